import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCycles } from '../../../../src/import/check/checkCycles';
import { checkContext, checkedRows, knownTable } from '../../../fixtures/import/checkCase';

type Edge = readonly [from: string, to: string];
const heldLines = (edges: readonly Edge[], loaded: readonly Edge[] = []): number[] => {
  const table = checkedRows('edge', 'from_node,to_node', ...edges.map((edge) => edge.join(',')));
  const known = knownTable(
    'edge',
    loaded.map((edge) => [edge.join('+'), ''] as const),
  );
  return checkCycles(table, checkContext([known])).map(({ line }) => line);
};

/** Nodes are taken away while they have no predecessor; what is left has a cycle. */
function isAcyclic(edges: readonly Edge[]): boolean {
  let left = edges;
  for (;;) {
    const targets = new Set(left.map(([, to]) => to));
    const next = left.filter(([from]) => targets.has(from));
    if (next.length === left.length) return left.length === 0;
    left = next;
  }
}

describe('edges of supply', () => {
  it('that would close a cycle are held, with the way round', () => {
    const table = checkedRows('edge', 'from_node,to_node', 'a,b', 'b,c', 'c,a', 'd,d', 'a,c');
    expect(checkCycles(table, checkContext())).toEqual([
      {
        line: 4,
        column: 'to_node',
        value: 'a',
        reason: { held: 'closesCycle' },
        params: { way: 'c → a → b → c' },
      },
      { line: 5, column: 'to_node', value: 'd', reason: { held: 'closesCycle' }, params: { way: 'd → d' } },
    ]);
  });

  it('count together with those that are loaded', () => {
    expect(
      heldLines(
        [['c', 'a']],
        [
          ['a', 'b'],
          ['b', 'c'],
        ],
      ),
    ).toEqual([2]);
  });

  it('leave an acyclic graph, and lose none of one that was', () => {
    const node = fc.constantFrom(...'abcdef');
    fc.assert(
      fc.property(fc.array(fc.tuple(node, node), { minLength: 1, maxLength: 15 }), (edges) => {
        const held = new Set(heldLines(edges));
        expect(isAcyclic(edges.filter((_, row) => !held.has(row + 2)))).toBe(true);
        if (isAcyclic(edges)) expect(held.size).toBe(0);
      }),
    );
  });
});
