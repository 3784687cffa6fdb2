import { beforeAll, describe, expect, it } from 'vitest';
import type { ImportClient } from '../../../src/import/importClient';
import { knownTable } from '../../fixtures/import/checkCase';
import { csvFile, importInProcess, OPTIONS } from '../../fixtures/import/importInProcess';
import { readRegions } from '../../fixtures/import/placeTables';
import { readTable } from '../../fixtures/import/readTable';

let client: ImportClient;
beforeAll(async () => {
  client = importInProcess();
  await client.open({
    regions: readRegions(),
    parks: { park_id: ['p1'], name: ['某某开发区'], region: ['361104'] },
    known: [
      knownTable('park', [['p1', '某某开发区', '361104']]),
      knownTable('chain', [
        ['pv', '光伏'],
        ['ev', '新能源汽车'],
      ]),
      {
        ...knownTable('node', [
          ['pv.wafer', '硅片'],
          ['pv.film', '胶膜'],
          ['ev.film', '胶膜'],
        ]),
        chain: ['pv', 'pv', 'ev'],
      },
    ],
  });
});

const parse = (name: string, ...lines: string[]) => client.parse(csvFile(name, ...lines));
async function build(name: string, ...lines: string[]) {
  const { fileId, recognised } = await parse(name, ...lines);
  return client.build(fileId, recognised, OPTIONS);
}
async function fields(name: string, ...lines: string[]) {
  const { recognised, headers } = await parse(name, ...lines);
  const given = recognised.mapping.columns.flatMap(({ column, target }) =>
    target ? [[headers[column], `${target.entity}.${target.field}`]] : [],
  );
  return { entity: recognised.entity, fields: Object.fromEntries(given) };
}

describe('what a table holds', () => {
  it.each([
    [
      '问题台账.csv',
      '企业名称,问题描述,问题类别,提出时间,责任单位',
      '甲,缺电,用能,2026-01-02,供电公司',
      'problem',
    ],
    ['清单.csv', '项目名称,建设单位,总投资（亿元）,建设内容', '甲项目,甲公司,12,厂房', 'project'],
    ['清单.csv', '园区名称,类型,所在地,可供土地（亩）', '甲园区,省级开发区,上饶市,300', 'park'],
    ['清单.csv', '供应商,采购商,采购金额（万元）', '甲,乙,100', 'supply_link'],
    ['需求清单.csv', '企业名称,产品名称,数量,单位,类型', '甲,铝边框,100,吨,产销', 'need'],
    ['供给清单.csv', '企业名称,产品名称,数量,单位,类型', '甲,铝边框,100,吨,产销', 'offer'],
    ['a.csv', '指标名称,地区,统计期,实际值,目标值', '产值,上饶市,2026Q3,1,2', 'indicator_value'],
    ['a.csv', '会议名称,议定事项,责任单位,完成时限', '调度会,建厂,某局,2026-12-31', 'task'],
    ['a.csv', '地块编号,面积（亩）,供地方式', 'd1,30,先租后让', 'land_parcel'],
    ['a.csv', '企业名称,城市,2025年产值(万元)', '甲,上饶,5000', 'enterprise'],
    ['a.csv', '公司名称,产品,联系电话', '甲,硅片,1', 'enterprise'],
    ['a.csv', '企业名称,环节名称,上中下游', '甲,硅片,中游', 'enterprise'],
    ['a.csv', '企业名称,文件名称,文号,发布日期', '甲,某奖励,某发1号,2026-01-01', 'enterprise'],
    ['无名.csv', '甲,乙,丙', '丁,戊,己', 'enterprise'],
  ])('%s with %s', async (name, header, row, entity) => {
    expect((await parse(name, header, row)).recognised.entity).toBe(entity);
  });

  it('is what a file or a person calls it', async () => {
    const columns = ['类型,名称', '国家,甲'];
    expect((await parse('政策.csv', ...columns)).recognised.entity).toBe('policy');
    const { fileId } = await parse('a.csv', ...columns);
    const proposed = await client.propose(fileId, 'facility');
    expect(proposed.entity).toBe('facility');
    expect(proposed.mapping.columns.map(({ target }) => target?.field)).toEqual(['type', 'name']);
  });
});

