import type { ChainGraph } from '../model/chainGraph';
import type { DiagnosisThresholds } from '../model/diagnosisSettings';
import { marginsOf } from './benchmarkMargins';
import type { ChainQuotients } from './chainQuotients';
import type { GapMatrix } from './gapMatrix';
import { reachesThreshold } from './reachesThreshold';

/** Codes of a test of 三项检验. */
export const TEST_FAILED = 0;
export const TEST_PASSED = 1;
export const TEST_UNKNOWN = 2;

/**
 * 三项检验 of every (region, chain), row-major, as codes. Size: X is in the top 10 % of the benchmark's regions.
 * Specialisation: LQ* ≥ 1.25. Focus: the chain's share of X_r is in the top 10 %. In the top: fewer than 10 % of the
 * regions with a known value are larger; 0 never is. Unknown without a reference (无参照区).
 */
export function chainTests(
  graph: ChainGraph,
  { benchmark, regionIds }: GapMatrix,
  value: Float64Array,
  { lqStar, share }: ChainQuotients,
  { topShare, strengthQuotient }: DiagnosisThresholds,
) {
  const { chainCount } = graph;
  const inTop = (column: Float64Array): Uint8Array =>
    Uint8Array.from(column, (own, index) => {
      const chain = index % chainCount;
      const region = Math.floor(index / chainCount);
      const rows = benchmark.sets.members[benchmark.sets.setOfRegion[region] ?? -1];
      if (Number.isNaN(own) || !rows || !marginsOf(benchmark, region)?.isReferenced) return TEST_UNKNOWN;
      if (!(own > 0)) return TEST_FAILED;
      let larger = 0;
      let known = 0;
      for (const each of rows) {
        const other = column[each * chainCount + chain] ?? NaN;
        if (Number.isNaN(other)) continue;
        known++;
        if (other > own) larger++;
      }
      return larger < topShare * known ? TEST_PASSED : TEST_FAILED;
    });
  return {
    isLarge: inTop(value),
    isSpecialised: Uint8Array.from({ length: regionIds.length * chainCount }, (_, index) => {
      const quotient = lqStar[index] ?? NaN;
      if (Number.isNaN(quotient)) return TEST_UNKNOWN;
      return reachesThreshold(quotient, strengthQuotient) ? TEST_PASSED : TEST_FAILED;
    }),
    isFocused: inTop(share),
  };
}
