/** Least share of the members whose size must be known for a concentration to be given. */
export const MIN_CELL_COVERAGE = 0.8;

export interface Concentration {
  /** HHI, 1 / number of members … 1. */
  readonly herfindahl: number;
  /** Number of equal members that would give the same HHI. */
  readonly effectiveCount: number;
  /** Share of the largest member, 0–1. */
  readonly topShare: number;
}

/**
 * Concentration of the members of a cell, of firms in (r, n) or of nodes in a region (dimensionless).
 *
 *   HHI = Σ s²,  n_eff = 1 / HHI,  s₁ = max s,  s the members' shares of the sum
 *
 * Sizes share one unit; NaN is an unknown size and left out. All three are NaN where under 80 % of the members
 * are known, or the sum is 0.
 *
 * Source: Herfindahl–Hirschman.
 */
export function concentration(sizes: ArrayLike<number>): Concentration {
  let known = 0;
  let sum = 0;
  let sumOfSquares = 0;
  let largest = 0;
  for (let member = 0; member < sizes.length; member++) {
    const size = sizes[member] ?? NaN;
    if (Number.isNaN(size)) continue;
    known++;
    sum += size;
    sumOfSquares += size * size;
    largest = Math.max(largest, size);
  }
  if (!(sum > 0) || known < MIN_CELL_COVERAGE * sizes.length) {
    return { herfindahl: NaN, effectiveCount: NaN, topShare: NaN };
  }
  const herfindahl = sumOfSquares / (sum * sum);
  return { herfindahl, effectiveCount: 1 / herfindahl, topShare: largest / sum };
}