describe('headers of exports that firms are looked up in', () => {
  it('of 企查查', async () => {
    const { entity, fields: given } = await fields(
      '企查查导出.csv',
      '企业名称,登记状态,法定代表人,注册资本,成立日期,所属省份,所属城市,所属区县,电话,邮箱,统一社会信用代码,纳税人识别号,参保人数,企业类型,国标行业小类,英文名,企业地址,经营范围',
      '甲公司,存续（在营、开业、在册）,某某,5000万元人民币,2001-02-03,江西省,上饶市,广信区,-,-,91361100MA0000000X,91361100MA0000000X,30,有限责任公司,光伏设备及元器件制造,-,江西省上饶市广信区某路1号,硅片制造',
    );
    expect(entity).toBe('enterprise');
    expect(given).toEqual({
      企业名称: 'enterprise.name',
      登记状态: 'enterprise.status',
      注册资本: 'enterprise_year.registered_capital_wan',
      所属省份: 'placing.province',
      所属城市: 'placing.city',
      所属区县: 'placing.county',
      统一社会信用代码: 'enterprise.enterprise_id',
      国标行业小类: 'enterprise.industry',
      企业地址: 'placing.address',
      经营范围: 'enterprise.main_business',
    });
  });

  it('of 天眼查', async () => {
    const { entity, fields: given } = await fields(
      '天眼查导出2026.csv',
      '公司名称,经营状态,法定代表人,注册资本,实缴资本,成立日期,核准日期,营业期限,省份,城市,区县,统一社会信用代码,工商注册号,组织机构代码,公司类型,行业,曾用名,注册地址,最新年报地址,网址,经营范围',
      '甲公司,存续,某某,5000万人民币,-,2001-02-03,2020-01-01,长期,江西省,上饶市,广信区,91361100MA0000000X,1,2,有限责任公司,制造业,-,江西省上饶市广信区某路1号,-,-,硅片制造',
    );
    expect(entity).toBe('enterprise');
    expect(given).toMatchObject({
      公司名称: 'enterprise.name',
      经营状态: 'enterprise.status',
      注册资本: 'enterprise_year.registered_capital_wan',
      省份: 'placing.province',
      统一社会信用代码: 'enterprise.enterprise_id',
      行业: 'enterprise.industry',
      注册地址: 'placing.address',
      经营范围: 'enterprise.main_business',
    });
    expect(Object.keys(given)).not.toContain('组织机构代码');
  });
});

