import { describe, expect, it } from 'vitest';
import type { CheckFinding } from '../../../../src/import/check/check';
import { checkFutureDates } from '../../../../src/import/check/checkFutureDates';
import { checkMagnitudes } from '../../../../src/import/check/checkMagnitudes';
import { checkNearDuplicates } from '../../../../src/import/check/checkNearDuplicates';
import { checkOrderedPairs } from '../../../../src/import/check/checkOrderedPairs';
import { checkReferences } from '../../../../src/import/check/checkReferences';
import { checkRetiredRegions } from '../../../../src/import/check/checkRetiredRegions';
import { checkShares } from '../../../../src/import/check/checkShares';
import { checkStageDates } from '../../../../src/import/check/checkStageDates';
import { checkSwappedPoints } from '../../../../src/import/check/checkSwappedPoints';
import { createKnownIndex } from '../../../../src/import/check/knownIndex';
import { createKnownRows } from '../../../../src/import/check/knownRows';
import { tidyFirmName } from '../../../../src/import/check/tidyFirmName';
import { date } from '../../../../src/model/entity';
import { checkContext, checkedRows, knownTable } from '../../../fixtures/import/checkCase';

const NODES = knownTable('node', [
  ['pv.film', '胶膜'],
  ['pv.glass', '玻璃'],
  ['pv.cell', '电池片'],
]);
const brief = (findings: readonly CheckFinding[]) =>
  findings.map(({ line, column, value, reason, fix }) => [
    line,
    column,
    value,
    'held' in reason ? `held ${reason.held}` : `doubt ${reason.doubt}`,
    fix?.map((each) => `${each.column}=${each.value}`).join(' ') ?? null,
  ]);

describe('references', () => {
  it('that are unknown get the key of the name, or the nearest; a needed one holds its row', () => {
    const table = checkedRows(
      'enterprise_node',
      'enterprise,node',
      'e1,pv.film',
      'e1,胶膜',
      'e2,封装胶膜',
      'e2,pv.glas',
      'e3,火箭发动机',
      'e3,',
    );
    expect(brief(checkReferences(table, checkContext([NODES])))).toEqual([
      [3, 'node', '胶膜', 'held referenceUnknown', '1=pv.film'],
      [4, 'node', '封装胶膜', 'held referenceUnknown', '1=pv.film'],
      [5, 'node', 'pv.glas', 'held referenceUnknown', '1=pv.glass'],
      [6, 'node', '火箭发动机', 'held referenceUnknown', null],
    ]);
  });

  it('that a row can be without only raise a doubt; lists of keys are taken apart', () => {
    const table = checkedRows(
      'park',
      'park_id,name,lead_chains',
      'p1,甲园,pv;nev-auto',
      'p2,乙园,pv;nev-aut',
    );
    const known = knownTable('chain', [
      ['pv', '光伏'],
      ['nev-auto', '新能源汽车'],
    ]);
    expect(brief(checkReferences(table, checkContext([known])))).toEqual([
      [3, 'lead_chains', 'pv;nev-aut', 'doubt referenceUnknown', '2=pv;nev-auto'],
    ]);
  });

  it('to rows of the same file, and to what nothing is known of, are fine', () => {
    const table = checkedRows('node', 'node_id,chain,name,parent', 'n1,pv,甲,', 'n2,pv,乙,n1', 'n3,pv,丙,n9');
    const own = knownTable('node', [
      ['n1', '甲'],
      ['n2', '乙'],
      ['n3', '丙'],
    ]);
    const known = createKnownRows(createKnownIndex([NODES]), [], own);
    expect(brief(checkReferences(table, checkContext([], { known })))).toEqual([
      [4, 'parent', 'n9', 'doubt referenceUnknown', null],
    ]);
  });
});

