import type { Verdict } from './enumerations';

/** 短板: the verdicts that are gaps, gravest first. An absence that is too small to judge is none by default. */
export const GAP_VERDICTS = ['break', 'blank', 'weak'] as const satisfies readonly Verdict[];

/** The gaps among the verdicts chosen; with none chosen all of them. */
export function chosenGaps(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.length === 0 ? GAP_VERDICTS : GAP_VERDICTS.filter((verdict) => verdicts.includes(verdict));
}
