import type { Verdict } from './enumerations';
import type { GapCell } from './gapCell';

/** The data set under which a person's own decisions stand in the table `gap_decision`. */
export const OWN_DECISIONS = 'own_review';

/** 人工复核: a person's verdict on a cell, shown beside the computed one, never instead of it. */
export interface GapDecision extends GapCell {
  readonly verdict: Verdict;
  readonly reason: string;
  /** ISO day. */
  readonly decidedOn: string;
}
