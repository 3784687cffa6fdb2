import type { Cell } from '../model/arrowVector';
import type { BuiltTable } from '../model/builtImport';
import { type Entity, type Field, soleKey } from '../model/entity';
import type { BuildOptions } from '../model/importRepair';
import { keySubstitute, targetField, targetGroups } from '../model/mappingTargets';
import { type AmountUnit, type PlacingField, placingField, type TableMapping } from '../model/tableMapping';
import type { BuildReport } from './buildReport';
import { proposeFix } from './check/proposeFix';
import type { KnownPlaces } from './knownPlaces';
import { lineKey } from './lineKey';
import type { ListTable } from './listTable';
import { isMissing, isRefusal, roughness } from './parseCell';
import { parseValues, splitValues } from './parseValues';
import { isPlaced, type NotPlaced, type Place, type PlaceIndex } from './placeIndex';
import { settleLocation } from './settleLocation';
import { createTableBuilder, type EntityRow } from './tableBuilder';
import { totalColumn } from './totalRow';

interface FieldColumn {
  readonly field: Field;
  readonly column: number;
  readonly header: string;
  readonly unit: AmountUnit | undefined;
}

interface PlacingColumn {
  readonly field: PlacingField;
  readonly column: number;
  readonly header: string;
}

/** The words of a row that say where, the header above them, and what place they name. */
interface FoundPlace {
  readonly words: string;
  readonly header: string;
  readonly place: Place | NotPlaced;
}

/**
 * One row of the file, one row of the entity's table. Rows that do not fit are refused.
 * @param onAdded is given each row that went in, with what its columns give to other tables under the names of the targets.
 */
export function buildEntityTable(
  entity: Entity,
  table: ListTable,
  mapping: TableMapping,
  { index: places }: KnownPlaces,
  options: BuildOptions,
  report: BuildReport,
  onRow: (row: number) => void,
  onAdded?: (row: EntityRow) => void,
): BuiltTable {
  const columns = fieldColumns(entity, table, mapping);
  const placing = placingColumns(table, mapping);
  const naming = columns.filter(({ field }) => field.type === 'text' && (field.key || field.required));
  const namingColumns = naming.map(({ column }) => column);
  const keyColumns = columns.filter(({ field }) => field.key);
  const key = soleKey(entity);
  const substitute = keyColumns.length === 0 ? keySubstitute(entity) : null;
  const isLocated = entity.fields.some(({ name }) => name === 'lon') && entity.name !== 'region';
  const isRegionNeeded = entity.fields.some(({ name, required }) => name === 'region' && required);
  const builder = createTableBuilder(entity, options);

  for (const [index, cells] of table.rows.entries()) {
    onRow(index);
    const line = table.lines[index] ?? 0;
    const total = totalColumn(cells, namingColumns);
    if (total !== undefined) {
      report.refuse(line, table.headers[total] ?? '', cells[total] ?? '', 'totalRow');
      continue;
    }
    const row = new Map<string, Cell>();
    const found = new Map<string, FoundPlace>();
    for (const { field, column, header, unit } of columns) {
      const text = cells[column] ?? '';
      let value = parseValues(field, text, unit);
      if (isRefusal(value)) {
        report.refuse(line, header, text, value.refused, proposeFix(field, column, text, value.refused));
        continue;
      }
      const rough = value === null ? null : roughness(field, text);
      if (rough) report.notice(line, header, text, rough);
      if (value !== null && isRegionReference(entity, field)) {
        const place = field.list ? placeAll(text, places) : places.placeReference(text);
        found.set(field.name, { words: text.trim(), header, place });
        value = isPlaced(place) ? place.adcode : null;
        if (value === null && field.required) report.refuse(line, header, text, 'regionUnknown');
      } else if (value === null && field.required) {
        report.refuse(line, header, text, 'requiredMissing');
      }
      row.set(field.name, value);
    }
    if (placing.length > 0) {
      const byWords = placeByWords(placing, cells, places);
      const { place, words, header, unmatched } = byWords;
      found.set('region', byWords);
      row.set('region', isPlaced(place) ? place.adcode : null);
      if (unmatched) report.notice(line, unmatched.header, unmatched.word, 'placePartUnknown');
      if (isRegionNeeded && !isPlaced(place)) report.refuse(line, header, words, 'regionUnknown');
    }
    if (key && substitute) {
      row.set(key.name, substitute === 'line' ? lineKey(options, line) : (row.get(substitute.name) ?? null));
    }
    if (!report.isHeld(line) && builder.has(row)) {
      const told = keyColumns.length > 0 ? keyColumns : naming.filter(({ field }) => field === substitute);
      const headers = told.map(({ header }) => header).join('+');
      const values = told.map(({ column }) => cells[column]?.trim()).join('+');
      report.refuse(line, headers, values, 'duplicateKey');
    }
    if (report.isHeld(line)) continue;
    const site = found.get('region');
    const main = site && isPlaced(site.place) ? site : (found.get('head_office_region') ?? site);
    for (const [name, { words, header, place }] of found) {
      const isListed = isLocated && found.get(name) === main;
      if (!isPlaced(place) && !isListed && words !== '')
        report.notice(line, header, words, 'placePartUnknown');
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
    onAdded?.(row);
  }
  return builder.build();
}

function fieldColumns(entity: Entity, { headers }: ListTable, { columns }: TableMapping): FieldColumn[] {
  const tables = new Set(targetGroups(entity).map((group) => group.entity.name));
  return columns.flatMap(({ column, target, unit }): FieldColumn[] => {
    if (!target || !tables.has(target.entity)) return [];
    const field = targetField(target);
    return field ? [{ field, column, header: headers[column] ?? '', unit: unit ?? undefined }] : [];
  });
}

function placingColumns({ headers }: ListTable, { columns }: TableMapping): PlacingColumn[] {
  return columns.flatMap(({ column, target }) => {
    const field = target ? placingField(target) : undefined;
    return field ? [{ column, header: headers[column] ?? '', field }] : [];
  });
}

/** Where the words of a row say that it is, and which of them is not known there. */
function placeByWords(
  placing: readonly PlacingColumn[],
  cells: readonly string[],
  index: PlaceIndex,
): FoundPlace & { readonly unmatched: { readonly header: string; readonly word: string } | undefined } {
  const given = placing
    .map(({ field, column, header }) => ({ field, header, word: cells[column]?.trim() ?? '' }))
    .filter(({ word }) => !isMissing(word));
  const place = index.place(
    Object.fromEntries(given.map(({ field, word }) => [field === 'address' ? 'text' : field, word])),
  );
  return {
    words: given.map(({ word }) => word).join(' '),
    header: (given[0] ?? placing[0])?.header ?? '',
    place,
    unmatched: isPlaced(place) ? given.find(({ field }) => field === place.unmatched) : undefined,
  };
}

/** The region table itself brings codes that no index knows yet. */
function isRegionReference(entity: Entity, field: Field): boolean {
  return field.references === 'region' && entity.name !== 'region';
}

/** Several regions in one cell: their codes joined, or why the first of them that is not known is not. */
function placeAll(text: string, index: PlaceIndex): Place | NotPlaced {
  const places = splitValues(text).map((part) => index.placeReference(part));
  const unknown = places.find((place) => !isPlaced(place));
  if (unknown) return unknown;
  const adcodes = places.flatMap((place) => (isPlaced(place) ? [place.adcode] : []));
  return { adcode: adcodes.join(';'), precision: 'county', unmatched: null };
}
