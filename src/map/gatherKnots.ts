import { screenPoint } from './screenPoint';

/** Points that crowd one another on screen, gathered; parallel columns. */
export interface Knots {
  /** Mean of the knot's points, lon and lat. */
  readonly positions: Float64Array;
  readonly counts: Int32Array;
  /** Sum of the known weights; NaN where none is known or no weights were given. */
  readonly sums: Float64Array;
  /** Row of the points → its knot; −1 for a point that stands alone or that the mask stops. */
  readonly knotOfRow: Int32Array;
}

/** When points crowd one another. */
export interface Crowding {
  /** px; what lies this near to the thickest spot belongs to its knot. */
  readonly reachPx: number;
  /** Fewer points than this stand alone. */
  readonly minCount: number;
}

interface Cell {
  readonly rows: number[];
  readonly column: number;
  readonly line: number;
  /** Sums of the rows' pixels; their mean is where the cell stands. */
  x: number;
  y: number;
  isTaken: boolean;
}

/**
 * Gathers the points that the mask lets through into knots where at least `minCount` of them lie within reach of a
 * spot, the thickest spots first; all other points are left to stand alone. A knot stands at the mean of its points.
 */
export function gatherKnots(
  positions: Float64Array,
  mask: Uint8Array,
  zoom: number,
  { reachPx, minCount }: Crowding,
  weights: Float64Array | null = null,
): Knots {
  const cells = cellsOf(positions, mask, zoom, reachPx);
  const knots: number[][] = [];
  const thickestFirst = [...cells.values()].sort((one, other) => other.rows.length - one.rows.length);
  for (const seed of thickestFirst) {
    if (seed.isTaken) continue;
    const near = cellsAround(cells, seed).filter(
      (cell) => !cell.isTaken && distancePx(cell, seed) <= reachPx,
    );
    const rows = near.flatMap((cell) => cell.rows);
    if (rows.length < minCount) continue;
    for (const cell of near) cell.isTaken = true;
    knots.push(rows);
  }
  return toColumns(knots, positions, mask.length, weights);
}

/** The grid's cells are half as wide as the reach, so that a knot is round rather than square. */
function cellsOf(
  positions: Float64Array,
  mask: Uint8Array,
  zoom: number,
  reachPx: number,
): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (let row = 0; row < mask.length; row += 1) {
    if (mask[row] !== 1) continue;
    const [x, y] = screenPoint(positions[2 * row] ?? Number.NaN, positions[2 * row + 1] ?? Number.NaN, zoom);
    const [column, line] = [Math.floor((2 * x) / reachPx), Math.floor((2 * y) / reachPx)];
    const cell = cells.get(`${column},${line}`);
    if (cell) {
      cell.rows.push(row);
      cell.x += x;
      cell.y += y;
    } else {
      cells.set(`${column},${line}`, { rows: [row], column, line, x, y, isTaken: false });
    }
  }
  return cells;
}

/** The cell and those whose points may lie within reach of it. */
function cellsAround(cells: ReadonlyMap<string, Cell>, { column, line }: Cell): Cell[] {
  const around: Cell[] = [];
  for (let right = -2; right <= 2; right += 1) {
    for (let down = -2; down <= 2; down += 1) {
      const cell = cells.get(`${column + right},${line + down}`);
      if (cell) around.push(cell);
    }
  }
  return around;
}

function distancePx(one: Cell, other: Cell): number {
  const [oneCount, otherCount] = [one.rows.length, other.rows.length];
  return Math.hypot(one.x / oneCount - other.x / otherCount, one.y / oneCount - other.y / otherCount);
}

function toColumns(
  knots: readonly (readonly number[])[],
  positions: Float64Array,
  rowCount: number,
  weights: Float64Array | null,
): Knots {
  const columns = {
    positions: new Float64Array(knots.length * 2),
    counts: Int32Array.from(knots, (rows) => rows.length),
    sums: new Float64Array(knots.length).fill(Number.NaN),
    knotOfRow: new Int32Array(rowCount).fill(-1),
  };
  for (const [knot, rows] of knots.entries()) {
    for (const row of rows) {
      columns.knotOfRow[row] = knot;
      for (const axis of [0, 1]) {
        const mean = (positions[2 * row + axis] ?? Number.NaN) / rows.length;
        columns.positions[2 * knot + axis] = (columns.positions[2 * knot + axis] ?? 0) + mean;
      }
      const weight = weights?.[row] ?? Number.NaN;
      const sum = columns.sums[knot] ?? Number.NaN;
      if (!Number.isNaN(weight)) columns.sums[knot] = Number.isNaN(sum) ? weight : sum + weight;
    }
  }
  return columns;
}

/** The mask of the points that stand alone. */
export function aloneMask(mask: Uint8Array, { knotOfRow }: Knots): Uint8Array {
  return mask.map((isShown, row) => (knotOfRow[row] === -1 ? isShown : 0));
}
