import type { ChainGraph } from '../../model/chainGraph';
import type { Evidence } from './evidenceOf';
import { neighbours, type PresentNode } from './neighbours';

/** Present nodes on one side of a 断点; if all of them left, it would be a 空白点. */
export interface PresenceFlip {
  readonly side: 'upstreamGone' | 'downstreamGone';
  readonly nodes: readonly PresentNode[];
}

/** Sides so wide that their loss is no plausible change are not named. */
const MOST_NODES = 3;

/** What else rests under a 断点: the few present nodes of a side, whose loss would turn it into a 空白点. */
export function presenceFlips(graph: ChainGraph, evidence: Evidence): PresenceFlip[] {
  if (evidence.row.verdict !== 'break') return [];
  const { ancestors, descendants } = neighbours(graph, evidence);
  const sides: readonly PresenceFlip[] = [
    { side: 'upstreamGone', nodes: ancestors },
    { side: 'downstreamGone', nodes: descendants },
  ];
  return sides.filter(({ nodes }) => nodes.length <= MOST_NODES);
}
