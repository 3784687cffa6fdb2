import { beforeAll, describe, expect, it } from 'vitest';
import type { ImportClient } from '../../../src/import/importClient';
import type { ParsedFile } from '../../../src/model/parsedFile';
import type { ColumnMapping, TableMapping } from '../../../src/model/tableMapping';
import { csvFile, importInProcess, OPTIONS } from '../../fixtures/import/importInProcess';
import { readRegions } from '../../fixtures/import/placeTables';
import { readTable } from '../../fixtures/import/readTable';

let client: ImportClient;
beforeAll(async () => {
  client = importInProcess();
  const parks = {
    park_id: ['p1', 'p2', 'p3'],
    name: ['某某开发区', '同名区', '同名区'],
    region: ['361104', '361100', '361102'],
  };
  await client.open({ regions: readRegions(), parks });
});

const parse = (...lines: string[]) => client.parse(csvFile('名单2023.csv', ...lines));

function mappingOf({ recognised }: ParsedFile): TableMapping {
  if (recognised.entity !== 'enterprise') throw new Error('not a list');
  return recognised.mapping;
}

async function build(...lines: string[]) {
  const parsed = await parse(...lines);
  return client.build(parsed.fileId, parsed.recognised, OPTIONS);
}

async function buildChanged(change: (column: ColumnMapping) => ColumnMapping, ...lines: string[]) {
  const parsed = await parse(...lines);
  const mapping = mappingOf(parsed);
  const recognised = {
    ...parsed.recognised,
    mapping: { ...mapping, columns: mapping.columns.map(change) },
  } as const;
  return client.build(parsed.fileId, recognised, OPTIONS);
}

describe('a list of sites', () => {
  it('makes firms and years, keeping missing missing', async () => {
    const built = await build(
      '企业名称,省份,城市,区县,2022年产值(亿元),2023年产值(亿元),员工人数',
      '示例甲,江西,上饶市,广信区,1.5,--,"1,200人"',
      '示例乙,江西,上饶市,,,,',
    );
    expect(readTable(built, 'enterprise')).toMatchObject([
      {
        enterprise_id: '示例甲',
        region: '361104',
        head_office_region: null,
        location_precision: 'county',
        lon: null,
      },
      { enterprise_id: '示例乙', region: '361100', location_precision: 'city' },
    ]);
    expect(readTable(built, 'enterprise_year')).toMatchObject([
      { enterprise: '示例甲', year: 2022, output_wan: 15000, employees: null },
      { enterprise: '示例甲', year: 2023, output_wan: null, employees: 1200 },
    ]);
  });

  it('reads a list with a row for each year', async () => {
    const built = await build('企业名称,年度,产值(万元)', '甲,2021,1', '甲,2022,2', '甲,2022,3', '乙,,4');
    expect(readTable(built, 'enterprise')).toHaveLength(1);
    expect(readTable(built, 'enterprise_year')).toMatchObject([
      { year: 2021, output_wan: 1 },
      { year: 2022, output_wan: 2 },
    ]);
    expect(built.refused).toEqual([
      { line: 4, column: '企业名称', value: '甲 2022', key: 'import.refused.duplicateKey' },
      { line: 5, column: '年度', value: '', key: 'import.refused.requiredMissing' },
    ]);
  });

  it('calls a firm by its name where its code is missing, and says so', async () => {
    const built = await build('企业名称,统一社会信用代码,地市', '甲,CODE1,上饶', '乙,,上饶', ',,上饶');
    expect(readTable(built, 'enterprise').map(({ enterprise_id }) => enterprise_id)).toEqual(['CODE1', '乙']);
    expect(built.notices).toContainEqual(
      expect.objectContaining({ line: 3, key: 'import.notice.codeMissing' }),
    );
    expect(built.refused).toMatchObject([
      { line: 4, column: '企业名称', key: 'import.refused.requiredMissing' },
    ]);
  });

  it('needs no year where no figure stands, and keeps a row that says it is synthetic so', async () => {
    const built = await build(
      '企业名称,年度,产值(万元),示例,is_listed',
      '甲,2023,5,true,',
      '乙,,,是,',
      '丙,,,,',
    );
    expect(built.refused).toEqual([]);
    expect(readTable(built, 'enterprise').map(({ is_sample }) => is_sample)).toEqual([true, true, false]);
    expect(readTable(built, 'enterprise_year')).toMatchObject([{ enterprise: '甲', is_sample: true }]);
  });

  it('places by park, and says what it does not know', async () => {
    const built = await build(
      '企业名称,城市,园区',
      '甲,,某某开发区',
      '乙,上饶市,同名区',
      '丙,上饶市,某某开发区',
    );
    expect(readTable(built, 'enterprise')).toMatchObject([
      { region: '361104', park: 'p1', location_precision: 'park' },
      { region: '361100', park: null, location_precision: 'city' },
      { region: '361100', park: 'p1', location_precision: 'park' },
    ]);
    expect(built.notices).toEqual([
      { line: 3, column: '园区', value: '同名区', key: 'import.notice.parkUnknown' },
    ]);
    expect(built.placed).toMatchObject({ park: 2, city: 1 });
  });

  it('refuses totals, nameless rows and cells that do not fit; lists the unplaced', async () => {
    const cells = ['甲', '乙', '丙', '丁', '戊'].map((name) => `${name},1,上饶`);
    const built = await build(
      '企业名称,产值,城市',
      ...cells,
      '合计,5,',
      ',1,上饶',
      '己,一百,上饶',
      '庚,1,某市',
      '甲,2,上饶',
    );
    expect(
      built.refused.map(({ line, column, value, key }) => [line, column, value, key.split('.').at(-1)]),
    ).toEqual([
      [7, '企业名称', '合计', 'totalRow'],
      [8, '企业名称', '', 'requiredMissing'],
      [9, '产值', '一百', 'notNumber'],
      [11, '企业名称', '甲', 'duplicateKey'],
    ]);
    expect(built.unplaced).toEqual([
      { line: 10, name: '庚', place: '某市', key: 'import.unplaced.unknownPlace' },
    ]);
    const { exact, park, county, city, province } = built.placed;
    expect(exact + park + county + city + province + built.unplaced.length + built.refusedRows).toBe(
      built.readRows,
    );
  });

  it('notes a county that its city does not have', async () => {
    const built = await build('企业名称,城市,区县', '甲,上饶市,高新区');
    expect(built.notices).toEqual([
      { line: 2, column: '区县', value: '高新区', key: 'import.notice.placePartUnknown' },
    ]);
  });
});

