import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKnownIndex } from '../../../../src/import/check/knownIndex';
import { createKnownRows } from '../../../../src/import/check/knownRows';
import { resolveReferences } from '../../../../src/import/check/resolveReferences';
import { checkedRows, knownTable } from '../../../fixtures/import/checkCase';

const CHAINS = knownTable('chain', [
  ['pv', '光伏'],
  ['ev', '新能源汽车'],
]);
const NODES = {
  ...knownTable('node', [
    ['pv.film', '胶膜'],
    ['pv.test', '检测认证'],
    ['ev.test', '检测认证'],
  ]),
  chain: ['pv', 'pv', 'ev'],
};
const FIRMS = knownTable('enterprise', [
  ['e1', '甲（江西）有限公司'],
  ['e2', '乙公司'],
  ['e3', '乙公司'],
  ['丙公司', '丁公司'],
]);
const known = createKnownRows(createKnownIndex([CHAINS, NODES, FIRMS]));

describe('names in references', () => {
  it('become the key of the only row that bears them, ignoring width and blanks', () => {
    const table = checkedRows(
      'liaison',
      '企业名称,联系领导,所属产业链',
      '甲(江西) 有限公司,某某,光伏',
      'e1,某某,pv',
      '乙公司,某某,',
      ',某某,光 伏',
      '丙公司,某某,某链',
    );
    const { rows, named } = resolveReferences(table, known);
    expect(rows.map(([firm, , chain]) => [firm, chain])).toEqual([
      ['e1', 'pv'],
      ['e1', 'pv'],
      // Two bear it.
      ['乙公司', ''],
      ['', 'pv'],
      // A key stands for itself, and a name that is not known for nothing.
      ['丙公司', '某链'],
    ]);
    expect(named).toEqual([
      { column: '所属产业链', entity: 'chain', name: '光伏', key: 'pv', cells: 1 },
      { column: '企业名称', entity: 'enterprise', name: '甲(江西) 有限公司', key: 'e1', cells: 1 },
      { column: '所属产业链', entity: 'chain', name: '光 伏', key: 'pv', cells: 1 },
    ]);
  });

  it('of nodes are told apart by the chain of their row, wherever its column stands', () => {
    const table = checkedRows(
      'project',
      '项目名称,环节,所属产业链',
      '一,检测认证,新能源汽车',
      '二,检测认证,pv',
      '三,检测认证,',
      '四,胶膜,新能源汽车',
    );
    expect(resolveReferences(table, known).rows.map((cells) => cells[1])).toEqual([
      'ev.test',
      'pv.test',
      '检测认证',
      // The only one of its name, whatever the row says of its chain.
      'pv.film',
    ]);
  });

  it('stay in a column headed by the identifier, which holds keys', () => {
    const table = checkedRows('enterprise_node', 'enterprise,node', 'e1,胶膜');
    expect(resolveReferences(table, known)).toEqual({ rows: table.rows, named: [] });
  });

  it('mean rows of the same import before those loaded', () => {
    const table = checkedRows('project', '项目名称,所属产业链', '一,光伏', '二,新能源汽车');
    const beside = createKnownRows(createKnownIndex([CHAINS]), [knownTable('chain', [['my-pv', '光伏']])]);
    expect(resolveReferences(table, beside).rows.map((cells) => cells[1])).toEqual(['my-pv', 'ev']);
  });

  it('mean rows of their own file', () => {
    const table = checkedRows('node', '环节编号,产业链,环节名称,上级环节', 'a,pv,甲,', 'b,pv,乙,甲');
    const own = createKnownRows(
      createKnownIndex([]),
      [],
      knownTable('node', [
        ['a', '甲'],
        ['b', '乙'],
      ]),
    );
    expect(resolveReferences(table, own).rows.map((cells) => cells[3])).toEqual(['', 'a']);
  });

  it('of several in one cell are each taken for themselves', () => {
    const table = checkedRows('park', '编号,园区名称,主导产业', '1,甲园,光伏、某链；新能源汽车');
    expect(resolveReferences(table, known).rows.map((cells) => cells[2])).toEqual(['pv;某链;ev']);
  });

  it("of nodes of the row's chain are found among what is loaded, though the import has others of the name", () => {
    const table = checkedRows('project', '项目名称,环节,所属产业链', '一,检测认证,pv');
    const imported = { ...knownTable('node', [['my.test', '检测认证']]), chain: ['ev'] };
    const rows = createKnownRows(createKnownIndex([CHAINS, NODES]), [imported]);
    expect(resolveReferences(table, rows).rows[0]?.[1]).toBe('pv.test');
  });

  it('mean what is shown before what is switched off', () => {
    const table = checkedRows('project', '项目名称,所属产业链', '一,光伏', '二,泵阀');
    const hidden = knownTable('chain', [
      ['old-pv', '光伏'],
      ['valve', '泵阀'],
    ]);
    const rows = createKnownRows(createKnownIndex([{ ...hidden, isHidden: true }, CHAINS]));
    expect(resolveReferences(table, rows).rows.map((cells) => cells[1])).toEqual(['pv', 'valve']);
  });

  it('mean no row by its own name', () => {
    const table = checkedRows('node', '环节编号,产业链,环节名称,上级环节', 'a,pv,甲,甲', 'b,pv,乙,甲');
    const names = knownTable('node', [
      ['a', '甲'],
      ['b', '乙'],
    ]);
    const own = createKnownRows(createKnownIndex([]), [], names);
    const resolved = resolveReferences({ ...table, keys: ['a', 'b'] }, own);
    expect(resolved.rows.map((cells) => cells[3])).toEqual(['甲', 'a']);
  });

  it('may hold what separates names', () => {
    const table = checkedRows('park', '编号,园区名称,主导产业', '1,甲园,电力、热力', '2,乙园,电力、光伏');
    const chains = knownTable('chain', [
      ['heat', '电力、热力'],
      ['power', '电力'],
      ['pv', '光伏'],
    ]);
    const { rows } = resolveReferences(table, createKnownRows(createKnownIndex([chains])));
    expect(rows.map((cells) => cells[2])).toEqual(['heat', 'power;pv']);
  });

  it('that a hundred thousand rows bear are counted in no more than a pass', () => {
    const documents = knownTable(
      'document',
      Array.from({ length: 100_000 }, (_, row) => [`d${row}`, '通知'] as const),
    );
    const entity = createKnownRows(createKnownIndex([documents])).entity('document');
    expect(entity?.keysNamed('通知')).toHaveLength(100_000);
  });

  it('are replaced exactly where one row alone bears them (property)', () => {
    const text = fc.constantFrom('a', 'b', 'c', 'd', 'Ａ', ' b');
    const rows = fc.array(fc.tuple(text, fc.option(text, { nil: '' })), { maxLength: 6 });
    fc.assert(
      fc.property(rows, fc.array(text, { minLength: 1, maxLength: 6 }), (given, cells) => {
        const plain = (name: string) => name.normalize('NFKC').trim().toLowerCase();
        const chains = knownTable(
          'chain',
          given.map(([key, name]) => [`k-${key}`, name]),
        );
        const loaded = createKnownRows(createKnownIndex([chains]));
        const table = checkedRows(
          'project',
          '项目名称,所属产业链',
          ...cells.map((cell, row) => `p${row},${cell}`),
        );
        const slow = cells.map((cell) => {
          const bearers = new Set(
            given.flatMap(([key, name]) => (name !== '' && plain(name) === plain(cell) ? [`k-${key}`] : [])),
          );
          return bearers.size === 1 ? [...bearers][0] : cell.trim();
        });
        const resolved = resolveReferences(table, loaded);
        expect(resolved.rows.map((each) => each[1]?.trim())).toEqual(slow);
        const replaced = slow.filter((key, row) => key !== cells[row]?.trim()).length;
        expect(resolved.named.reduce((sum, each) => sum + each.cells, 0)).toBe(replaced);
      }),
    );
  });
});
