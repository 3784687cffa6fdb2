import type { Cell } from '../model/arrowVector';
import type { BuiltTable } from '../model/builtImport';
import { enterprise } from '../model/entities/enterprise';
import { enterpriseNode } from '../model/entities/enterpriseNode';
import { enterpriseYear } from '../model/entities/enterpriseYear';
import { honour } from '../model/entities/honour';
import type { BuildOptions } from '../model/importRepair';
import type { PlacingField, TableMapping } from '../model/tableMapping';
import type { BuildReport } from './buildReport';
import { headerOfField } from './headerOfField';
import type { KnownPlaces } from './knownPlaces';
import type { ListTable } from './listTable';
import { isPlaced, type PlaceWords } from './placeIndex';
import { createListRowReader, type ListRow } from './readListRow';
import { settleLocation } from './settleLocation';
import { createTableBuilder } from './tableBuilder';

/**
 * A list of enterprises → `enterprise`, one row a firm, `enterprise_year`, one row a firm and year with a figure,
 * `enterprise_node` and `honour`, one row a firm and node or title that the list names. Places become `region` or, when
 * they are head offices, `head_office_region` and `region` stays missing. A list without codes uses the names as local
 * ids. With a column for the year a firm may stand in several rows: its first row describes it.
 */
export function buildEnterpriseTables(
  table: ListTable,
  mapping: TableMapping,
  places: KnownPlaces,
  options: BuildOptions,
  report: BuildReport,
  onRow: (row: number) => void,
): readonly BuiltTable[] {
  const firms = createTableBuilder(enterprise, options);
  const years = createTableBuilder(enterpriseYear, options);
  const nodes = createTableBuilder(enterpriseNode, options);
  const honours = createTableBuilder(honour, options);
  const readRow = createListRowReader(mapping, table.headers, report);
  const seen = new Set<string>();

  for (const [index, cells] of table.rows.entries()) {
    onRow(index);
    const line = table.lines[index] ?? 0;
    const row = readRow(cells, line);
    if (!row) continue;
    const id = String(row.enterprise.get('enterprise_id'));
    const key = `${id}\u0000${row.year}`;
    if (seen.has(key)) {
      const value = row.year === null ? id : `${id} ${row.year}`;
      report.refuse(
        line,
        headerOfField(mapping, table.headers, 'enterprise_id', 'name'),
        value,
        'duplicateKey',
      );
      continue;
    }
    seen.add(key);
    if (!firms.has(row.enterprise)) {
      locate(row, line, table.headers, mapping, places, options, report);
      firms.add(row.enterprise);
      for (const title of row.titles) honours.add(new Map([...firmOf(id), ['title', title]]));
      for (const node of row.nodes) nodes.add(nodeRow(id, node, row.ofNode));
    }
    for (const [year, figures] of row.years) years.add(figures.set('enterprise', id).set('year', year));
  }
  return [firms, years, nodes, honours].map((builder) => builder.build());
}

function firmOf(id: string): [string, Cell][] {
  return [['enterprise', id]];
}

/** A node that the list itself names is declared, not inferred. */
function nodeRow(id: string, node: string, ofNode: ReadonlyMap<string, Cell>): Map<string, Cell> {
  return new Map<string, Cell>([...firmOf(id), ['node', node], ['basis', 'declared'], ...ofNode]);
}

function locate(
  { enterprise: row, place: words, regions }: ListRow,
  line: number,
  headers: readonly string[],
  mapping: TableMapping,
  { index, parkOf }: KnownPlaces,
  options: BuildOptions,
  report: BuildReport,
): void {
  const placeField = mapping.placeMeaning === 'headOffice' ? 'head_office_region' : 'region';
  const headerOf = (...fields: string[]) => headerOfField(mapping, headers, ...fields);
  const byWords = index.place(toPlaceWords(words));
  const byField = new Map([...regions].map(([field, text]) => [field, index.placeReference(text)]));
  for (const [field, found] of byField) {
    row.set(field, isPlaced(found) ? found.adcode : null);
    const isMain = field === 'region' || !byField.has('region');
    if (!isPlaced(found) && !isMain)
      report.notice(line, headerOf(field), regions.get(field) ?? '', 'placePartUnknown');
  }
  const stated = byField.get('region') ?? byField.get('head_office_region');
  const place = isPlaced(byWords) || !stated ? byWords : stated;
  const parkName = words.get('park');
  const park = parkName === undefined ? undefined : parkOf(parkName);
  if (parkName !== undefined && !park) report.notice(line, headerOf('park'), parkName, 'parkUnknown');
  if (isPlaced(place) && place.unmatched !== null) {
    const { unmatched } = place;
    report.notice(line, headerOf(unmatched), words.get(unmatched) ?? '', 'placePartUnknown');
  }
  if (!row.get(placeField)) {
    row.set(placeField, isPlaced(byWords) ? byWords.adcode : (park?.region ?? null));
  }
  row.set('park', park?.parkId ?? null);
  const located = {
    line,
    name: String(row.get('name')),
    words: [...words.values(), ...regions.values()].join(' '),
    place,
    isInPark: park !== undefined,
    statedPrecision: row.get('location_precision') ?? null,
  };
  settleLocation(row, located, options, report);
}

function toPlaceWords(words: ReadonlyMap<PlacingField, string>): PlaceWords {
  const { province, city, county, address } = Object.fromEntries(words) as Partial<
    Record<PlacingField, string>
  >;
  return {
    ...(province !== undefined && { province }),
    ...(city !== undefined && { city }),
    ...(county !== undefined && { county }),
    ...(address !== undefined && { text: address }),
  };
}
