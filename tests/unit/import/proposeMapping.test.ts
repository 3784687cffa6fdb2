import { describe, expect, it } from 'vitest';
import { matchHeader } from '../../../src/import/headerRules';
import { proposeMapping } from '../../../src/import/proposeMapping';
import { readHeader } from '../../../src/import/readHeader';
import { enterprise } from '../../../src/model/entities/enterprise';
import { tableOf } from '../../fixtures/import/tableOf';

const propose = (fileName: string, ...lines: string[]) =>
  proposeMapping(
    tableOf(lines.join('\n'), fileName, () => true),
    fileName,
    enterprise,
  );
const reasons = (evidence: readonly { key: string }[]) =>
  evidence.map(({ key }) => key.replace('import.evidence.', ''));

describe('headers', () => {
  it.each([
    ['2020年营业收入（万元）', { words: '营业收入', unit: 'wan', year: 2020 }],
    ['营业收入(亿元)', { words: '营业收入', unit: 'yi', year: undefined }],
    ['产值-万元', { words: '产值', unit: 'wan', year: undefined }],
    ['revenue20', { words: 'revenue', unit: undefined, year: 2020 }],
    ['netprofit98', { words: 'netprofit', unit: undefined, year: 1998 }],
    ['Revenue_2021', { words: 'revenue', unit: undefined, year: 2021 }],
    ['revenue_wan', { words: 'revenue', unit: 'wan', year: undefined }],
    ['从业人数（人）', { words: '从业人数', unit: undefined, year: undefined }],
    ['县（市、区）', { words: '县(市、区)', unit: undefined, year: undefined }],
  ])('%s', (header, reading) => {
    expect(readHeader(header)).toEqual(reading);
  });

  it.each([
    ['企业名称', 'enterprise.name'],
    ['公司全称', 'enterprise.name'],
    ['name', 'enterprise.name'],
    ['单位详细名称', 'enterprise.name'],
    ['sname', 'enterprise.alias'],
    ['证券简称', 'enterprise.alias'],
    ['stockid', 'enterprise.enterprise_id'],
    ['统一社会信用代码', 'enterprise.enterprise_id'],
    ['股票代码', 'enterprise.enterprise_id'],
    ['省份', 'placing.province'],
    ['prov', 'placing.province'],
    ['城市', 'placing.city'],
    ['所在市', 'placing.city'],
    ['city', 'placing.city'],
    ['区县', 'placing.county'],
    ['县（市、区）', 'placing.county'],
    ['行政区划代码', 'placing.county'],
    ['注册地址', 'placing.address'],
    ['企业注册地址', 'placing.address'],
    ['住所', 'placing.address'],
    ['企业（机构）名称', 'enterprise.name'],
    ['*企业名称（必填）', 'enterprise.name'],
    ['region', 'placing.address'],
    ['所在园区', 'placing.park'],
    ['经度', 'enterprise.lon'],
    ['lng', 'enterprise.lon'],
    ['纬度', 'enterprise.lat'],
    ['2020年营业收入', 'enterprise_year.revenue_wan'],
    ['主营业务收入（万元）', 'enterprise_year.revenue_wan'],
    ['工业总产值(亿元)', 'enterprise_year.output_wan'],
    ['净利润', 'enterprise_year.profit_wan'],
    ['employee', 'enterprise_year.employees'],
    ['从业人员平均人数', 'enterprise_year.employees'],
    ['员工人数', 'enterprise_year.employees'],
    ['注册资本(万元)', 'enterprise_year.registered_capital_wan'],
    ['研发费用', 'enterprise_year.research_wan'],
    ['年度', 'enterprise_year.year'],
    ['所属行业', 'enterprise.industry'],
    ['mainbusiness', 'enterprise.main_business'],
    ['经营范围', 'enterprise.main_business'],
    ['行业代码', 'enterprise.industry_code'],
    ['主要产品', 'enterprise.main_products'],
  ])('%s is %s', (header, expected) => {
    const target = matchHeader(enterprise, header)?.target;
    expect(`${target?.entity}.${target?.field}`).toBe(expected);
  });
  it.each(['利润总额', 'listingdate', '备注', '联系电话', '__proto__', 'constructor', '资产总计'])(
    '%s is nothing',
    (header) => {
      expect(matchHeader(enterprise, header)).toBeUndefined();
    },
  );
});

