import { MISSING } from '../../lib/formatFigure';

/** A score of 0–100 with one decimal. */
export function scoreText(score: number): string {
  return Number.isNaN(score) ? MISSING : score.toFixed(1);
}

/** Both ends of an interval; an en dash where they are one, or there is none. */
export function intervalText(low: number, high: number): string {
  if (Number.isNaN(low) || high - low < 0.05) return MISSING;
  return `${low.toFixed(1)}–${high.toFixed(1)}`;
}