describe('a name that several rows bear', () => {
  const chains = knownTable('chain', [
    ['pv', '光伏'],
    ['ev', '新能源汽车'],
  ]);
  const nodes = {
    ...knownTable('node', [
      ['pv.test', '检测认证'],
      ['ev.test', '检测认证'],
      ['x.test', '检测认证'],
    ]),
    chain: ['pv', 'ev', null],
  };

  it('is told with the keys and what tells them apart; a needed one holds its row', () => {
    const table = checkedRows('enterprise_node', 'enterprise,环节', 'e1,检测认证');
    const findings = checkReferences(table, checkContext([chains, nodes]));
    expect(brief(findings)).toEqual([[2, '环节', '检测认证', 'held referenceAmbiguous', null]]);
    expect(findings[0]?.params).toEqual({
      target: 'node',
      count: 3,
      candidates: 'pv.test（光伏）、ev.test（新能源汽车）、x.test',
      near: '',
    });
  });

  it('is settled by the chain of the row', () => {
    const table = checkedRows(
      'project',
      '编号,项目名称,所属产业链,环节',
      '1,甲,ev,检测认证',
      '2,乙,,检测认证',
    );
    const known = createKnownRows(createKnownIndex([chains, nodes]));
    expect(brief(checkReferences(table, checkContext([], { known })))).toEqual([
      [2, '环节', '检测认证', 'doubt referenceUnknown', '3=ev.test'],
      [3, '环节', '检测认证', 'doubt referenceAmbiguous', null],
    ]);
  });

  it('of enterprises is told with their regions, and only the first five', () => {
    const firms = knownTable(
      'enterprise',
      Array.from(
        { length: 6 },
        (_, index) => [`e${index}`, '同名公司', index === 0 ? '361104' : undefined] as never,
      ),
    );
    const table = checkedRows('honour', '企业名称,称号,文号', '同名公司,规上,1');
    expect(checkReferences(table, checkContext([firms]))[0]?.params).toMatchObject({
      count: 6,
      candidates: 'e0（广信区）、e1、e2、e3、e4、…',
    });
  });
});

describe('the nearest name', () => {
  it('is found among any number of firms where only legal form and brackets differ', () => {
    const firms = knownTable(
      'enterprise',
      Array.from({ length: 30_000 }, (_, index) => [`e${index}`, `第${index}（江西）有限公司`] as const),
    );
    const table = checkedRows('honour', '企业名称,称号', '第7(江西)股份有限公司,规上', '第X公司,规上');
    expect(brief(checkReferences(table, checkContext([firms])))).toEqual([
      [2, '企业名称', '第7(江西)股份有限公司', 'doubt referenceUnknown', '0=e7'],
      [3, '企业名称', '第X公司', 'doubt referenceUnknown', null],
    ]);
  });
});

describe('references to enterprises and projects', () => {
  it('hold no row: their lists come in any order', () => {
    const table = checkedRows('honour', 'enterprise,title', 'e1,规上', 'e9,规上');
    const known = knownTable('enterprise', [['e1', '甲有限公司']]);
    expect(brief(checkReferences(table, checkContext([known])))).toEqual([
      [3, 'enterprise', 'e9', 'doubt referenceUnknown', null],
    ]);
  });
});

describe('names that may be one firm', () => {
  it.each([
    ['上饶市甲乙有限公司', '上饶市甲乙'],
    ['上饶市甲乙股份有限公司', '上饶市甲乙'],
    ['甲乙（上海）有限责任公司', '甲乙上海'],
    ['甲乙(上海) 有限公司', '甲乙上海'],
    ['ＡＢ Solar', 'absolar'],
    ['公司', '公司'],
  ])('%s → %s', (name, tidy) => {
    expect(tidyFirmName(name)).toBe(tidy);
  });

  it('are asked about within one region, in the file and against what is loaded', () => {
    const loaded = knownTable('enterprise', [
      ['old1', '丙丁（江西）有限公司', '361104'],
      ['old2', '戊己有限公司', '330100'],
    ]);
    const table = checkedRows(
      'list',
      '编号,企业名称,县',
      'n1,甲乙有限公司,广信区',
      'n2,甲乙股份有限公司,广信区',
      'n3,甲乙有限公司,玉山县',
      'n4,丙丁(江西)股份有限公司,上饶县',
      'n5,戊己有限公司,广信区',
      'old2,换了名字,广信区',
    );
    const findings = checkNearDuplicates(table, checkContext([loaded]));
    expect(brief(findings)).toEqual([
      [3, '企业名称', '甲乙股份有限公司', 'doubt nearName', null],
      [5, '企业名称', '丙丁(江西)股份有限公司', 'doubt nearLoadedName', null],
      [7, '编号', 'old2', 'doubt alreadyLoaded', null],
    ]);
    expect(findings.map(({ params }) => params)).toEqual([
      { name: '甲乙有限公司', otherLine: 2 },
      { name: '丙丁（江西）有限公司', code: 'old1' },
      undefined,
    ]);
  });
});

