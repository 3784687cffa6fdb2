import type { GapMatrix } from '../../diagnosis/gapMatrix';
import type { ChainGraph } from '../../model/chainGraph';
import type { BlankPosition, Verdict } from '../../model/enumerations';
import { type GapCell, gapCellId } from '../../model/gapCell';
import { POSITION_OF_CODE, VERDICT_OF_CODE } from '../../model/verdictCode';
import { cellsInScope, type GapScope, gapsInScope } from './gapsInScope';

/** Overlays that stand beside a verdict, in the order in which they are named. */
export const CELL_OVERLAYS = ['lost', 'eroding', 'singleSource', 'filling', 'inCity', 'tooSmall'] as const;
export type CellOverlay = (typeof CELL_OVERLAYS)[number];

/** One judged (region, node) as the list shows it. */
export interface GapRow extends GapCell {
  /** As `gapCellId` writes it. */
  readonly id: string;
  /** Place in the columns of the matrix. */
  readonly cell: number;
  readonly verdict: Verdict;
  readonly position: BlankPosition | null;
  readonly overlays: readonly CellOverlay[];
  /** Priority 0…100, both ends; NaN where it is missing. */
  readonly priorityLow: number;
  readonly priorityHigh: number;
}

/**
 * Gaps within the scope, the highest midpoint of the priority first, those without a priority last. Absences that are
 * too small to be judged are left out.
 */
export function gapRows(matrix: GapMatrix, graph: ChainGraph, scope: GapScope): GapRow[] {
  const { cells } = gapsInScope(matrix, graph, scope, false);
  return Array.from(cells, (cell) => rowOf(matrix, cell)).sort(byPriority);
}

/** Cells within the scope that bear an overlay, whatever their verdict; in the order of the matrix. */
export function overlayRows(
  matrix: GapMatrix,
  graph: ChainGraph,
  scope: GapScope,
  overlay: CellOverlay,
): GapRow[] {
  return cellsInScope(matrix, graph, scope)
    .filter((cell) => matrix[overlay][cell] === 1)
    .map((cell) => rowOf(matrix, cell));
}

/** One cell of the matrix as a row. */
export function rowOf(matrix: GapMatrix, cell: number): GapRow {
  const nodeCount = matrix.nodeIds.length;
  const level = matrix.level;
  const region = matrix.regionIds[Math.floor(cell / nodeCount)] ?? '';
  const node = matrix.nodeIds[cell % nodeCount] ?? '';
  return {
    level,
    region,
    node,
    id: gapCellId({ level, region, node }),
    cell,
    verdict: VERDICT_OF_CODE[matrix.verdict[cell] ?? -1] ?? 'insufficient',
    position: POSITION_OF_CODE[matrix.position[cell] ?? 0] ?? null,
    overlays: CELL_OVERLAYS.filter((overlay) => matrix[overlay][cell] === 1),
    priorityLow: matrix.priorityLow[cell] ?? Number.NaN,
    priorityHigh: matrix.priorityHigh[cell] ?? Number.NaN,
  };
}

/** Midpoint of the interval of a priority; −1 where it is missing, so that such rows come last. */
export function priorityMidpoint({ priorityLow, priorityHigh }: GapRow): number {
  const midpoint = (priorityLow + priorityHigh) / 2;
  return Number.isNaN(midpoint) ? -1 : midpoint;
}

function byPriority(a: GapRow, b: GapRow): number {
  return (
    priorityMidpoint(b) - priorityMidpoint(a) ||
    VERDICT_OF_CODE.indexOf(a.verdict) - VERDICT_OF_CODE.indexOf(b.verdict) ||
    a.cell - b.cell
  );
}
