import type { Verdict } from './enumerations';

/**
 * The least change that would turn a verdict into another, all else equal.
 * `firms`: firms more or fewer (whole numbers). `value`: of the measure, in its unit, more or less at the node.
 * `titled`: firms that are 规上, 上市, 专精特新, 小巨人, 单项冠军 or 链主, among those there.
 */
export interface Flip {
  readonly lever: 'firms' | 'value' | 'titled';
  /** Positive: more; negative: less. */
  readonly change: number;
  readonly verdict: Verdict;
}