describe('units', () => {
  const revenueUnit = (header: string, ...cells: string[]) => {
    const { columns } = propose(
      '名单2023.csv',
      `企业名称,${header}`,
      ...cells.map((cell, row) => `甲${row},${cell}`),
    );
    return { unit: columns[1]?.unit, reasons: reasons(columns[1]?.evidence ?? []) };
  };
  it('keeps a column of a short list in which one cell or two do not fit, and no more', () => {
    const fieldOf = (...cells: string[]) =>
      propose('名单.csv', '企业名称,产值（万元）', ...cells.map((cell, row) => `示例${row},${cell}`))
        .columns[1]?.target?.field;
    expect(fieldOf('1200', 'abc', '300')).toBe('output_wan');
    expect(fieldOf('1200', 'abc', '待报')).toBe('output_wan');
    expect(fieldOf('abc')).toBeUndefined();
    expect(fieldOf('1200', 'a', 'b', 'c')).toBeUndefined();
  });

  it('the header goes before the size', () => {
    expect(revenueUnit('营业收入(万元)', '2e9', '3e9')).toEqual({
      unit: 'wan',
      reasons: ['header', 'yearInFileName', 'unitInHeader'],
    });
  });
  it('a median above ten million is 元, below a hundred 亿元', () => {
    expect(revenueUnit('营业收入', '2e7', '3e7').unit).toBe('yuan');
    expect(revenueUnit('营业收入', '20000', '30000')).toEqual({
      unit: 'wan',
      reasons: ['header', 'yearInFileName', 'unitByMagnitude'],
    });
    expect(revenueUnit('营业收入', '1.5', '20.3').unit).toBe('yi');
  });
  it('cells that name a unit say nothing of the column', () => {
    expect(revenueUnit('营业收入', '1.2亿元', '3万元')).toEqual({
      unit: 'wan',
      reasons: ['header', 'yearInFileName', 'unitAssumed'],
    });
  });
});

describe('years', () => {
  const years = (fileName: string, header: string, row: string) =>
    propose(fileName, header, row).columns.map(({ year }) => year);
  it('come from the header, the latest of the others, the file name, or are asked', () => {
    expect(years('a.csv', '企业名称,2021年产值,2022年产值,员工人数', '甲,1,2,3')).toEqual([
      null,
      2021,
      2022,
      2022,
    ]);
    expect(years('规上企业202306.csv', '企业名称,产值', '甲,1')).toEqual([null, 2023]);
    expect(years('a.csv', '企业名称,产值', '甲,1')).toEqual([null, null]);
  });
  it('are left to a column that gives them', () => {
    expect(years('a.csv', '企业名称,年度,产值', '甲,2021,1')).toEqual([null, null, null]);
  });
});

describe('columns that compete or do not fit', () => {
  it('the better header wins and the other says so', () => {
    const { columns } = propose('a.csv', '证券代码,统一社会信用代码,企业名称', '000001,91360000X,甲');
    expect(columns.map(({ target }) => target?.field ?? null)).toEqual([null, 'enterprise_id', 'name']);
    expect(columns[0]?.evidence).toEqual([
      { key: 'import.evidence.fieldTaken', params: { header: '统一社会信用代码' } },
    ]);
  });
  it('a column whose cells do not fit is not proposed', () => {
    const { columns } = propose('a.csv', '企业名称,经营状态', '甲,优良', '乙,一般');
    expect(columns[1]).toMatchObject({
      target: null,
      evidence: [{ key: 'import.evidence.valuesUnfit', params: { value: '优良', line: 2 } }],
    });
  });
});

it('places are head offices only in a list of listed companies', () => {
  expect(propose('a.csv', '企业名称,城市', '甲,上饶').placeMeaning).toBe('site');
  expect(propose('a.csv', '股票代码,企业名称,城市', '1,甲,上饶')).toMatchObject({
    placeMeaning: 'headOffice',
    placeMeaningEvidence: { key: 'import.evidence.listedCompanies', params: { header: '股票代码' } },
  });
});