describe('days', () => {
  it('of stages do not decrease, planned and actual ones each', () => {
    const table = checkedRows(
      'project_stage',
      'project,stage,planned_date,actual_date',
      'p1,签约,2025-01-01,2025-01-05',
      'p1,投产,2026-06-01,',
      'p1,开工,2025-03-01,2024-11-01',
      'p1,终止,2020-01-01,',
      'p2,签约,2025-01-01,',
      'p2,开工,2025-01-01,',
      'p2,竣工,2024-12-31,',
      'p2,投产,2024-12-30,',
    );
    const findings = checkStageDates(table, checkContext());
    expect(brief(findings)).toEqual([
      [8, 'planned_date', '2024-12-31', 'held stageDateDecreases', null],
      [9, 'planned_date', '2024-12-30', 'held stageDateDecreases', null],
      [4, 'actual_date', '2024-11-01', 'held stageDateDecreases', null],
    ]);
    expect(findings[2]?.params).toEqual({ earlier: 'signed', date: '2025-01-05', otherLine: 2 });
  });

  it('of a status are not after today', () => {
    const table = checkedRows(
      'enterprise',
      'enterprise_id,name,status,status_date',
      'a,甲,停产,2026-09-30',
      'b,乙,停产,2026-10-01',
      'c,丙,停产,',
    );
    expect(brief(checkFutureDates(table, checkContext()))).toEqual([
      [3, 'status_date', '2026-10-01', 'held dateInFuture', null],
    ]);
  });

  it('on which something ends are not before it starts', () => {
    const table = checkedRows(
      'chain_adoption',
      'chain,region,valid_from,valid_to',
      'pv,361100,2024-01-01,2024-01-01',
      'pv,330300,2024-01-02,2024-01-01',
      'pv,330100,,2024-01-01',
    );
    expect(brief(checkOrderedPairs(table, checkContext()))).toEqual([
      [3, 'valid_to', '2024-01-01', 'held endsBeforeStart', null],
    ]);
  });
});

describe('problems', () => {
  it('are not closed before they are raised', () => {
    const columns = ['raised_on', 'closed_on'].map((name, column) => ({
      column,
      header: name,
      entity: 'problem',
      field: date(name, name, name),
      unit: undefined,
    }));
    const rows = [
      ['2026-01-02', '2026-01-02'],
      ['2026-01-02', '2026-01-01'],
      ['2026-01-02', ''],
      ['', '2026-01-01'],
    ];
    const table = { entity: 'problem', rows, lines: [2, 3, 4, 5], columns };
    expect(checkOrderedPairs(table, checkContext())).toEqual([
      {
        line: 3,
        column: 'closed_on',
        value: '2026-01-01',
        reason: { held: 'closedBeforeRaised' },
        params: { other: '2026-01-02' },
      },
    ]);
  });
});

