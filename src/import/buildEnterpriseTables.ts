import { enterprise } from '../model/entities/enterprise';
import { enterpriseYear } from '../model/entities/enterpriseYear';
import type { BuildReport } from './buildReport';
import { headerOfField } from './headerOfField';
import type { BuildOptions, BuiltTable, EnterpriseListMapping, PlacingField } from './importProtocol';
import type { KnownPark } from './parkIndex';
import type { DelimitedTable } from './parseDelimited';
import { isPlaced, type PlaceIndex, type PlaceWords } from './placeIndex';
import { createListRowReader, type ListRow } from './readListRow';
import { settleLocation } from './settleLocation';
import { createTableBuilder } from './tableBuilder';

/**
 * A list of enterprises → `enterprise`, one row a firm, and `enterprise_year`, one row a firm and year with a
 * figure. Places become `region` or, when they are head offices, `head_office_region` and `region` stays missing.
 * A list without codes uses the names as local ids. With a column for the year a firm may stand in several rows:
 * its first row describes it.
 */
export function buildEnterpriseTables(
  table: DelimitedTable,
  mapping: EnterpriseListMapping,
  placeIndex: PlaceIndex,
  parkOf: (name: string) => KnownPark | undefined,
  options: BuildOptions,
  report: BuildReport,
  onRow: (row: number) => void,
): readonly BuiltTable[] {
  const firms = createTableBuilder(enterprise, options);
  const years = createTableBuilder(enterpriseYear, options);
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
      locate(row, line, table.headers, mapping, placeIndex, parkOf, options, report);
      firms.add(row.enterprise);
    }
    for (const [year, figures] of row.years) years.add(figures.set('enterprise', id).set('year', year));
  }
  return [firms.build(), years.build()];
}

function locate(
  { enterprise: row, place: words }: ListRow,
  line: number,
  headers: readonly string[],
  mapping: EnterpriseListMapping,
  placeIndex: PlaceIndex,
  parkOf: (name: string) => KnownPark | undefined,
  options: BuildOptions,
  report: BuildReport,
): void {
  const place = placeIndex.place(toPlaceWords(words));
  const parkName = words.get('park');
  const park = parkName === undefined ? undefined : parkOf(parkName);
  const headerOf = (field: PlacingField) => headerOfField(mapping, headers, field);
  if (parkName !== undefined && !park) report.notice(line, headerOf('park'), parkName, 'parkUnknown');
  if (isPlaced(place) && place.unmatched !== null) {
    const { unmatched } = place;
    report.notice(line, headerOf(unmatched), words.get(unmatched) ?? '', 'placePartUnknown');
  }
  const adcode = isPlaced(place) ? place.adcode : (park?.region ?? null);
  row.set(mapping.placeMeaning === 'headOffice' ? 'head_office_region' : 'region', adcode);
  row.set('park', park?.parkId ?? null);
  const located = {
    line,
    name: String(row.get('name')),
    words: [...words.values()].join(' '),
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
