import type { GapVerdictColumns } from '../../model/gapColumns';
import { priorityMiddle } from './priorityMiddle';

export type GapListSort = 'region' | 'node' | 'verdict' | 'priority' | 'unmet' | 'targets';

export interface GapOrder {
  readonly sort: GapListSort;
  readonly descending: boolean;
}

/** Places of regions and nodes in the order in which their names are listed. */
export interface NameRanks {
  readonly regions: Int32Array;
  readonly nodes: Int32Array;
}

/**
 * Cells in the order wanted; where a figure is missing the cell comes last, whichever way. Equal ones keep the order
 * of priority, then of the matrix.
 * @param targetsOf number of candidates of a cell; NaN while it is not known.
 */
export function sortedGaps(
  cells: Int32Array,
  matrix: GapVerdictColumns,
  ranks: NameRanks,
  targetsOf: (cell: number) => number,
  { sort, descending }: GapOrder,
): Int32Array {
  const nodeCount = matrix.nodeIds.length;
  const keyOf: Record<GapListSort, (cell: number) => number> = {
    region: (cell) => ranks.regions[Math.floor(cell / nodeCount)] ?? Number.NaN,
    node: (cell) => ranks.nodes[cell % nodeCount] ?? Number.NaN,
    verdict: (cell) => matrix.verdict[cell] ?? Number.NaN,
    priority: (cell) => priorityMiddle(matrix, cell),
    unmet: (cell) => matrix.unmet[cell] ?? Number.NaN,
    targets: targetsOf,
  };
  const compare = (one: number, other: number): number =>
    compareFigures(keyOf[sort](one), keyOf[sort](other), descending) ||
    compareFigures(priorityMiddle(matrix, one), priorityMiddle(matrix, other), true) ||
    one - other;
  return Int32Array.from([...cells].sort(compare));
}

function compareFigures(one: number, other: number, descending: boolean): number {
  if (Number.isNaN(one) || Number.isNaN(other))
    return Number(Number.isNaN(one)) - Number(Number.isNaN(other));
  return descending ? other - one : one - other;
}