describe('shares w of one enterprise', () => {
  it('add up to 1 at most; percentages are proposed as shares', () => {
    const table = checkedRows(
      'enterprise_node',
      'enterprise,node,share',
      'a,n1,0.6',
      'a,n2,0.4',
      'b,n1,0.6',
      'b,n2,0.5',
      'c,n1,60',
      'c,n2,40',
      'd,n1,',
      'd,n2,1.5',
      'e,n1,-0.1',
      'f,n1,0.33',
      'f,n2,0.56',
      'f,n3,0.11',
    );
    expect(brief(checkShares(table, checkContext()))).toEqual([
      [4, 'share', '0.6', 'held sharesOverOne', null],
      [5, 'share', '0.5', 'held sharesOverOne', null],
      [6, 'share', '60', 'held sharesOverOne', '2=0.6'],
      [7, 'share', '40', 'held sharesOverOne', '2=0.4'],
      [9, 'share', '1.5', 'held sharesOverOne', null],
      [10, 'share', '-0.1', 'held sharesOverOne', null],
    ]);
  });
});

describe('points', () => {
  it('with longitude and latitude exchanged are proposed the other way round', () => {
    const table = checkedRows(
      'list',
      '企业名称,经度,纬度',
      '甲,117.9,28.4',
      '乙,28.4,117.9',
      '丙,28.4,',
      '丁,200,28.4',
      '戊,２８．４°,１１７．９°',
    );
    expect(brief(checkSwappedPoints(table, checkContext()))).toEqual([
      [3, '经度', '28.4, 117.9', 'held swapped', '1=117.9 2=28.4'],
      [6, '经度', '２８．４°, １１７．９°', 'held swapped', '1=１１７．９° 2=２８．４°'],
    ]);
  });
});

describe('regions that a boundary change retired', () => {
  it('are told with what they are today, by code and by name', () => {
    const table = checkedRows(
      'list',
      '企业名称,市,县',
      '甲,上饶市,上饶县',
      '乙,上饶市,361121',
      '丙,上饶市,广信区',
      '丁,莱芜市,',
      '戊,,',
    );
    const findings = checkRetiredRegions(table, checkContext());
    expect(
      findings.map(({ line, column, value, params }) => [line, column, value, params?.adcode, params?.name]),
    ).toEqual([
      [5, '市', '莱芜市', '370100', '济南市'],
      [2, '县', '上饶县', '361104', '广信区'],
      [3, '县', '361121', '361104', '广信区'],
    ]);
  });
});

describe('the unit of one value within its column', () => {
  const rows = ['4.6', '3.2', '8.1', '5.5', '2.9', '12', '6.4', '9.9', '1.8', '18000'];
  it('is doubted where the value fits the others in another unit', () => {
    const table = checkedRows(
      'list',
      '企业名称,2023年产值（亿元）',
      ...rows.map((value, row) => `甲${row},${value}`),
    );
    const findings = checkMagnitudes(table, checkContext());
    expect(brief(findings)).toEqual([[11, '2023年产值（亿元）', '18000', 'doubt otherUnit', '1=1.8']]);
  });

  it('is not doubted of a giant, which is one in every column, nor of a value that names its unit', () => {
    const giant = rows.map((value, row) => `甲${row},${value},${Number(value) * 2}`);
    const table = checkedRows('list', '企业名称,2023年产值（亿元）,2023年营业收入（亿元）', ...giant);
    expect(checkMagnitudes(table, checkContext())).toEqual([]);
    const named = [...rows.slice(0, 9), '18000万元'].map((value, row) => `甲${row},${value}`);
    expect(
      checkMagnitudes(checkedRows('list', '企业名称,2023年产值（亿元）', ...named), checkContext()),
    ).toEqual([]);
  });

  it('is not doubted in a column of few values, or one that runs out by and by', () => {
    const few = checkedRows('list', '企业名称,2023年产值（亿元）', '甲,4', '乙,3', '丙,40000');
    expect(checkMagnitudes(few, checkContext())).toEqual([]);
    const tail = [...rows.slice(0, 9), '200', '400', '700', '900', '20000'].map(
      (value, row) => `甲${row},${value}`,
    );
    expect(
      checkMagnitudes(checkedRows('list', '企业名称,2023年产值（亿元）', ...tail), checkContext()),
    ).toEqual([]);
  });
});
