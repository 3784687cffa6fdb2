import type { GraphEdge } from './graphColumns';

/** An edge with its height in every column from its start to its end. */
export interface EdgeRoute {
  readonly edge: GraphEdge;
  /** Column of its start. */
  readonly column: number;
  readonly heights: readonly number[];
}

export interface Gutters {
  /** Room between a column and the next. */
  readonly widths: readonly number[];
  /** Distance of the bus to `target` from the left of a gutter. */
  laneOf(gutter: number, target: string): number;
}

const LANE = 6;
const MARGIN = 12;

/** Gives each bus a lane of its own in every gutter where it turns, so that no two run over one another. */
export function gutterLanes(routes: readonly EdgeRoute[], columnCount: number, labelRoom: number): Gutters {
  const lanes: Map<string, number>[] = [];
  const widths: number[] = [];
  for (let gutter = 0; gutter < columnCount - 1; gutter++) {
    const ordered = inOrder(turnsIn(gutter, routes));
    lanes.push(new Map(ordered.map((target, lane) => [target, MARGIN + labelRoom + lane * LANE])));
    widths.push(2 * MARGIN + labelRoom + Math.max(1, ordered.length) * LANE);
  }
  return {
    widths,
    laneOf: (gutter, target) => lanes[gutter]?.get(target) ?? MARGIN + labelRoom,
  };
}

interface Turn {
  readonly target: string;
  /** Heights at which it comes in from the left. */
  readonly from: Set<number>;
  /** Height at which it goes on to the right. */
  readonly to: number;
}

function turnsIn(gutter: number, routes: readonly EdgeRoute[]): readonly Turn[] {
  const turns = new Map<string, Turn>();
  for (const { edge, column, heights } of routes) {
    const [from, to] = [heights[gutter - column], heights[gutter - column + 1]];
    if (from === undefined || to === undefined) continue;
    const turn = turns.get(edge.to) ?? { target: edge.to, from: new Set<number>(), to };
    turn.from.add(from);
    turns.set(edge.to, turn);
  }
  return [...turns.values()].filter(({ from, to }) => [...from].some((each) => each !== to));
}

/**
 * Left to right: a bus that comes in at the height at which another goes on stands left of it, or the two would look
 * like one. Else the one that goes on lowest first. In a circle of such pairs the lowest stands.
 */
function inOrder(turns: readonly Turn[]): readonly string[] {
  const rest = [...turns].sort((a, b) => b.to - a.to);
  const ordered: string[] = [];
  while (rest.length > 0) {
    const free = rest.findIndex((turn) => !rest.some((other) => other !== turn && other.from.has(turn.to)));
    const [next] = rest.splice(Math.max(0, free), 1);
    if (next) ordered.push(next.target);
  }
  return ordered;
}
