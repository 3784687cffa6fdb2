import { REASON_BIT } from '../model/bitCode';
import type { GapCells } from '../model/gapColumns';
import { VERDICT_CODE } from '../model/verdictCode';
import type { DenseCells } from './denseCells';

export interface ReasonSources {
  readonly verdict: Uint8Array;
  readonly byCount: Uint8Array;
  readonly isLowerBound: Uint8Array;
  readonly hasDemand: Uint8Array;
  readonly intervalLow: Float64Array;
  readonly intervalHigh: Float64Array;
  readonly expected: Float64Array;
  readonly unmet: Float64Array;
}

/** Adds to the mask of every judged cell what is to be said with its verdict; the rules of 薄弱点 are in it before. */
export function addReasons(
  reasons: Int32Array,
  dense: DenseCells,
  cells: GapCells,
  sources: ReasonSources,
): void {
  for (let cell = 0; cell < reasons.length; cell++) {
    const code = sources.verdict[cell];
    if (
      code === VERDICT_CODE.insufficient ||
      code === VERDICT_CODE.sporadic ||
      code === VERDICT_CODE.not_active
    ) {
      continue;
    }
    reasons[cell] = (reasons[cell] ?? 0) | figureBits(sources, cell) | rowBits(dense, cells, sources, cell);
  }
}

function figureBits(sources: ReasonSources, cell: number): number {
  const { intervalLow, intervalHigh } = sources;
  const isSignificant = (intervalLow[cell] ?? NaN) > 1 || (intervalHigh[cell] ?? NaN) < 1;
  let mask = 0;
  if (isSignificant) mask |= REASON_BIT.significant;
  if (sources.byCount[cell]) mask |= REASON_BIT.by_count;
  if (Number.isNaN(sources.expected[cell])) mask |= REASON_BIT.no_reference;
  if (sources.isLowerBound[cell]) mask |= REASON_BIT.demand_lower_bound;
  if (sources.hasDemand[cell]) mask |= REASON_BIT.has_demand;
  return mask;
}

function rowBits(dense: DenseCells, cells: GapCells, { unmet }: ReasonSources, cell: number): number {
  const row = dense.row[cell] ?? -1;
  if (row < 0) return 0;
  let mask = 0;
  if ((cells.fillingCount[row] ?? 0) > 0) {
    if ((cells.fillingUnknownCount[row] ?? 0) > 0) mask |= REASON_BIT.planned_output_unknown;
    if (Number.isNaN(unmet[cell])) mask |= REASON_BIT.unmet_unknown;
  }
  if ((cells.headOfficeCount[row] ?? 0) > 0) mask |= REASON_BIT.by_head_office;
  if ((cells.unknownStatusCount[row] ?? 0) > 0) mask |= REASON_BIT.status_unknown;
  if ((cells.splitShareCount[row] ?? 0) > 0) mask |= REASON_BIT.shares_split;
  return mask;
}
