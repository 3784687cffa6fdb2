import { absenceProbability } from './absenceProbability';
import { expectedFirms } from './expectedFirms';
import type { GapThresholds } from './gapThresholds';
import type { Margins } from './margins';
import { reachesThreshold } from './reachesThreshold';

export interface Expectations {
  /** Region × node, row-major: E_rn; NaN without a reference. */
  readonly expected: Float64Array;
  /** Region × node, row-major: P(0); NaN without a reference. */
  readonly pAbsent: Float64Array;
}

/**
 * Whether the benchmark can serve as a reference: at least two regions with N_r ≥ 5 operating enterprises, and no
 * region holding 80 % of its firms or more. Without it (无参照区) LQ, LQ*, E, P(0), W1 and 优势点 are undefined.
 *
 * `firmMargins` are the margins of N_rn over all regions of the benchmark.
 */
export function hasReference(
  enterpriseCount: Float64Array,
  firmMargins: Margins,
  thresholds: GapThresholds,
): boolean {
  const countable = enterpriseCount.filter((count) => count >= thresholds.minEnterprises).length;
  if (countable < thresholds.minBenchmarkRegions || !(firmMargins.total > 0)) return false;
  const { byRegion, total } = firmMargins;
  return !byRegion.some((firms) => reachesThreshold(firms / total, thresholds.maxBenchmarkShare));
}

/** E and P(0) of every (region, node) from the margins of N_rn; NaN throughout when there is no reference. */
export function expectations(firmMargins: Margins, isDefined: boolean): Expectations {
  const { byRegion, byNode, total } = firmMargins;
  const nodeCount = byNode.length;
  const expected = new Float64Array(byRegion.length * nodeCount).fill(NaN);
  const pAbsent = new Float64Array(expected.length).fill(NaN);
  if (!isDefined) return { expected, pAbsent };
  for (let region = 0; region < byRegion.length; region++) {
    for (let node = 0; node < nodeCount; node++) {
      const cell = region * nodeCount + node;
      const firms = expectedFirms(byRegion[region] ?? NaN, byNode[node] ?? NaN, total);
      expected[cell] = firms;
      pAbsent[cell] = absenceProbability(firms);
    }
  }
  return { expected, pAbsent };
}
