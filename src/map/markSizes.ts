import { toYi } from '../lib/money';

/** A project of unknown investment: smaller than any that is known to be worth drawing, with a legend of its own. */
const UNKNOWN_PROJECT_PX = 2;

/** Radius in pixels of a project's circle: its area is proportional to the investment, on one of two scales. */
export function projectRadiusPx(investmentWan: number, isScaleSmall = false): number {
  return Number.isNaN(investmentWan)
    ? UNKNOWN_PROJECT_PX
    : (isScaleSmall ? 0.8 : 3) * Math.sqrt(toYi(investmentWan));
}

/** Radius in pixels of the largest circle. */
const MAX_CIRCLE_PX = 36;

/** Radius in pixels: area ∝ value; nothing for a missing value or 0. */
export function circleRadiusPx(value: number, maxValue: number): number {
  return value > 0 && maxValue > 0 ? MAX_CIRCLE_PX * Math.sqrt(value / maxValue) : 0;
}

/** Radius in pixels of the largest knot of enterprises. */
export const MAX_KNOT_PX = 20;

/** Radius in pixels of a knot of enterprises: area grows with the count, never under what a figure needs. */
export function knotRadiusPx(count: number): number {
  return Math.max(9, Math.min(MAX_KNOT_PX, 6 + 0.4 * Math.sqrt(count)));
}
