/** κ of the shrinkage: the weight, in expected firms, of the prior that a region is like the benchmark. */
export const SHRINKAGE_KAPPA = 2;

/**
 * Location quotient drawn towards 1 where few firms are expected, LQ* (dimensionless).
 *
 *   LQ* = ω·LQ + (1 − ω),  ω = E / (E + κ),  κ = 2
 *
 * For a quotient of counts it equals (O + κ) / (E + κ), O the count of firms. Shown where the node is present.
 * NaN where LQ or E is.
 *
 * Source: posterior mean of a Poisson rate under a gamma prior of mean 1 (empirical Bayes).
 */
export function shrunkLocationQuotient(quotient: number, expected: number, kappa = SHRINKAGE_KAPPA): number {
  const weight = expected / (expected + kappa);
  return weight * quotient + (1 - weight);
}
