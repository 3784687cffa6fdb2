import { MISSING } from '../../lib/formatFigure';

/** Midpoint of a priority's interval with one decimal; a dash where it is missing. */
export function priorityText(low: number, high: number): string {
  const midpoint = (low + high) / 2;
  return Number.isNaN(midpoint) ? MISSING : midpoint.toFixed(1);
}