describe('rows of any entity', () => {
  it('are placed by the words that say where, and by a park', async () => {
    const built = await build(
      'a.csv',
      '项目名称,所在市,所在县,园区,总投资（亿元）,业主单位',
      '甲项目,上饶市,广信区,某某开发区,1.5,甲公司、乙公司',
      '乙项目,上饶市,无此区,未知园区,2亿元,丙公司',
    );
    expect(readTable(built, 'project')).toMatchObject([
      {
        project_id: '甲项目',
        region: '361104',
        park: 'p1',
        investment_wan: 15000,
        enterprises: '甲公司;乙公司',
        location_precision: 'county',
      },
      { project_id: '乙项目', region: '361100', park: '未知园区', investment_wan: 20000 },
    ]);
    expect(built.notices).toMatchObject([
      { line: 3, column: '园区', value: '未知园区', key: 'import.notice.referenceUnknown' },
      { line: 3, column: '所在县', value: '无此区', key: 'import.notice.placePartUnknown' },
    ]);
  });

  it('without a number bear that of their line, and totals are left out', async () => {
    const built = await build(
      '问题台账.csv',
      '问题内容,企业名称,问题类型,是否销号',
      '缺电,甲,用能,是',
      '缺地,乙,用地,否',
      '合计,2,,',
    );
    expect(readTable(built, 'problem')).toMatchObject([
      { problem_id: 'imported-1:2', content: '缺电', factor: 'energy', is_cleared: true },
      { problem_id: 'imported-1:3', content: '缺地', factor: 'land', is_cleared: false },
    ]);
    expect(built.refused).toEqual([
      { line: 4, column: '问题内容', value: '合计', key: 'import.refused.totalRow' },
    ]);
  });

  it('with several regions in one cell keep all of them, or say that one is not known', async () => {
    const built = await build(
      'region_group.csv',
      'group_id,name,regions',
      'g1,甲,苏州市、无锡市',
      'g2,乙,苏州市;火星市',
    );
    expect(readTable(built, 'region_group')).toMatchObject([{ regions: '320500;320200' }]);
    expect(built.refused).toMatchObject([{ line: 3, value: '苏州市;火星市' }]);
  });

  it('know chains and nodes by their names, and keep a name that is not known', async () => {
    const built = await build('政策.csv', '政策名称,适用产业链', '甲办法,光伏、ev、某链');
    expect(readTable(built, 'policy')).toMatchObject([{ policy_id: 'imported-1:2', chains: 'pv;ev;某链' }]);
    const problems = await build('问题.csv', '问题内容,所属产业链', '缺电,光伏');
    expect(readTable(problems, 'problem')).toMatchObject([{ chain: 'pv' }]);
    expect(problems).toMatchObject({ refused: [], notices: [] });
  });

  it('are known by keys alone where the header is the identifier; the key of a name is proposed', async () => {
    const shares = await build('enterprise_node.csv', 'enterprise,node', '甲,硅片');
    expect(shares.refused).toMatchObject([{ column: 'node', fix: [{ column: 1, value: 'pv.wafer' }] }]);
    // Ids of one's own may be another's names.
    const nodes = await build('node.csv', 'node_id,chain,name,parent', '硅片,pv,硅片,', 'b,pv,乙,硅片');
    expect(readTable(nodes, 'node')).toMatchObject([{ node_id: '硅片' }, { node_id: 'b', parent: '硅片' }]);
  });

  it('may lack part of a key, and are one where all parts agree', async () => {
    const built = await build(
      'need.csv',
      'enterprise,node,product,specification,quantity,unit,type,date,status',
      '甲,,铝边框,A,1,吨,sales,2026-01-01,open',
      '甲,,铝边框,B,2,吨,产销,2026-01-01,待对接',
      '甲,,铝边框,B,3,吨,产销,2026-01-01,待对接',
    );
    expect(readTable(built, 'need')).toMatchObject([
      { specification: 'A', quantity: 1, type: 'sales', status: 'open', node: null },
      { specification: 'B', quantity: 2, type: 'sales', status: 'open' },
    ]);
    expect(built.refused).toMatchObject([{ line: 4, key: 'import.refused.duplicateKey' }]);
  });

  it('of a list of enterprises feed titles and nodes', async () => {
    const built = await build(
      '名单.csv',
      '企业名称,所在城市,称号,环节,份额',
      '甲,上饶市,高新技术企业、专精特新“小巨人”、某奖,硅片,0.5',
      '乙,上饶市,,硅 片；pv.film,',
      '丙,上饶市,,胶膜,',
    );
    expect(readTable(built, 'honour')).toMatchObject([
      { enterprise: '甲', title: 'hightech' },
      { enterprise: '甲', title: 'little_giant' },
    ]);
    expect(readTable(built, 'enterprise_node')).toMatchObject([
      { enterprise: '甲', node: 'pv.wafer', share: 0.5, basis: 'declared' },
      { enterprise: '乙', node: 'pv.wafer', share: null },
      { enterprise: '乙', node: 'pv.film' },
    ]);
    expect(built.named).toEqual([
      { column: '环节', entity: 'node', name: '硅片', key: 'pv.wafer', cells: 1 },
      { column: '环节', entity: 'node', name: '硅 片', key: 'pv.wafer', cells: 1 },
    ]);
    expect(built.refused).toMatchObject([
      { line: 4, value: '胶膜', key: 'import.refused.referenceAmbiguous' },
    ]);
    expect(built.notices).toEqual([
      { line: 2, column: '称号', value: '某奖', key: 'import.notice.titleUnknown' },
    ]);
  });
});

describe('the unit of a column', () => {
  const question = async (header: string, ...cells: string[]) => {
    const rows = cells.map((cell, row) => `甲${row},${cell}`);
    const { recognised } = await parse('名单2025.csv', `企业名称,${header}`, ...rows);
    const { unit, question: asked } = recognised.mapping.columns[1] ?? {};
    return { unit, asked };
  };

  it('is asked where its size alone speaks for another than 万元', async () => {
    expect(await question('营业收入', '1.5', '2.5', '30')).toEqual({
      unit: 'yi',
      asked: { looksLike: 'yi', otherwise: 'wan', median: 2.5 },
    });
    expect(await question('营业收入', '20000', '30000')).toEqual({ unit: 'wan', asked: null });
  });

  it('is asked where the header says another than the size', async () => {
    expect(await question('营业收入（万元）', '1.5', '2.5', '3')).toEqual({
      unit: 'wan',
      asked: { looksLike: 'yi', otherwise: 'wan', median: 2.5 },
    });
    expect(await question('营业收入（亿元）', '12000', '20000', '30000')).toEqual({
      unit: 'yi',
      asked: { looksLike: 'wan', otherwise: 'yi', median: 20000 },
    });
    expect(await question('营业收入（亿元）', '1.2', '2', '3')).toEqual({ unit: 'yi', asked: null });
  });

  it('is asked of a project’s investment as well', async () => {
    const { recognised } = await parse('a.csv', '项目名称,总投资（万元）', '甲项目,1.2', '乙项目,3');
    expect(recognised.mapping.columns[1]?.question).toMatchObject({ looksLike: 'yi', otherwise: 'wan' });
  });
});
