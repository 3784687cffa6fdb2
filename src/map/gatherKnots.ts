import type { Extent } from './countWithin';
import { lonLatAt, planePoints, screenPoint } from './screenPoint';

/** Points that crowd one another on screen, gathered; parallel columns. */
export interface Knots {
  /** Middle of the knot's points, lon and lat. */
  readonly positions: Float64Array;
  readonly counts: Int32Array;
  /** Sum of the known weights; NaN where none is known or no weights were given. */
  readonly sums: Float64Array;
  /** 1 for a knot that holds a flagged point. */
  readonly flags: Uint8Array;
  /** Rows of the points that stand alone, ascending. */
  readonly alone: Int32Array;
}

/** When points crowd one another. */
export interface Crowding {
  /** px; what lies this near to the thickest spot belongs to its knot. */
  readonly reachPx: number;
  /** Fewer points than this stand alone. */
  readonly minCount: number;
}

export interface KnotSource {
  /** lon, lat pairs. */
  readonly positions: Float64Array;
  /** 1 for the points that count. */
  readonly mask: Uint8Array;
  readonly weights?: Float64Array;
  readonly flags?: ArrayLike<number>;
}

/**
 * Gathers the masked points of an extent into knots where at least `minCount` of them lie within reach of a spot, the
 * thickest spots first; all other points of the extent are left to stand alone. The cost is one look at every point,
 * and then goes by what the extent holds.
 */
export function gatherKnots(source: KnotSource, extent: Extent, zoom: number, crowding: Crowding): Knots {
  const grid = layGrid(source, extent, zoom, crowding.reachPx);
  const knotOfCell = new Int32Array(grid.counts.length).fill(-1);
  const knots: number[][] = [];
  for (const seed of thickestFirst(grid.counts)) {
    if (knotOfCell[seed] !== -1) continue;
    const near = cellsNear(grid, seed, crowding.reachPx).filter((cell) => knotOfCell[cell] === -1);
    const count = near.reduce((sum, cell) => sum + (grid.counts[cell] ?? 0), 0);
    if (count < crowding.minCount) continue;
    for (const cell of near) knotOfCell[cell] = knots.length;
    knots.push(near);
  }
  return toColumns(source, grid, knots, knotOfCell, zoom);
}

/** The points of an extent in cells half as wide as the reach, so that a knot is round rather than square. */
interface Grid {
  readonly columns: number;
  readonly lines: number;
  readonly counts: Int32Array;
  /** Sums of the points' pixels; over the count they tell where the cell stands. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Rows in the extent, ascending, and the cell of each. */
  readonly rows: Int32Array;
  readonly cellOfRow: Int32Array;
}

function layGrid({ positions, mask }: KnotSource, extent: Extent, zoom: number, reachPx: number): Grid {
  const plane = planePoints(positions);
  const scale = 2 ** zoom;
  const cellPx = reachPx / 2;
  const [west, north] = screenPoint(extent.west, extent.north, zoom);
  const [east, south] = screenPoint(extent.east, extent.south, zoom);
  // Cells lie where they do whatever the extent, so that a knot stays as it is while the map is dragged.
  const firstColumn = Math.floor(west / cellPx);
  const firstLine = Math.floor(north / cellPx);
  const columns = Math.floor(east / cellPx) - firstColumn + 1;
  const lines = Math.floor(south / cellPx) - firstLine + 1;
  const counts = new Int32Array(columns * lines);
  const x = new Float64Array(columns * lines);
  const y = new Float64Array(columns * lines);
  const rows = new Int32Array(mask.length);
  const cellOfRow = new Int32Array(mask.length);
  let length = 0;
  for (let row = 0; row < mask.length; row += 1) {
    if (mask[row] !== 1) continue;
    const pointX = (plane[2 * row] ?? Number.NaN) * scale;
    const pointY = (plane[2 * row + 1] ?? Number.NaN) * scale;
    if (!(pointX >= west && pointX <= east && pointY >= north && pointY <= south)) continue;
    const column = Math.floor(pointX / cellPx) - firstColumn;
    const cell = (Math.floor(pointY / cellPx) - firstLine) * columns + column;
    counts[cell] = (counts[cell] ?? 0) + 1;
    x[cell] = (x[cell] ?? 0) + pointX;
    y[cell] = (y[cell] ?? 0) + pointY;
    rows[length] = row;
    cellOfRow[length] = cell;
    length += 1;
  }
  return {
    columns,
    lines,
    counts,
    x,
    y,
    rows: rows.subarray(0, length),
    cellOfRow: cellOfRow.subarray(0, length),
  };
}

/** Cells that hold points; of two with as many the first. */
function thickestFirst(counts: Int32Array): number[] {
  const filled: number[] = [];
  for (let cell = 0; cell < counts.length; cell += 1) if (counts[cell] !== 0) filled.push(cell);
  return filled.sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0) || one - other);
}

/** The cell and the filled ones around it whose middle lies within reach of its own. */
function cellsNear({ columns, lines, counts, x, y }: Grid, seed: number, reachPx: number): number[] {
  const middle = (sums: Float64Array, cell: number): number => (sums[cell] ?? 0) / (counts[cell] ?? 1);
  const [seedX, seedY] = [middle(x, seed), middle(y, seed)];
  const line = Math.floor(seed / columns);
  const column = seed - line * columns;
  const near: number[] = [];
  for (let down = Math.max(0, line - 2); down <= Math.min(lines - 1, line + 2); down += 1) {
    for (let right = Math.max(0, column - 2); right <= Math.min(columns - 1, column + 2); right += 1) {
      const cell = down * columns + right;
      if (counts[cell] === 0) continue;
      if (Math.hypot(middle(x, cell) - seedX, middle(y, cell) - seedY) <= reachPx) near.push(cell);
    }
  }
  return near;
}

function toColumns(
  { weights, flags }: KnotSource,
  grid: Grid,
  knots: readonly (readonly number[])[],
  knotOfCell: Int32Array,
  zoom: number,
): Knots {
  const columns = {
    positions: new Float64Array(knots.length * 2),
    counts: new Int32Array(knots.length),
    sums: new Float64Array(knots.length).fill(Number.NaN),
    flags: new Uint8Array(knots.length),
  };
  for (const [knot, cells] of knots.entries()) {
    const total = (sums: ArrayLike<number>): number =>
      cells.reduce((sum, cell) => sum + (sums[cell] ?? 0), 0);
    const count = total(grid.counts);
    const { lon, lat } = lonLatAt(total(grid.x) / count, total(grid.y) / count, zoom);
    columns.counts[knot] = count;
    columns.positions[2 * knot] = lon;
    columns.positions[2 * knot + 1] = lat;
  }
  const alone = new Int32Array(grid.rows.length);
  let aloneCount = 0;
  for (const [index, row] of grid.rows.entries()) {
    const knot = knotOfCell[grid.cellOfRow[index] ?? -1] ?? -1;
    if (knot === -1) {
      alone[aloneCount] = row;
      aloneCount += 1;
      continue;
    }
    if (flags?.[row] === 1) columns.flags[knot] = 1;
    const weight = weights?.[row] ?? Number.NaN;
    const sum = columns.sums[knot] ?? Number.NaN;
    if (!Number.isNaN(weight)) columns.sums[knot] = Number.isNaN(sum) ? weight : sum + weight;
  }
  return { ...columns, alone: alone.slice(0, aloneCount) };
}
