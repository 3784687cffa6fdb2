import type { Verdict } from './enumerations';

const UNJUDGED: readonly Verdict[] = ['insufficient', 'sporadic', 'not_active'];

/** A verdict as 对外 tells it: 招商机会 (as a 空白点) where the node is missing, else nothing of its enterprises. */
export function publicVerdict(verdict: Verdict): Verdict {
  if (UNJUDGED.includes(verdict)) return verdict;
  return verdict === 'break' || verdict === 'blank' ? 'blank' : 'normal';
}
