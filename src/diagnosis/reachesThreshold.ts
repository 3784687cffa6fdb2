/** Far above the rounding of a sum of shares, far below any difference that means something. */
const ROUNDING = 1e-9;

/**
 * Whether `value` is at least `threshold`, sums that equal it but for rounding included: shares such as 1/3 are
 * added in any order, and a verdict must not depend on which. False for NaN.
 */
export function reachesThreshold(value: number, threshold: number): boolean {
  return value >= threshold - ROUNDING;
}
