import { beforeAll, describe, expect, it } from 'vitest';
import type { ImportClient } from '../../../../src/import/importClient';
import { importInProcess, OPTIONS } from '../../../fixtures/import/importInProcess';
import { readRegions } from '../../../fixtures/import/placeTables';
import { readFixture } from '../../../fixtures/import/readFixture';
import { readTable } from '../../../fixtures/import/readTable';

let client: ImportClient;
beforeAll(async () => {
  client = importInProcess();
  await client.open({ regions: readRegions() });
});

async function build(name: string, as = name) {
  const parsed = await client.parse(readFixture(name, as));
  return client.build(parsed.fileId, parsed.recognised, OPTIONS);
}

const isoDay = (value: unknown) =>
  value === null ? null : new Date(Number(value)).toISOString().slice(0, 10);

describe('encodings', () => {
  it.each([
    ['list-utf8.csv', 'UTF-8'],
    ['list-utf8-bom.csv', 'UTF-8'],
    ['list-gb18030.csv', 'GB18030'],
    ['list-utf16.txt', 'UTF-16LE'],
    ['list-utf8.tsv', 'UTF-8'],
  ])('%s', async (name, encoding) => {
    expect(await client.parse(readFixture(name))).toMatchObject({
      format: 'delimited',
      encoding,
      headers: ['企业名称', '城市', '2023年产值（万元）'],
      sample: [
        ['示例·甲', '上饶市', '1,200'],
        ['示例·镕', '温州市', '800'],
      ],
    });
  });
});

describe('a workbook with titles, a header of two rows, merged cells and notes', () => {
  const HEADERS = ['企业名称', '所在城市', '成立日期', '产值 2022年', '产值 2023年', '从业人数', '合计产值'];
  const ROWS = [
    ['示例·甲', '上饶市', '2021-10-01', '1200', '1500.5', '30', '2700.5'],
    ['示例·乙', '上饶市', '1999-12-31', '约3000', '—', '40', '6'],
    ['示例·丁', '温州市', '2021-10-01', '0.1', '0.0000001', '5', '0.1000001'],
    ['合计', '', '', '1207.1', '1508.5000001', '', ''],
  ];
  const AROUND = [
    { line: 1, reason: 'title' },
    { line: 2, reason: 'title' },
    { line: 10, reason: 'footnote' },
    { line: 11, reason: 'footnote' },
  ];

  it('is read as LibreOffice saves it: days, stored values of formulas, hidden rows and sheets left out', async () => {
    const parsed = await client.parse(readFixture('list-libreoffice.xlsx'));
    expect(parsed).toMatchObject({
      format: 'xlsx',
      encoding: null,
      sheets: ['填报说明', '企业名单'],
      sheet: 1,
      headers: HEADERS,
      sample: ROWS,
    });
    expect(parsed.skipped).toEqual([{ line: 7, reason: 'hidden' }, ...AROUND]);
  });

  it('takes unit and year from the lines above', async () => {
    const parsed = await client.parse(readFixture('list-libreoffice.xlsx'));
    expect(parsed.recognised.entity).toBe('enterprise');
    expect(parsed.recognised.mapping.columns.slice(3, 6)).toMatchObject([
      { year: 2022, unit: 'wan', evidence: [{}, {}, { key: 'import.evidence.unitInTitle' }] },
      { year: 2023, unit: 'wan' },
      { year: 2023 },
    ]);
    const built = await client.build(parsed.fileId, parsed.recognised, OPTIONS);
    expect(built.refused).toMatchObject([{ line: 9, value: '合计', key: 'import.refused.totalRow' }]);
    expect(built.notices).toMatchObject([{ line: 6, value: '约3000', key: 'import.notice.approximate' }]);
    expect(readTable(built, 'enterprise_year')).toMatchObject([
      { enterprise: '示例·甲', year: 2022, output_wan: 1200 },
      { enterprise: '示例·甲', year: 2023, output_wan: 1500.5, employees: 30 },
      { enterprise: '示例·乙', year: 2022, output_wan: 3000 },
      { enterprise: '示例·乙', year: 2023, output_wan: null, employees: 40 },
      { enterprise: '示例·丁', year: 2022, output_wan: 0.1 },
      { enterprise: '示例·丁', year: 2023, output_wan: 1e-7, employees: 5 },
    ]);
  });

  it('is read as .xls, without what is hidden there', async () => {
    const parsed = await client.parse(readFixture('list-libreoffice.xls'));
    expect(parsed).toMatchObject({
      format: 'xls',
      headers: HEADERS,
      sheets: ['填报说明', '企业名单'],
    });
    expect(parsed.sample[0]).toEqual(ROWS[0]);
    expect(parsed.skipped).toEqual([{ line: 7, reason: 'hidden' }, ...AROUND]);
    expect(parsed.rowCount).toBe(4);
  });

  it('says which formulas have no stored value', async () => {
    const { skipped, sample } = await client.parse(readFixture('list-openpyxl.xlsx'));
    expect(sample[0]?.at(-1)).toBe('');
    expect(skipped.filter(({ reason }) => reason === 'formulaWithoutValue').map(({ line }) => line)).toEqual([
      5, 6, 7, 8, 9,
    ]);
  });

  it('keeps the sheet in use when another cannot be read', async () => {
    const parsed = await client.parse(readFixture('list-libreoffice.xlsx'));
    expect(await client.chooseSheet(parsed.fileId, 0)).toMatchObject({ sheet: 0, rowCount: 1 });
    await expect(client.chooseSheet(parsed.fileId, 7)).rejects.toMatchObject({
      key: 'error.import.forgotten',
    });
    expect(await client.chooseSheet(parsed.fileId, 1)).toMatchObject({ headers: HEADERS });
  });

  it('counts days from 1904 where the workbook does', async () => {
    const built = await build('dates-1904.xlsx');
    expect(readTable(built, 'enterprise').map(({ status_date }) => isoDay(status_date))).toEqual([
      '2021-10-01',
    ]);
  });
});

