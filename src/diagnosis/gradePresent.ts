import { REASON_BIT } from '../model/bitCode';
import type { DiagnosisThresholds } from '../model/diagnosisSettings';
import { reachesThreshold } from './reachesThreshold';

/** What the grade of a present node rests on; NaN is unknown. */
export interface PresentFigures {
  lqStar: number;
  supplyRatio: number;
  isKey: boolean;
  firmCount: number;
  /** Firms that are 规上, 上市, 专精特新, 小巨人, 单项冠军 or 链主, and firms whose titles are unknown. */
  titledCount: number;
  unknownTitlesCount: number;
  /** Firms that are 链主 or 单项冠军; one firm may count twice. */
  leadingCount: number;
}

export type GradeThresholds = Pick<
  DiagnosisThresholds,
  'weakQuotient' | 'weakSupplyRatio' | 'strengthQuotient' | 'strengthFirms'
>;

/** Bits of the three rules of 薄弱点. */
export const WEAK_BITS = REASON_BIT.weak_quotient | REASON_BIT.weak_supply | REASON_BIT.weak_standing;

/**
 * The rules of 薄弱点 that fire on a present node, as bits of `REASON_BIT`; none of `WEAK_BITS`: it is not weak.
 *
 * W1: LQ* < 0.5. W2: S/D < 0.5 and not LQ* ≥ 1.25. W3: a key node with no notable firm; not judged, and
 * `titles_unknown` set, while any firm's titles there are unknown.
 */
export function weakBits(figures: PresentFigures, thresholds: GradeThresholds): number {
  const { lqStar, supplyRatio } = figures;
  let mask = 0;
  if (isBelow(lqStar, thresholds.weakQuotient)) mask |= REASON_BIT.weak_quotient;
  if (
    isBelow(supplyRatio, thresholds.weakSupplyRatio) &&
    !reachesThreshold(lqStar, thresholds.strengthQuotient)
  ) {
    mask |= REASON_BIT.weak_supply;
  }
  if (figures.isKey && figures.titledCount === 0) {
    mask |= figures.unknownTitlesCount > 0 ? REASON_BIT.titles_unknown : REASON_BIT.weak_standing;
  }
  return mask;
}

/** Whether a present node that is not weak is an 优势点: LQ* ≥ 1.25, and three firms or a 链主 or 单项冠军. */
export function isStrength(figures: PresentFigures, thresholds: GradeThresholds): boolean {
  return (
    reachesThreshold(figures.lqStar, thresholds.strengthQuotient) &&
    (figures.firmCount >= thresholds.strengthFirms || figures.leadingCount > 0)
  );
}

function isBelow(value: number, threshold: number): boolean {
  return !Number.isNaN(value) && !reachesThreshold(value, threshold);
}
