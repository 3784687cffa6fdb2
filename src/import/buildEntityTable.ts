import type { Cell } from '../model/arrowVector';
import type { Entity, Field } from '../model/entity';
import type { BuildReport } from './buildReport';
import { proposeFix } from './check/proposeFix';
import type { BuildOptions, BuiltTable } from './importProtocol';
import { isRefusal, parseCell } from './parseCell';
import type { DelimitedTable } from './parseDelimited';
import { isPlaced, type NotPlaced, type Place, type PlaceIndex } from './placeIndex';
import { fieldNameOf } from './recogniseEntity';
import { settleLocation } from './settleLocation';
import { createTableBuilder } from './tableBuilder';

interface FieldColumn {
  readonly field: Field;
  readonly column: number;
}

/** A file whose headers are an entity's field names → that entity's table. Rows that do not fit are refused. */
export function buildEntityTable(
  entity: Entity,
  table: DelimitedTable,
  placeIndex: PlaceIndex,
  options: BuildOptions,
  report: BuildReport,
  onRow: (row: number) => void,
): BuiltTable {
  const columns = table.headers.flatMap((header, column): FieldColumn[] => {
    const field = entity.fields.find(({ name }) => name === fieldNameOf(header));
    return field ? [{ field, column }] : [];
  });
  const keyColumns = columns.filter(({ field }) => field.key);
  const isLocated = entity.fields.some(({ name }) => name === 'lon') && entity.name !== 'region';
  const builder = createTableBuilder(entity, options);

  for (const [index, cells] of table.rows.entries()) {
    onRow(index);
    const line = table.lines[index] ?? 0;
    const row = new Map<string, Cell>();
    const places = new Map<string, { words: string; place: Place | NotPlaced }>();
    for (const { field, column } of columns) {
      const text = cells[column] ?? '';
      let value = parseCell(field, text);
      if (isRefusal(value)) {
        const fix = proposeFix(field, column, text, value.refused);
        report.refuse(line, field.name, text, value.refused, fix);
        continue;
      }
      if (value !== null && isRegionReference(entity, field)) {
        const place = placeIndex.placeReference(text);
        places.set(field.name, { words: text.trim(), place });
        value = isPlaced(place) ? place.adcode : null;
        if (value === null && isNeeded(field)) report.refuse(line, field.name, text, 'regionUnknown');
      } else if (value === null && isNeeded(field)) {
        report.refuse(line, field.name, text, 'requiredMissing');
      }
      row.set(field.name, value);
    }
    if (!report.isHeld(line) && builder.has(row)) {
      const names = keyColumns.map(({ field }) => field.name).join('+');
      const values = keyColumns.map(({ column }) => cells[column]?.trim()).join('+');
      report.refuse(line, names, values, 'duplicateKey');
    }
    if (report.isHeld(line)) continue;
    const site = places.get('region');
    const main = site && isPlaced(site.place) ? site : (places.get('head_office_region') ?? site);
    for (const [name, { words, place }] of places) {
      const isListed = isLocated && places.get(name) === main;
      if (!isPlaced(place) && !isListed) report.notice(line, name, words, 'placePartUnknown');
    }
    if (isLocated) {
      const statedPrecision = row.get('location_precision') ?? null;
      const located = {
        line,
        name: String(row.get('name') ?? ''),
        words: main?.words ?? '',
        place: main?.place ?? ({ reason: 'noPlace' } as const),
        isInPark: statedPrecision === 'park' && (row.get('park') ?? null) !== null,
        statedPrecision,
      };
      settleLocation(row, located, options, report);
    }
    builder.add(row);
  }
  return builder.build();
}

function isNeeded(field: Field): boolean {
  return field.key === true || field.required === true;
}

/** The region table itself brings codes that no index knows yet. */
function isRegionReference(entity: Entity, field: Field): boolean {
  return field.references === 'region' && entity.name !== 'region';
}
