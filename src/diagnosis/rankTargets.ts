import type { TargetWeights } from '../model/diagnosisSettings';
import type { TargetFacts, TargetRank } from '../model/targetRank';

/**
 * 目标招商企业 by score, 0–100:
 *
 *   30·product match + 20·standing + 20·chain ties + 15·exp(−d / 300 km) + 15·expansion signal
 *
 * out of the sum of the weights. An unknown component makes an interval of [0, its weight]; sorted by the middle, then
 * by distance. Flags are not scored: courted elsewhere, and rooted at home (LQ* of the node there above 2).
 */
export function rankTargets(facts: readonly TargetFacts[], weights: TargetWeights): TargetRank[] {
  return facts.map((each) => toRank(each, weights)).sort(compare);
}

function toRank(facts: TargetFacts, weights: TargetWeights): TargetRank {
  const parts = {
    product: [weights.product, facts.productMatch],
    standing: [weights.standing, facts.standing],
    ties: [weights.ties, facts.ties],
    distance: [weights.distance, Math.exp(-facts.distanceKm / weights.distanceDecayKm)],
    expansion: [weights.expansion, facts.expansion],
  } as const;
  const whole = Object.values(parts).reduce((sum, [weight]) => sum + weight, 0);
  const points = (part: keyof typeof parts): number => (100 * parts[part][0] * parts[part][1]) / whole;
  let low = 0;
  let missing = 0;
  for (const [weight, value] of Object.values(parts)) {
    if (Number.isNaN(value)) missing += (100 * weight) / whole;
    else low += (100 * weight * value) / whole;
  }
  return {
    ...facts,
    low,
    high: low + missing,
    points: {
      product: points('product'),
      standing: points('standing'),
      ties: points('ties'),
      distance: points('distance'),
      expansion: points('expansion'),
    },
    isCourted: facts.courtingRegions.length > 0,
    isRootedAtHome: facts.homeQuotient > weights.homeQuotient,
  };
}

function compare(one: TargetRank, other: TargetRank): number {
  const byScore = other.low + other.high - (one.low + one.high);
  if (byScore !== 0) return byScore;
  const [near, far] = [one.distanceKm, other.distanceKm].map((km) => (Number.isNaN(km) ? Infinity : km));
  if (near !== far) return (near ?? 0) - (far ?? 0);
  return one.enterpriseId < other.enterpriseId ? -1 : Number(one.enterpriseId > other.enterpriseId);
}