describe('parks', () => {
  it.each(['park-utf8.zip', 'park-gbk.zip', 'park-utm.zip', 'park.kml', 'park.geojson'])(
    '%s',
    async (name) => {
      // Under a name that is no table's: a property that the table lacks is then no fault.
      const { headers, sample } = await client.parse(readFixture(name, name.replace('park', '园区')));
      const cell = (row: number, header: string) => sample[row]?.[headers.indexOf(header)] ?? '';
      expect(
        [0, 1].map((row) => ['park_id', 'name', 'region', 'operator'].map((each) => cell(row, each))),
      ).toEqual([
        ['sample-p1', '示例·信江园区', '上饶市', '某某公司'],
        ['sample-p2', '示例·瓯江园区', '温州市', '某某公司'],
      ]);
      expect(Number(cell(0, 'lon'))).toBeCloseTo(117.95, 6);
      expect(Number(cell(0, 'lat'))).toBeCloseTo(28.45, 6);
      const { type, coordinates } = JSON.parse(cell(0, 'polygon')) as {
        type: string;
        coordinates: number[][][];
      };
      expect(type).toBe('Polygon');
      const corners = new Set(
        coordinates[0]?.map(([lon = 0, lat = 0]) => `${lon.toFixed(5)} ${lat.toFixed(5)}`),
      );
      expect(corners).toEqual(
        new Set(['117.90000 28.40000', '118.00000 28.40000', '118.00000 28.50000', '117.90000 28.50000']),
      );
    },
  );

  it('become rows of the table, placed', async () => {
    const built = await build('park-gbk.zip', 'park.zip');
    expect(built).toMatchObject({ readRows: 2, refusedRows: 0 });
    expect(readTable(built, 'park')).toMatchObject([
      { park_id: 'sample-p1', region: '361100', lon: 117.95, lat: 28.45 },
      { park_id: 'sample-p2', region: '330300', lon: 120.65, lat: 27.95 },
    ]);
  });
});

describe('Parquet', () => {
  it('gives texts of days, figures, booleans and what is missing', async () => {
    const parsed = await client.parse(readFixture('enterprise.parquet'));
    expect(parsed).toMatchObject({ format: 'parquet', recognised: { entity: 'enterprise' } });
    const built = await client.build(parsed.fileId, parsed.recognised, OPTIONS);
    expect(built.refused).toMatchObject([
      { line: 4, column: 'enterprise_id', key: 'import.refused.requiredMissing' },
    ]);
    const rows = readTable(built, 'enterprise');
    expect(rows).toMatchObject([
      { enterprise_id: 'e1', name: '示例·甲', lon: 117.97, is_sample: true },
      { enterprise_id: 'e2', name: '=1+1', lon: null, lat: null },
    ]);
    expect(rows.map(({ status_date }) => isoDay(status_date))).toEqual(['2021-10-01', null]);
  });

  it('names a compression that is not read', async () => {
    await expect(client.parse(readFixture('enterprise-zstd.parquet'))).rejects.toMatchObject({
      key: 'error.import.parquetCodec',
      params: { codec: 'ZSTD' },
    });
  });
});
