import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InferredRow, withInferred } from '../../../../src/panels/assign/inferredRows';

const row = (enterprise: string, node: string): InferredRow => ({
  enterprise,
  node,
  confidence: 0.8,
  source: '推断：主要产品“电池”',
  isSample: false,
});
const EXISTING = {
  rowCount: 4,
  columns: {
    enterprise: ['e1', 'e2', 'e2', 'e3'],
    node: ['n1', 'n1', 'n2', 'n1'],
    share: [0.4, null, null, null],
    basis: ['declared', 'inferred', 'inferred', null],
    source: ['申报表', 'a', 'b', null],
  },
};
const pairs = ({ columns, rowCount }: ReturnType<typeof withInferred>): string[] =>
  Array.from(
    { length: rowCount },
    (_, index) => `${columns.enterprise?.[index]} ${columns.node?.[index]} ${columns.basis?.[index]}`,
  );

describe('inferred rows', () => {
  it('are added without a share, with their evidence, and leave the others as they are', () => {
    const after = withInferred(EXISTING, { added: [row('e4', 'n2')], removed: [] });
    expect(pairs(after)).toEqual([
      'e1 n1 declared',
      'e2 n1 inferred',
      'e2 n2 inferred',
      'e3 n1 null',
      'e4 n2 inferred',
    ]);
    expect(after.columns).toMatchObject({
      share: [0.4, null, null, null, null],
      confidence: [null, null, null, null, 0.8],
      source: ['申报表', 'a', 'b', null, '推断：主要产品“电池”'],
      is_sample: [null, null, null, null, false],
    });
  });

  it('are taken out; a declared row of the same pair stays, and one that says no basis', () => {
    const removed = [row('e1', 'n1'), row('e2', 'n2'), row('e3', 'n1')];
    expect(pairs(withInferred(EXISTING, { added: [], removed }))).toEqual([
      'e1 n1 declared',
      'e2 n1 inferred',
      'e3 n1 null',
    ]);
  });

  it('stand once a pair', () => {
    const after = withInferred(EXISTING, { added: [row('e2', 'n1')], removed: [] });
    expect(pairs(after).filter((pair) => pair === 'e2 n1 inferred')).toHaveLength(1);
  });

  it('come back when a step is undone', () => {
    const key = fc.tuple(fc.constantFrom('e5', 'e6', 'e7'), fc.constantFrom('n1', 'n2'));
    const keys = fc.uniqueArray(key, { selector: (pair) => pair.join(' ') });
    fc.assert(
      fc.property(keys, (added) => {
        const rows = added.map(([enterprise, node]) => row(enterprise, node));
        const there = withInferred(EXISTING, { added: rows, removed: [] });
        const back = withInferred(there, { added: [], removed: rows });
        expect(pairs(back)).toEqual(pairs(withInferred(EXISTING, { added: [], removed: [] })));
      }),
    );
  });
});
