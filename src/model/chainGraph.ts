import { BitMatrix } from './bitMatrix';

export interface ChainNode {
  readonly nodeId: string;
  readonly chainId: string;
  readonly isKey: boolean;
  readonly altGroup: string | null;
  /** 附加值; missing is unknown. */
  readonly valueLevel?: string | null;
}

/** `fromNode` supplies `toNode`. */
export interface ChainEdge {
  readonly fromNode: string;
  readonly toNode: string;
  /** Input coefficient a; NaN or missing is unknown. */
  readonly coefficient?: number;
  /** Whether the supply is essential (必需); missing is not. */
  readonly isEssential?: boolean;
}

/** Something the graph was built without; the rest of it stands. */
export type ChainGraphProblem =
  | { readonly kind: 'duplicateNode'; readonly nodeId: string }
  | { readonly kind: 'duplicateEdge'; readonly fromNode: string; readonly toNode: string }
  | {
      readonly kind: 'unknownNode';
      readonly nodeId: string;
      readonly fromNode: string;
      readonly toNode: string;
    }
  | { readonly kind: 'crossChainEdge'; readonly fromNode: string; readonly toNode: string }
  | { readonly kind: 'cycle'; readonly nodeIds: readonly string[] };

/** Lists of indexes, one a row: row `i` is `items[offsets[i]]` up to, not including, `items[offsets[i + 1]]`. */
export interface IndexLists {
  readonly offsets: Int32Array;
  readonly items: Int32Array;
}

/** The graphs of all loaded chains, over node indexes 0 … nodeCount − 1. Never changed once built. */
export interface ChainGraph {
  readonly nodeCount: number;
  readonly chainCount: number;
  readonly altGroupCount: number;
  readonly nodeIds: readonly string[];
  readonly chainIds: readonly string[];
  readonly nodeIndexById: ReadonlyMap<string, number>;
  readonly chainIndexById: ReadonlyMap<string, number>;
  /** Node → chain. */
  readonly chainOfNode: Int32Array;
  /** Node → 1 for a key node (关键环节). */
  readonly isKey: Uint8Array;
  /** Node → alternative group, −1 for none. A group never spans chains. */
  readonly altGroupOfNode: Int32Array;
  readonly nodesOfChain: IndexLists;
  readonly nodesOfAltGroup: IndexLists;
  readonly successors: IndexLists;
  readonly predecessors: IndexLists;
  /** Beside `successors.items`: input coefficient a of the edge (NaN unknown), and 1 where it is essential. */
  readonly coefficients: Float64Array;
  readonly isEssential: Uint8Array;
  /** Node → 附加值: 高 1, 中 ½, 低 0, NaN unknown. */
  readonly valueLevel: Float64Array;
  /** Node × node: 1 where the column is reached against the edges; a node is not its own ancestor. */
  readonly ancestors: BitMatrix;
  /** Node × node: 1 where the column is reached along the edges; a node is not its own descendant. */
  readonly descendants: BitMatrix;
  readonly problems: readonly ChainGraphProblem[];
}

/**
 * Builds the graphs of all chains from their nodes and edges.
 *
 * The first of two nodes with one id stands. Left out and reported: repeated edges, edges to unknown nodes,
 * edges between chains (a verdict is about the graph of one chain), edges from a node to itself. A longer cycle
 * keeps its edges: reachability is then mutual, and its nodes are reported, in the order of `nodes`.
 */
export function createChainGraph(nodes: readonly ChainNode[], edges: readonly ChainEdge[]): ChainGraph {
  const problems: ChainGraphProblem[] = [];
  const nodeIndexById = new Map<string, number>();
  const kept: ChainNode[] = [];
  for (const node of nodes) {
    if (nodeIndexById.has(node.nodeId)) {
      problems.push({ kind: 'duplicateNode', nodeId: node.nodeId });
      continue;
    }
    nodeIndexById.set(node.nodeId, kept.length);
    kept.push(node);
  }
  const nodeCount = kept.length;

  const chainIndexById = new Map<string, number>();
  const chainOfNode = Int32Array.from(kept, (node) => indexOf(chainIndexById, node.chainId));
  const groupIndexByKey = new Map<string, number>();
  const altGroupOfNode = Int32Array.from(kept, ({ chainId, altGroup }) =>
    altGroup ? indexOf(groupIndexByKey, JSON.stringify([chainId, altGroup])) : -1,
  );

  const { from, to, kept: keptEdges } = readEdges(edges, nodeIndexById, chainOfNode, problems);
  const successors = listsByKey(from, to, nodeCount);
  const ancestors = new BitMatrix(nodeCount, nodeCount);
  const descendants = new BitMatrix(nodeCount, nodeCount);
  reach(successors, nodeCount, ancestors, descendants);

  const nodeIds = kept.map((node) => node.nodeId);
  const nodeIndexes = nodeIds.map((_, node) => node);
  const nodesOfChain = listsByKey(chainOfNode, nodeIndexes, chainIndexById.size);
  for (const cycle of takeCycles(ancestors, descendants)) {
    problems.push({ kind: 'cycle', nodeIds: cycle.map((node) => nodeIds[node] ?? '') });
  }

  return Object.freeze({
    nodeCount,
    chainCount: chainIndexById.size,
    altGroupCount: groupIndexByKey.size,
    nodeIds,
    chainIds: [...chainIndexById.keys()],
    nodeIndexById,
    chainIndexById,
    chainOfNode,
    isKey: Uint8Array.from(kept, (node) => (node.isKey ? 1 : 0)),
    altGroupOfNode,
    nodesOfChain,
    nodesOfAltGroup: listsByKey(altGroupOfNode, nodeIndexes, groupIndexByKey.size),
    successors,
    predecessors: listsByKey(to, from, nodeCount),
    coefficients: Float64Array.from(
      edgesBySource(from, nodeCount),
      (edge) => keptEdges[edge]?.coefficient ?? NaN,
    ),
    isEssential: Uint8Array.from(edgesBySource(from, nodeCount), (edge) =>
      keptEdges[edge]?.isEssential ? 1 : 0,
    ),
    valueLevel: Float64Array.from(kept, ({ valueLevel }) => VALUE_OF_LEVEL[valueLevel ?? ''] ?? NaN),
    ancestors,
    descendants,
    problems,
  });
}

