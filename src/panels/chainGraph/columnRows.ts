import { Graph, layout } from '@dagrejs/dagre';
import type { GraphColumns, GraphEdge, GraphNode } from './graphColumns';

/** Height of the room that a bus takes in a column it only passes. */
const PASSAGE_HEIGHT = 6;

export interface ColumnRows {
  /** Node → its middle. */
  readonly middleOf: ReadonlyMap<string, number>;
  /** Height of the bus to `target` in a column between a supplier and it; a node's own middle in its own column. */
  passageAt(target: string, column: number): number;
}

/**
 * Heights within the columns, by dagre: its order has few crossings, its heights few bends. All that is on its way
 * to one node shares one passage in every column between, so that inputs join one bus.
 */
export function columnRows(
  nodes: readonly GraphNode[],
  { columnOf, forward }: GraphColumns,
  nodeHeight: number,
  gap: number,
): ColumnRows {
  const placed = new Set(nodes.map(({ id }) => id));
  const edges = forward.filter(({ from, to }) => placed.has(from) && placed.has(to));
  const graph = new Graph({ multigraph: false, compound: false });
  const column = (id: string): number => columnOf.get(id) ?? 0;
  graph.setGraph({
    rankdir: 'LR',
    nodesep: gap,
    edgesep: gap,
    ranksep: 20,
    // The columns are settled; dagre doubles ranks to leave room for labels, and adds a root of its own.
    ranker: (ranked: Graph) => {
      for (const key of ranked.nodes()) {
        const label = ranked.node(key) as { rank?: number };
        label.rank = rankByKey.has(key) ? 2 * (rankByKey.get(key) ?? 0) : -1;
      }
    },
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const rankByKey = new Map<string, number>();
  const add = (key: string, rank: number, height: number): void => {
    rankByKey.set(key, rank);
    graph.setNode(key, { width: 10, height });
  };
  for (const { id } of nodes) add(nodeKey(id), column(id), nodeHeight);
  for (const { from, to } of edges) {
    let before = nodeKey(from);
    for (let between = column(from) + 1; between < column(to); between++) {
      const key = passageKey(to, between);
      if (!rankByKey.has(key)) add(key, between, PASSAGE_HEIGHT);
      graph.setEdge(before, key);
      before = key;
    }
    graph.setEdge(before, nodeKey(to));
  }
  layout(graph);
  const middle = (key: string): number => graph.node(key).y ?? 0;
  return {
    middleOf: new Map(nodes.map(({ id }) => [id, middle(nodeKey(id))])),
    passageAt: (target, at) => middle(at === column(target) ? nodeKey(target) : passageKey(target, at)),
  };
}

function nodeKey(id: string): string {
  return JSON.stringify([id]);
}

function passageKey(target: GraphEdge['to'], column: number): string {
  return JSON.stringify([target, column]);
}
