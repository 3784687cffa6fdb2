import { columnRows } from './columnRows';
import { edgePaths, type PlacedEdge } from './edgePaths';
import {
  type ColumnStage,
  type GraphColumns,
  type GraphEdge,
  type GraphNode,
  graphColumns,
} from './graphColumns';
import { gutterLanes } from './gutterLanes';
import type { GraphSizes, PlacedNode } from './placedGraph';

/** One stage above its columns. */
export interface StageBand {
  readonly stage: ColumnStage;
  readonly x: number;
  readonly width: number;
}

export interface ChainGraphLayout {
  /** Column by column, each from above; 配套服务 last. */
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly bands: readonly StageBand[];
  /** Where the word 配套服务 stands, above its nodes; null without such nodes. */
  readonly service: { readonly x: number; readonly y: number } | null;
  readonly width: number;
  readonly height: number;
}

const SERVICE_HEAD = 24;

/**
 * The picture of one chain: columns by order, stages as bands, 配套服务 in rows of its own beneath, buses between the
 * columns. Every edge goes rightwards, but those that close a cycle, which run back beneath all. No two nodes overlap.
 */
export function chainGraphLayout(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  sizes: GraphSizes,
): ChainGraphLayout {
  const { nodeWidth, nodeHeight, rowGap } = sizes;
  const columns = graphColumns(nodes, edges);
  const main = nodes.filter(({ stage }) => stage !== 'service');
  const services = nodes.filter(({ stage }) => stage === 'service');
  const rows = columnRows(main, columns, nodeHeight, rowGap);
  const column = (id: string): number => columns.columnOf.get(id) ?? 0;

  const tops = [...rows.middleOf.values()].map((middle) => middle - nodeHeight / 2);
  const top = tops.length === 0 ? 0 : Math.min(...tops);
  const bottom = tops.length === 0 ? 0 : Math.max(...tops) + nodeHeight - top;
  const serviceTop = bottom + (main.length === 0 ? 0 : rowGap) + SERVICE_HEAD;
  const middleOf = new Map([
    ...[...rows.middleOf].map(([id, middle]) => [id, middle - top] as const),
    ...services.map(
      ({ id }, row) => [id, serviceTop + row * (nodeHeight + rowGap) + nodeHeight / 2] as const,
    ),
  ]);
  const isService = new Set(services.map(({ id }) => id));
  const height =
    services.length === 0 ? bottom : serviceTop + services.length * (nodeHeight + rowGap) - rowGap;

  const columnCount = Math.max(0, ...columns.columnOf.values()) + 1;
  const route = (edge: GraphEdge): number[] => heightsAlong(edge, columns, middleOf, isService, rows, top);
  const routes = columns.forward.map((edge) => ({ edge, column: column(edge.from), heights: route(edge) }));
  const gutters = gutterLanes(routes, columnCount, sizes.labelRoom);
  const lefts = [0];
  for (let each = 1; each < columnCount; each++) {
    lefts.push((lefts[each - 1] ?? 0) + nodeWidth + (gutters.widths[each - 1] ?? 0));
  }
  const left = (each: number): number => lefts[each] ?? 0;

  const bandOfColumn = (at: number): ColumnStage | null =>
    [...columns.bands].find(([, [start, end]]) => at >= start && at < end)?.[0] ?? null;
  const placed = nodes.map(({ id }) => ({
    id,
    column: column(id),
    x: left(column(id)),
    y: (middleOf.get(id) ?? 0) - nodeHeight / 2,
    band: isService.has(id) ? null : bandOfColumn(column(id)),
  }));
  const first = placed.find(({ id }) => isService.has(id));
  return {
    nodes: placed.sort(
      (a, b) => Number(isService.has(a.id)) - Number(isService.has(b.id)) || a.column - b.column || a.y - b.y,
    ),
    edges: edgePaths(routes, columns.closing, placed, lefts, gutters, sizes, height),
    bands: [...columns.bands].map(([stage, [start, end]]) => ({
      stage,
      x: left(start),
      width: left(end - 1) + nodeWidth - left(start),
    })),
    service: first ? { x: first.x, y: serviceTop - SERVICE_HEAD } : null,
    width: left(columnCount - 1) + nodeWidth,
    height: height + (columns.closing.length === 0 ? 0 : 2 * rowGap),
  };
}

/** Height of an edge in its own column, in each it passes and in that of its end. */
function heightsAlong(
  { from, to }: GraphEdge,
  { columnOf }: GraphColumns,
  middleOf: ReadonlyMap<string, number>,
  isService: ReadonlySet<string>,
  rows: { passageAt(target: string, column: number): number },
  top: number,
): number[] {
  const [start, end] = [columnOf.get(from) ?? 0, columnOf.get(to) ?? 0];
  const own = middleOf.get(from) ?? 0;
  const heights = [own];
  for (let column = start + 1; column < end; column++) {
    // The rows of 配套服务 are free but for their own node: an edge from or to one runs along it.
    const passage = isService.has(to)
      ? (middleOf.get(to) ?? 0)
      : isService.has(from)
        ? own
        : rows.passageAt(to, column) - top;
    heights.push(passage);
  }
  heights.push(middleOf.get(to) ?? 0);
  return heights;
}