describe('a mapping that a person changed', () => {
  it('is followed in unit and target', async () => {
    const built = await buildChanged(
      (column) =>
        column.column === 1
          ? { ...column, unit: 'yi' }
          : column.column === 2
            ? { ...column, target: null }
            : column,
      '企业名称,产值,城市',
      '甲,3,上饶',
    );
    expect(readTable(built, 'enterprise_year')).toMatchObject([{ output_wan: 30000, year: 2023 }]);
    expect(built.unplaced).toMatchObject([{ key: 'import.unplaced.noPlace' }]);
  });
  it.each([
    [
      'nameNotMapped',
      { file: '名单2023.csv' },
      (column: ColumnMapping) => (column.column === 0 ? { ...column, target: null } : column),
    ],
    [
      'mappedTwice',
      { header: '产值', otherHeader: '企业名称' },
      (column: ColumnMapping) => ({ ...column, target: { entity: 'enterprise', field: 'name' } as const }),
    ],
    ['yearMissing', { header: '产值' }, (column: ColumnMapping) => ({ ...column, year: null })],
  ])('%s', async (key, params, change) => {
    await expect(buildChanged(change, '企业名称,产值', '甲,3')).rejects.toMatchObject({
      key: `error.import.${key}`,
      params,
    });
  });
});

it('carries formulas, markup and dangerous headers as plain data', async () => {
  const built = await build(
    '__proto__,企业名称,主要产品',
    "x,=cmd|' /C calc'!A0,<img src=x onerror=alert(1)>",
  );
  expect(readTable(built, 'enterprise')).toMatchObject([
    { name: "=cmd|' /C calc'!A0", main_products: '<img src=x onerror=alert(1)>' },
  ]);
});
