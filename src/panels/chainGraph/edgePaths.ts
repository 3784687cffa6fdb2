import type { GraphEdge } from './graphColumns';
import type { EdgeRoute, Gutters } from './gutterLanes';
import type { GraphSizes, PlacedNode } from './placedGraph';

/** An edge as it is drawn: at right angles, through the gutters only. */
export interface PlacedEdge extends GraphEdge {
  /** Corners from the right of the supplier to the left of what it supplies. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** Corners of all edges; those that close a cycle run back beneath everything. */
export function edgePaths(
  routes: readonly EdgeRoute[],
  closing: readonly GraphEdge[],
  placed: readonly PlacedNode[],
  columnLefts: readonly number[],
  gutters: Gutters,
  { nodeWidth, nodeHeight, rowGap }: GraphSizes,
  height: number,
): PlacedEdge[] {
  const byId = new Map(placed.map((node) => [node.id, node]));
  const rightOf = (column: number): number => (columnLefts[column] ?? 0) + nodeWidth;
  const forward = routes.flatMap(({ edge, column, heights }) => {
    const end = byId.get(edge.to);
    if (!end) return [];
    const points: (readonly [number, number])[] = [[rightOf(column), heights[0] ?? 0]];
    for (let step = 0; step + 1 < heights.length; step++) {
      const [from, to] = [heights[step] ?? 0, heights[step + 1] ?? 0];
      if (from === to) continue;
      const x = rightOf(column + step) + gutters.laneOf(column + step, edge.to);
      points.push([x, from], [x, to]);
    }
    points.push([end.x, heights.at(-1) ?? 0]);
    return [{ ...edge, points }];
  });
  const back = closing.flatMap((edge) => {
    const [start, end] = [byId.get(edge.from), byId.get(edge.to)];
    if (!start || !end) return [];
    const [right, left] = [start.x + nodeWidth, end.x];
    const [from, to] = [start.y + nodeHeight / 2, end.y + nodeHeight / 2];
    const below = height + rowGap;
    const points = [
      [right, from],
      [right + 6, from],
      [right + 6, below],
      [left - 10, below],
      [left - 10, to],
      [left, to],
    ] as const;
    return [{ ...edge, points }];
  });
  return [...forward, ...back];
}
