import type { Verdict } from './enumerations';

/**
 * The least change that would turn a verdict into another, all else equal.
 * `firms`: firms more or fewer (whole numbers). `value`: of the measure, in its unit, more or less at the node.
 */
export interface Flip {
  readonly lever: 'firms' | 'value';
  /** Positive: more; negative: less. */
  readonly change: number;
  readonly verdict: Verdict;
}
