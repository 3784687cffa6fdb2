import { describe, expect, it } from 'vitest';
import { rankTargets, standingOf, targetScore } from '../../../src/diagnosis/targetScore';
import { DEFAULT_DIAGNOSIS_SETTINGS } from '../../../src/model/diagnosisSettings';
import type { TargetFacts } from '../../../src/model/targetRank';

const WEIGHTS = DEFAULT_DIAGNOSIS_SETTINGS.targets;
const FACTS: TargetFacts = {
  enterpriseId: 'e',
  name: 'e',
  region: null,
  lon: NaN,
  lat: NaN,
  mainProduct: null,
  productMatch: 1,
  standing: 0.8,
  titles: 0,
  ties: 0.5,
  tiesBasis: 'nodes',
  distanceKm: 300,
  expansion: 1,
  expansionProject: null,
  expansionOn: null,
  courtingRegions: [],
  homeQuotient: 2,
  asOf: null,
  source: null,
  isSample: false,
};

describe('targetScore', () => {
  it('adds 30 of product, 20 of standing, 20 of ties, 15 of distance and 15 of expansion', () => {
    const { low, high } = targetScore(FACTS, WEIGHTS);
    expect(low).toBeCloseTo(30 + 16 + 10 + 15 / Math.E + 15, 10);
    expect(high).toBe(low);
  });

  it('makes an interval of what is unknown, never a renormalisation', () => {
    const { low, high, points } = targetScore({ ...FACTS, expansion: NaN, standing: NaN }, WEIGHTS);
    expect(low).toBeCloseTo(30 + 10 + 15 / Math.E, 10);
    expect(high - low).toBeCloseTo(35, 10);
    expect(points.expansion).toBeNaN();
  });

  it('flags, and does not score, a firm that others court or that is rooted at home', () => {
    const plain = targetScore(FACTS, WEIGHTS);
    const flagged = targetScore({ ...FACTS, courtingRegions: ['330300'], homeQuotient: 2.1 }, WEIGHTS);
    expect(flagged).toMatchObject({ isCourted: true, isRootedAtHome: true, low: plain.low });
    expect(plain).toMatchObject({ isCourted: false, isRootedAtHome: false });
  });

  it('ranks by the midpoint', () => {
    const unsure = { ...FACTS, enterpriseId: 'unsure', productMatch: NaN };
    const poor = { ...FACTS, enterpriseId: 'poor', productMatch: 0.4 };
    expect(rankTargets([poor, unsure, FACTS], WEIGHTS).map(({ enterpriseId }) => enterpriseId)).toEqual([
      'e',
      'unsure',
      'poor',
    ]);
  });

  it('takes the best title; none at all is the least, and unknown where nothing is loaded', () => {
    expect(standingOf(['above_scale', 'champion'], true)).toBe(0.9);
    expect(standingOf(['hightech'], true)).toBe(0.2);
    expect(standingOf([], true)).toBe(0.2);
    expect(standingOf([], false)).toBeNaN();
  });
});
