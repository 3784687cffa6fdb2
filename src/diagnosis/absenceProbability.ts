import { reachesThreshold } from './reachesThreshold';

/**
 * Probability that a node is absent by chance when E firms of it are expected (0–1).
 *
 *   P(0) = exp(−E)
 *
 * NaN where E is. Source: Poisson distribution.
 */
export function absenceProbability(expected: number): number {
  return Math.exp(-expected);
}

/** How much an absence says: 显著, 一般 or 规模不足以判断. */
export type AbsenceSignificance = 'significant' | 'moderate' | 'too_small';

/**
 * Reading of an absence by the firms expected: 显著 from E = 3 (P(0) < 0.05), 一般 from 1, else 规模不足以判断.
 * null where E is NaN (无参照区).
 */
export function absenceSignificance(expected: number): AbsenceSignificance | null {
  if (Number.isNaN(expected)) return null;
  if (reachesThreshold(expected, 3)) return 'significant';
  return reachesThreshold(expected, 1) ? 'moderate' : 'too_small';
}
