import type { PriorityWeights } from '../../model/diagnosisSettings';
import type { GapVerdictColumns } from '../../model/gapColumns';

type Columns = Pick<
  GapVerdictColumns,
  | 'priorityLow'
  | 'priorityHigh'
  | 'filledShare'
  | 'gapScore'
  | 'pull'
  | 'feasibility'
  | 'leverage'
  | 'security'
  | 'valueScore'
>;

/** Middle of the priority's interval (0–100), by which gaps are ranked; NaN where there is none. */
export function priorityMiddle({ priorityLow, priorityHigh }: Columns, cell: number): number {
  return ((priorityLow[cell] ?? Number.NaN) + (priorityHigh[cell] ?? Number.NaN)) / 2;
}

/**
 * Middle of the priority before 补链在途 is taken off (0–100):
 *
 *   100 · (Σ known weight·component + ½ Σ missing weight) / Σ weight
 *
 * NaN where no project takes anything off, or there is no priority.
 */
export function priorityBeforeFilling(columns: Columns, cell: number, weights: PriorityWeights): number {
  if (!((columns.filledShare[cell] ?? 0) > 0) || Number.isNaN(priorityMiddle(columns, cell)))
    return Number.NaN;
  const parts = [
    [weights.gap, columns.gapScore],
    [weights.pull, columns.pull],
    [weights.feasibility, columns.feasibility],
    [weights.leverage, columns.leverage],
    [weights.security, columns.security],
    [weights.valueLevel, columns.valueScore],
  ] as const;
  let sum = 0;
  let whole = 0;
  for (const [weight, column] of parts) {
    const value = column[cell] ?? Number.NaN;
    sum += weight * (Number.isNaN(value) ? 0.5 : value);
    whole += weight;
  }
  return (100 * sum) / whole;
}
