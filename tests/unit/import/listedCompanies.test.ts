import { existsSync, readFileSync } from 'node:fs';
import { tableFromIPC } from 'apache-arrow';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuiltImport } from '../../../src/model/builtImport';
import type { ParsedFile } from '../../../src/model/parsedFile';
import { cnCorpLookAlike } from '../../fixtures/cnCorpLookAlike';
import { importInProcess, OPTIONS } from '../../fixtures/import/importInProcess';
import { readRegions, readRetiredCodes } from '../../fixtures/import/placeTables';

const REAL = '../shared/data/cn-listed-2022/cn_corp202012.csv';
const hasReal = existsSync(REAL);
if (!hasReal) console.warn(`${REAL} is absent: only the generated look-alike is read.`);

describe.skipIf(!hasReal)('the real list', () => check(() => readFileSync(REAL, 'utf8')));
describe('the look-alike', () => check(cnCorpLookAlike));

/** Cells of CSV text by a few lines that share nothing with the product. */
function cellsOf(text: string): string[][] {
  const [, ...lines] = text.replace('\uFEFF', '').trim().split(/\r?\n/);
  const cell = /("(?:[^"]|"")*"|[^,]*)(?:,|$)/g;
  return lines.map((line) => [...line.matchAll(cell)].map((match) => match[1] ?? ''));
}

function check(read: () => string): void {
  let rows: string[][];
  let parsed: ParsedFile;
  let built: BuiltImport;
  const readShares: number[] = [];
  const buildShares: number[] = [];
  const column = (entity: string, name: string): unknown[] => {
    const table = built.tables.find((one) => one.entity === entity);
    return [...(tableFromIPC(table?.arrowIpc ?? new Uint8Array()).getChild(name) ?? [])];
  };

  beforeAll(async () => {
    const text = read();
    rows = cellsOf(text);
    const client = importInProcess();
    await client.open({ regions: readRegions(), retiredCodes: readRetiredCodes() });
    parsed = await client.parse(new File([text], 'cn_corp202012.csv'), (share) => readShares.push(share));
    built = await client.build(parsed.fileId, parsed.recognised, OPTIONS, (share) => buildShares.push(share));
  });

  it('is read whole, with progress', () => {
    expect(parsed).toMatchObject({ encoding: 'UTF-8', rowCount: 4716 });
    expect(parsed.sample).toHaveLength(100);
    expect(built).toMatchObject({ readRows: 4716, refusedRows: 0, refused: [] });
    // No cell is left out; a listed company of 700,000 yuan may be asked about.
    expect(built.notices.filter(({ key }) => key !== 'import.notice.otherUnit')).toEqual([]);
    expect(built.notices.length).toBeLessThanOrEqual(1);
    expect(readShares.length).toBeGreaterThan(4);
    expect(readShares.at(-1)).toBe(1);
    expect(buildShares.length).toBeGreaterThan(4);
    for (const shares of [readShares, buildShares]) expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  });

  it('is mapped without a person', () => {
    if (parsed.recognised.entity !== 'enterprise') throw new Error('not taken for a list');
    const { mapping } = parsed.recognised;
    expect(mapping.placeMeaning).toBe('headOffice');
    const proposed = mapping.columns.map(({ target, unit, year }) =>
      target
        ? [`${target.entity}.${target.field}`, unit, year].filter((part) => part !== null).join(' ')
        : null,
    );
    expect(Object.fromEntries(parsed.headers.map((header, index) => [header, proposed[index]]))).toEqual({
      stockid: 'enterprise.enterprise_id',
      sname: 'enterprise.alias',
      name: 'enterprise.name',
      prov: 'placing.province',
      city: 'placing.city',
      revenue18: 'enterprise_year.revenue_wan yuan 2018',
      netprofit18: 'enterprise_year.profit_wan yuan 2018',
      revenue19: 'enterprise_year.revenue_wan yuan 2019',
      netprofit19: 'enterprise_year.profit_wan yuan 2019',
      revenue20: 'enterprise_year.revenue_wan yuan 2020',
      netprofit20: 'enterprise_year.profit_wan yuan 2020',
      employee: 'enterprise_year.employees 2020',
      listingdate: null,
      industry: 'enterprise.industry',
      producttype: 'enterprise.main_products',
      mainbusiness: 'enterprise.main_business',
    });
  });

  it('is placed to at least 99 % by head office, and the site stays missing', () => {
    const { exact, park, county, city, province } = built.placed;
    const placed = exact + park + county + city + province;
    expect(placed + built.unplaced.length).toBe(4716);
    expect(placed / 4716).toBeGreaterThanOrEqual(0.99);
    expect(column('enterprise', 'region').every((region) => region === null)).toBe(true);
    expect(column('enterprise', 'head_office_region').filter((region) => region !== null)).toHaveLength(
      placed,
    );
  });

  it('puts every company in the region whose name its city is', () => {
    const regions = readRegions();
    const nameOf = new Map(regions.adcode.map((adcode, row) => [adcode, regions.name[row] ?? '']));
    const wrong = column('enterprise', 'head_office_region').filter(
      (adcode, row) => !nameOf.get(String(adcode))?.startsWith(rows[row]?.[4] ?? '?'),
    );
    expect(wrong).toEqual([]);
  });

  it('sums revenue by year and by city to the yuan', () => {
    const expected = new Map<string, number>();
    const add = (sums: Map<string, number>, key: string, yuan: number) =>
      sums.set(key, (sums.get(key) ?? 0) + yuan);
    for (const row of rows) {
      for (const [index, year] of [
        [5, 2018],
        [7, 2019],
        [9, 2020],
      ] as const) {
        if (row[index] === '--') continue;
        const yuan = Number(row[index]);
        add(expected, String(year), yuan);
        if (year === 2020) add(expected, `${row[4]}`, yuan);
      }
    }
    const cityOf = new Map(rows.map((row) => [row[0], row[4] ?? '']));
    const ids = column('enterprise_year', 'enterprise');
    const years = column('enterprise_year', 'year');
    const actual = new Map<string, number>();
    for (const [row, revenueWan] of column('enterprise_year', 'revenue_wan').entries()) {
      if (revenueWan === null) continue;
      const yuan = Math.round(Number(revenueWan) * 1e6) / 100;
      add(actual, String(years[row]), yuan);
      if (years[row] === 2020) add(actual, cityOf.get(String(ids[row])) ?? '', yuan);
    }
    expect(expected.size).toBeGreaterThan(20);
    expect(new Map([...actual].map(([key, yuan]) => [key, Math.round(yuan)]))).toEqual(
      new Map([...expected].map(([key, yuan]) => [key, Math.round(yuan)])),
    );
  });

  it('keeps missing revenue missing', () => {
    const years = column('enterprise_year', 'year');
    const missing = column('enterprise_year', 'revenue_wan').filter(
      (revenue, row) => years[row] === 2020 && revenue === null,
    );
    expect(missing).toHaveLength(3);
    expect(rows.filter((row) => row[9] === '--')).toHaveLength(3);
  });
}
