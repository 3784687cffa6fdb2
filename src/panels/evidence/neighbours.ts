import type { BitMatrix } from '../../model/bitMatrix';
import type { ChainGraph, IndexLists } from '../../model/chainGraph';
import type { Evidence } from './evidenceOf';

/** A present node beside a cell, with its distinct operating firms. */
export interface PresentNode {
  readonly nodeId: string;
  readonly firmCount: number;
}

export interface Neighbours {
  /** Present ancestors and descendants: direct neighbours first. */
  readonly ancestors: readonly PresentNode[];
  readonly descendants: readonly PresentNode[];
  /** Present direct neighbours. */
  readonly direct: readonly PresentNode[];
  /** Present nodes of the same alternative group. */
  readonly alternatives: readonly PresentNode[];
}

/** What of the chain is present in the cell's region around its node. */
export function neighbours(graph: ChainGraph, { matrix, cell, node }: Evidence): Neighbours {
  const rowStart = cell - node;
  const presentNode = (other: number): PresentNode => ({
    nodeId: graph.nodeIds[other] ?? '',
    firmCount: matrix.firmCount[rowStart + other] ?? 0,
  });
  const isPresent = ({ firmCount }: PresentNode): boolean => firmCount > 0;
  const listed = (lists: IndexLists): number[] => [
    ...lists.items.subarray(lists.offsets[node] ?? 0, lists.offsets[node + 1] ?? 0),
  ];
  const direct = new Set([...listed(graph.predecessors), ...listed(graph.successors)]);
  const reached = (bits: BitMatrix): PresentNode[] =>
    graph.nodeIds
      .map((_, other) => other)
      .filter((other) => bits.has(node, other))
      .sort((a, b) => Number(direct.has(b)) - Number(direct.has(a)))
      .map(presentNode)
      .filter(isPresent);
  const group = graph.altGroupOfNode[node] ?? -1;
  return {
    ancestors: reached(graph.ancestors),
    descendants: reached(graph.descendants),
    direct: [...direct]
      .sort((a, b) => a - b)
      .map(presentNode)
      .filter(isPresent),
    alternatives: graph.nodeIds
      .map((_, other) => other)
      .filter((other) => group >= 0 && other !== node && graph.altGroupOfNode[other] === group)
      .map(presentNode)
      .filter(isPresent),
  };
}