const VALUE_OF_LEVEL: Readonly<Record<string, number>> = { high: 1, medium: 0.5, low: 0 };

/** Places in the list of edges, in the order of `successors.items`. */
function edgesBySource(from: readonly number[], nodeCount: number): Int32Array {
  return listsByKey(
    from,
    from.map((_, edge) => edge),
    nodeCount,
  ).items;
}

function indexOf(indexByKey: Map<string, number>, key: string): number {
  const known = indexByKey.get(key);
  if (known !== undefined) return known;
  indexByKey.set(key, indexByKey.size);
  return indexByKey.size - 1;
}

function readEdges(
  edges: readonly ChainEdge[],
  nodeIndexById: ReadonlyMap<string, number>,
  chainOfNode: Int32Array,
  problems: ChainGraphProblem[],
): { readonly from: number[]; readonly to: number[]; readonly kept: ChainEdge[] } {
  const from: number[] = [];
  const to: number[] = [];
  const kept: ChainEdge[] = [];
  const seen = new Set<number>();
  for (const edge of edges) {
    const { fromNode, toNode } = edge;
    const source = nodeIndexById.get(fromNode);
    const target = nodeIndexById.get(toNode);
    if (source === undefined) problems.push({ kind: 'unknownNode', nodeId: fromNode, fromNode, toNode });
    if (target === undefined && toNode !== fromNode) {
      problems.push({ kind: 'unknownNode', nodeId: toNode, fromNode, toNode });
    }
    if (source === undefined || target === undefined) continue;
    const key = source * chainOfNode.length + target;
    if (seen.has(key)) {
      problems.push({ kind: 'duplicateEdge', fromNode, toNode });
      continue;
    }
    seen.add(key);
    if (source === target) {
      problems.push({ kind: 'cycle', nodeIds: [fromNode] });
    } else if (chainOfNode[source] !== chainOfNode[target]) {
      problems.push({ kind: 'crossChainEdge', fromNode, toNode });
    } else {
      from.push(source);
      to.push(target);
      kept.push(edge);
    }
  }
  return { from, to, kept };
}

/** Groups `items` by `keys`; an item of key −1 is in no list. */
function listsByKey(keys: ArrayLike<number>, items: ArrayLike<number>, keyCount: number): IndexLists {
  const lists: number[][] = Array.from({ length: keyCount }, () => []);
  for (let i = 0; i < items.length; i++) lists[keys[i] ?? -1]?.push(items[i] ?? -1);
  const offsets = new Int32Array(keyCount + 1);
  lists.forEach((list, key) => {
    offsets[key + 1] = (offsets[key] ?? 0) + list.length;
  });
  return { offsets, items: Int32Array.from(lists.flat()) };
}

/** Fills both matrices; a node of a cycle reaches itself. */
function reach(
  successors: IndexLists,
  nodeCount: number,
  ancestors: BitMatrix,
  descendants: BitMatrix,
): void {
  const { offsets, items } = successors;
  const pending: number[] = [];
  for (let start = 0; start < nodeCount; start++) {
    pending.push(start);
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      for (let i = offsets[node] ?? 0; i < (offsets[node + 1] ?? 0); i++) {
        const next = items[i] ?? -1;
        if (descendants.has(start, next)) continue;
        descendants.set(start, next);
        ancestors.set(next, start);
        pending.push(next);
      }
    }
  }
}

/** Strongly connected components of more than one node; takes the nodes' own bits out of both matrices. */
function takeCycles(ancestors: BitMatrix, descendants: BitMatrix): number[][] {
  const cycles: number[][] = [];
  for (let node = 0; node < descendants.rowCount; node++) {
    if (!descendants.has(node, node)) continue;
    const cycle: number[] = [];
    for (let other = 0; other < descendants.rowCount; other++) {
      if (descendants.has(node, other) && ancestors.has(node, other)) cycle.push(other);
    }
    for (const member of cycle) {
      descendants.clear(member, member);
      ancestors.clear(member, member);
    }
    cycles.push(cycle);
  }
  return cycles;
}
