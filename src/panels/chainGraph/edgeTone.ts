import type { ChainGraphCell } from './chainGraphCells';

/** How an edge is drawn: vermilion and dashed at a 断点, dashed where an end is absent, else solid. */
export type EdgeTone = 'break' | 'open' | 'whole';

/** The tone of an edge between two nodes of one region. */
export function edgeTone(from: ChainGraphCell, to: ChainGraphCell): EdgeTone {
  if (from.verdict === 'break' || to.verdict === 'break') return 'break';
  return isThere(from) && isThere(to) ? 'whole' : 'open';
}

/** A number is only withheld where there is one. */
function isThere({ firmCount, isWithheld }: ChainGraphCell): boolean {
  return firmCount > 0 || isWithheld;
}
