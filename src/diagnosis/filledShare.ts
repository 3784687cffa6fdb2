import type { GapCells } from '../model/gapColumns';
import type { DenseCells } from './denseCells';

/**
 * ρ of every cell with a project under way, row-major (0…1): the share of the unmet demand that it will meet.
 *
 *   ρ = min(1, planned output / unmet), both in 万元; 1 where nothing is unmet
 *
 * NaN where no project is under way, no planned output is known, or the unmet demand is unknown. Planned outputs that
 * are unknown are left out.
 */
export function filledShares(dense: DenseCells, cells: GapCells, unmet: Float64Array): Float64Array {
  return unmet.map((unmetWan, cell) => {
    const row = dense.row[cell] ?? -1;
    const planned = cells.fillingOutputWan[row] ?? NaN;
    if (!((cells.fillingCount[row] ?? 0) > 0) || !(planned > 0) || Number.isNaN(unmetWan)) return NaN;
    return unmetWan > 0 ? Math.min(1, planned / unmetWan) : 1;
  });
}
