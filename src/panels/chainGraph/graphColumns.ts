import type { Stage } from '../../model/enumerations';

export interface GraphNode {
  readonly id: string;
  readonly stage: Stage | null;
}

/** `from` supplies `to`. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
}

/** The stages that divide the columns among themselves, left to right; 配套服务 runs beneath them all. */
export const COLUMN_STAGES = ['upstream', 'midstream', 'downstream'] as const satisfies readonly Stage[];
export type ColumnStage = (typeof COLUMN_STAGES)[number];

/** The earliest of COLUMN_STAGES where a node of a stage may stand. */
const FIRST_BAND: Readonly<Record<Stage, number>> = { upstream: 0, midstream: 1, downstream: 2, service: 0 };

export interface GraphColumns {
  readonly columnOf: ReadonlyMap<string, number>;
  /** Stage → its first column and the one after its last; a stage without nodes has no entry. */
  readonly bands: ReadonlyMap<ColumnStage, readonly [start: number, end: number]>;
  /** Edges without those that close a cycle: every one of them goes to a later column. */
  readonly forward: readonly GraphEdge[];
  /** Edges that close a cycle. */
  readonly closing: readonly GraphEdge[];
}

/**
 * Column of every node: after all that supply it, the stages one after another. A node without a stage, or of an
 * earlier stage than a supplier, stands among those of the supplier's stage. Where it costs no longer edges a node
 * stands close to what it supplies. The same nodes in the same order always stand alike.
 */
export function graphColumns(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphColumns {
  const known = new Set(nodes.map(({ id }) => id));
  const within = edges.filter(({ from, to }) => known.has(from) && known.has(to) && from !== to);
  const { order, closing } = topologicalOrder(nodes, within);
  const forward = within.filter((edge) => !closing.has(edge));
  const sourcesOf = grouped(forward, 'to', 'from');
  const targetsOf = grouped(forward, 'from', 'to');
  const stageOf = new Map(nodes.map(({ id, stage }) => [id, stage]));

  const bandOf = new Map<string, number>();
  for (const id of order) {
    const own = FIRST_BAND[stageOf.get(id) ?? 'service'];
    bandOf.set(id, Math.max(own, ...(sourcesOf.get(id) ?? []).map((source) => bandOf.get(source) ?? 0)));
  }
  const isService = (id: string): boolean => stageOf.get(id) === 'service';
  const columnOf = new Map<string, number>();
  const ends: number[] = [];
  const bands = new Map<ColumnStage, readonly [number, number]>();
  COLUMN_STAGES.forEach((stage, band) => {
    const start = ends[band - 1] ?? 0;
    const own = order.filter((id) => bandOf.get(id) === band);
    for (const id of own) {
      const after = (sourcesOf.get(id) ?? []).map((source) => (columnOf.get(source) ?? 0) + 1);
      columnOf.set(id, Math.max(isService(id) ? 0 : start, ...after));
    }
    const last = own.filter((id) => !isService(id)).map((id) => columnOf.get(id) ?? 0);
    const end = last.length === 0 ? start : Math.max(...last) + 1;
    ends.push(end);
    if (end > start) bands.set(stage, [start, end]);
  });
  for (const id of [...order].reverse()) {
    const targets = targetsOf.get(id) ?? [];
    if (targets.length < Math.max(1, sourcesOf.get(id)?.length ?? 0)) continue;
    const nearest = Math.min(...targets.map((target) => columnOf.get(target) ?? 0)) - 1;
    const last = isService(id) ? nearest : (ends[bandOf.get(id) ?? 0] ?? 1) - 1;
    columnOf.set(id, Math.max(columnOf.get(id) ?? 0, Math.min(nearest, last)));
  }
  return { columnOf, bands, forward, closing: [...closing] };
}

/** Suppliers before what they supply; an edge back to a node still being followed closes a cycle. */
function topologicalOrder(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
): { readonly order: readonly string[]; readonly closing: ReadonlySet<GraphEdge> } {
  const outOf = new Map<string, GraphEdge[]>(nodes.map(({ id }) => [id, []]));
  for (const edge of edges) outOf.get(edge.from)?.push(edge);
  const state = new Map<string, 'open' | 'done'>();
  const reversed: string[] = [];
  const closing = new Set<GraphEdge>();
  const follow = (id: string): void => {
    state.set(id, 'open');
    for (const edge of outOf.get(id) ?? []) {
      const next = state.get(edge.to);
      if (next === 'open') closing.add(edge);
      else if (next === undefined) follow(edge.to);
    }
    state.set(id, 'done');
    reversed.push(id);
  };
  for (const { id } of nodes) if (!state.has(id)) follow(id);
  return { order: reversed.reverse(), closing };
}

function grouped(
  edges: readonly GraphEdge[],
  key: 'from' | 'to',
  value: 'from' | 'to',
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const edge of edges) {
    const group = groups.get(edge[key]);
    if (group) group.push(edge[value]);
    else groups.set(edge[key], [edge[value]]);
  }
  return groups;
}
