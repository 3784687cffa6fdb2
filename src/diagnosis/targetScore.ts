import type { TargetWeights } from '../model/diagnosisSettings';
import type { TargetFacts, TargetRank } from '../model/targetRank';

/**
 * Score of an enterprise elsewhere for a gap, 0–100.
 *
 *   30·product + 20·standing + 20·ties + 15·exp(−d/300 km) + 15·expansion
 *
 * A missing component gives an interval of [0, its weight]. Other regions that court the firm and a home LQ* > 2 are
 * flags and not scored.
 */
export function targetScore(facts: TargetFacts, weights: TargetWeights): TargetRank {
  const points = {
    product: weights.product * facts.productMatch,
    standing: weights.standing * facts.standing,
    ties: weights.ties * facts.ties,
    distance: weights.distance * Math.exp(-facts.distanceKm / weights.distanceDecayKm),
    expansion: weights.expansion * facts.expansion,
  };
  const names = ['product', 'standing', 'ties', 'distance', 'expansion'] as const;
  const whole = names.reduce((sum, name) => sum + weights[name], 0);
  const low = names.reduce((sum, name) => sum + (Number.isNaN(points[name]) ? 0 : points[name]), 0);
  const open = names.reduce((sum, name) => sum + (Number.isNaN(points[name]) ? weights[name] : 0), 0);
  return {
    ...facts,
    points,
    low: (100 * low) / whole,
    high: (100 * (low + open)) / whole,
    isCourted: facts.courtingRegions.length > 0,
    isRootedAtHome: facts.homeQuotient > weights.homeQuotient,
  };
}

/** Ranked by the midpoint of the interval, then by the lower end; equals keep their order. */
export function rankTargets(facts: readonly TargetFacts[], weights: TargetWeights): TargetRank[] {
  return facts
    .map((each) => targetScore(each, weights))
    .sort((a, b) => b.low + b.high - (a.low + a.high) || b.low - a.low);
}

/** Standing by titles (0…1): the best of 链主 1, 单项冠军 .9, 小巨人 .8, 专精特新 .6, 规上 .4, else .2; NaN while unknown. */
export function standingOf(titles: readonly string[], areTitlesKnown: boolean): number {
  const scores: Readonly<Record<string, number>> = {
    lead_firm: 1,
    champion: 0.9,
    little_giant: 0.8,
    srdi: 0.6,
    above_scale: 0.4,
  };
  if (titles.length === 0 && !areTitlesKnown) return NaN;
  return Math.max(0.2, ...titles.map((title) => scores[title] ?? 0));
}
