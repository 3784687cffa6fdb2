import type { Cell } from '../model/arrowVector';
import type { Entity, Field } from '../model/entity';
import type { BuildReport } from './buildReport';
import type { BuildOptions, BuiltTable } from './importProtocol';
import type { ListTable } from './listTable';
import { isRefusal, parseCell, roughness } from './parseCell';
import { isPlaced, type NotPlaced, type Place, type PlaceIndex } from './placeIndex';
import { fieldNameOf } from './recogniseEntity';
import { settleLocation } from './settleLocation';
import { createTableBuilder } from './tableBuilder';
import { totalColumn } from './totalRow';

interface FieldColumn {
  readonly field: Field;
  readonly column: number;
}

/** A file whose headers are an entity's field names → that entity's table. Rows that do not fit are refused. */
export function buildEntityTable(
  entity: Entity,
  table: ListTable,
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
  const naming = columns
    .filter(({ field }) => field.key || field.name === 'name')
    .map(({ column }) => column);
  const isLocated = entity.fields.some(({ name }) => name === 'lon') && entity.name !== 'region';
  const builder = createTableBuilder(entity, options);

  for (const [index, cells] of table.rows.entries()) {
    onRow(index);
    const line = table.lines[index] ?? 0;
    const total = totalColumn(cells, naming);
    if (total !== undefined) {
      report.refuse(line, table.headers[total] ?? '', cells[total] ?? '', 'totalRow');
      report.refusedRows++;
      continue;
    }
    const row = new Map<string, Cell>();
    const findings = report.refused.length;
    const places = new Map<string, { words: string; place: Place | NotPlaced }>();
    for (const { field, column } of columns) {
      const text = cells[column] ?? '';
      let value = parseCell(field, text);
      if (isRefusal(value)) {
        report.refuse(line, field.name, text, value.refused);
        continue;
      }
      const rough = value === null ? null : roughness(field, text);
      if (rough) report.notice(line, field.name, text, rough);
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
    if (report.refused.length === findings && builder.has(row)) {
      const names = keyColumns.map(({ field }) => field.name).join('+');
      const values = keyColumns.map(({ column }) => cells[column]?.trim()).join('+');
      report.refuse(line, names, values, 'duplicateKey');
    }
    if (report.refused.length > findings) {
      report.refusedRows++;
      continue;
    }
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
      settleLocation(row, located, report);
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
