import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChainEdge,
  type ChainGraph,
  type ChainNode,
  createChainGraph,
} from '../../../src/model/chainGraph';

function nodes(ids: string, chainId = 'c'): ChainNode[] {
  return ids.split(' ').map((nodeId) => ({ nodeId, chainId, isKey: false, altGroup: null }));
}

function edges(words: string): ChainEdge[] {
  return words.split(' ').map((word) => {
    const [fromNode = '', toNode = ''] = word.split('>');
    return { fromNode, toNode };
  });
}

function reachable(graph: ChainGraph, matrix: 'ancestors' | 'descendants', nodeId: string): string {
  const row = graph.nodeIndexById.get(nodeId) ?? -1;
  return graph.nodeIds.filter((_, column) => graph[matrix].has(row, column)).join('');
}

function listed(graph: ChainGraph, lists: 'successors' | 'predecessors', nodeId: string): string {
  const row = graph.nodeIndexById.get(nodeId) ?? -1;
  const { offsets, items } = graph[lists];
  return [...items.slice(offsets[row], offsets[row + 1])].map((node) => graph.nodeIds[node]).join('');
}

describe('createChainGraph', () => {
  it('knows neighbours, ancestors and descendants', () => {
    const graph = createChainGraph(nodes('a b c d e'), edges('a>b b>d c>d'));
    expect(listed(graph, 'successors', 'a')).toBe('b');
    expect(listed(graph, 'predecessors', 'd')).toBe('bc');
    expect(reachable(graph, 'descendants', 'a')).toBe('bd');
    expect(reachable(graph, 'ancestors', 'd')).toBe('abc');
    expect(reachable(graph, 'ancestors', 'e') + reachable(graph, 'descendants', 'e')).toBe('');
    expect(graph.problems).toEqual([]);
  });

  it('works across the words of its bit rows', () => {
    const ids = Array.from({ length: 70 }, (_, i) => `s${i}`);
    const path = ids.slice(1).map((id, i) => `${ids[i]}>${id}`);
    const graph = createChainGraph(nodes(ids.join(' ')), edges(path.join(' ')));
    expect(ids.map((_, i) => graph.descendants.has(0, i)).filter(Boolean)).toHaveLength(69);
    expect(ids.map((_, i) => graph.ancestors.has(32, i)).filter(Boolean)).toHaveLength(32);
  });

  it('keeps chains, key nodes and alternative groups', () => {
    const graph = createChainGraph(
      [
        { nodeId: 'a', chainId: 'x', isKey: true, altGroup: 'g' },
        { nodeId: 'b', chainId: 'x', isKey: false, altGroup: 'g' },
        { nodeId: 'c', chainId: 'y', isKey: false, altGroup: 'g' },
        { nodeId: 'd', chainId: 'y', isKey: false, altGroup: null },
      ],
      [],
    );
    expect(graph.chainIds).toEqual(['x', 'y']);
    expect([...graph.chainOfNode]).toEqual([0, 0, 1, 1]);
    expect([...graph.isKey]).toEqual([1, 0, 0, 0]);
    expect([...graph.altGroupOfNode]).toEqual([0, 0, 1, -1]);
    expect([...graph.nodesOfChain.items]).toEqual([0, 1, 2, 3]);
    expect([...graph.nodesOfAltGroup.offsets]).toEqual([0, 2, 3]);
  });

  it('takes an empty group for none', () => {
    const graph = createChainGraph([{ nodeId: 'a', chainId: 'x', isKey: false, altGroup: '' }], []);
    expect([...graph.altGroupOfNode]).toEqual([-1]);
  });

  it('reports edges to unknown nodes and keeps the rest', () => {
    const graph = createChainGraph(nodes('a b'), edges('a>b a>zzz yyy>b'));
    expect(graph.problems).toEqual([
      { kind: 'unknownNode', nodeId: 'zzz', fromNode: 'a', toNode: 'zzz' },
      { kind: 'unknownNode', nodeId: 'yyy', fromNode: 'yyy', toNode: 'b' },
    ]);
    expect(reachable(graph, 'descendants', 'a')).toBe('b');
  });

  it('reports duplicates and takes the first', () => {
    const graph = createChainGraph(
      [...nodes('a b'), { nodeId: 'a', chainId: 'other', isKey: true, altGroup: null }],
      edges('a>b a>b'),
    );
    expect(graph.problems).toEqual([
      { kind: 'duplicateNode', nodeId: 'a' },
      { kind: 'duplicateEdge', fromNode: 'a', toNode: 'b' },
    ]);
    expect(graph.nodeCount).toBe(2);
    expect(graph.chainIds).toEqual(['c']);
    expect(listed(graph, 'successors', 'a')).toBe('b');
  });

  it('reports and leaves out edges between chains', () => {
    const graph = createChainGraph([...nodes('a', 'x'), ...nodes('b', 'y')], edges('a>b'));
    expect(graph.problems).toEqual([{ kind: 'crossChainEdge', fromNode: 'a', toNode: 'b' }]);
    expect(reachable(graph, 'descendants', 'a')).toBe('');
  });

  it('reports cycles and self-loops, and ends', () => {
    const graph = createChainGraph(nodes('a b c d e'), edges('a>b b>c c>b c>d d>d'));
    expect(graph.problems).toEqual([
      { kind: 'cycle', nodeIds: ['d'] },
      { kind: 'cycle', nodeIds: ['b', 'c'] },
    ]);
    expect(reachable(graph, 'descendants', 'b')).toBe('cd');
    expect(reachable(graph, 'ancestors', 'b')).toBe('ac');
    expect(reachable(graph, 'descendants', 'd')).toBe('');
  });

  it('tells two cycles apart although one leads to the other', () => {
    const graph = createChainGraph(nodes('a b c d'), edges('a>b b>a b>c c>d d>c'));
    expect(graph.problems).toEqual([
      { kind: 'cycle', nodeIds: ['a', 'b'] },
      { kind: 'cycle', nodeIds: ['c', 'd'] },
    ]);
  });

  it('is empty without nodes', () => {
    const graph = createChainGraph([], edges('a>b'));
    expect(graph.nodeCount).toBe(0);
    expect(graph.problems).toHaveLength(2);
  });

  it('reaches what a plain search reaches, on any graph', () => {
    const ids = 'abcdefgh'.split('');
    const anyEdges = fc.array(
      fc.record({ fromNode: fc.constantFrom(...ids), toNode: fc.constantFrom(...ids) }),
    );
    fc.assert(
      fc.property(anyEdges, (rows) => {
        const graph = createChainGraph(nodes(ids.join(' ')), rows);
        for (const start of ids) {
          const found = new Set<string>();
          const walk = (node: string): void => {
            for (const { fromNode, toNode } of rows) {
              if (fromNode !== node || found.has(toNode)) continue;
              found.add(toNode);
              walk(toNode);
            }
          };
          walk(start);
          found.delete(start);
          expect(reachable(graph, 'descendants', start)).toBe([...found].sort().join(''));
          for (const other of ids) {
            expect(reachable(graph, 'ancestors', other).includes(start)).toBe(found.has(other));
          }
        }
      }),
    );
  });
});
