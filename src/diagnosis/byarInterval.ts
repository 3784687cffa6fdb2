/** Two-sided 95 %. */
const Z = 1.96;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * 95 % interval of a count quotient O / E (dimensionless).
 *
 *   low  = max(0, O·(1 − 1/(9·O) − z/(3·√O))³ / E), 0 where O is 0
 *   high = (O+1)·(1 − 1/(9·(O+1)) + z/(3·√(O+1)))³ / E
 *
 * O is the number of firms found, a sum of shares that need not be whole; E the number expected. NaN where E is not
 * above 0 or O is unknown.
 *
 * Source: Byar's approximation to the exact Poisson interval; Crawley, Beynon, Munday 2013.
 */
export function byarInterval(found: number, expected: number): Interval {
  if (!(expected > 0) || !(found >= 0)) return { low: NaN, high: NaN };
  const above = found + 1;
  const high = (above * (1 - 1 / (9 * above) + Z / (3 * Math.sqrt(above))) ** 3) / expected;
  if (found === 0) return { low: 0, high };
  const low = (found * (1 - 1 / (9 * found) - Z / (3 * Math.sqrt(found))) ** 3) / expected;
  return { low: Math.max(0, low), high };
}
