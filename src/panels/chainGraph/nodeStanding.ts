import type { GraphScope, GraphTime } from '../../model/chainGraphView';
import type { ChainGraphCell } from './chainGraphCells';

/** Whether a node is there, is coming (规划), is not there, or cannot be said to be either. */
export type NodeStanding = 'present' | 'planned' | 'absent' | 'unknown';

/** No data is not absence: without an enterprise a node of a region of 数据不足 is unknown. */
export function nodeStanding(cell: ChainGraphCell, time: GraphTime): NodeStanding {
  if (cell.firmCount > 0) return 'present';
  if (time === 'planned' && cell.fillingStage !== null) return 'planned';
  return Number.isNaN(cell.firmCount) || cell.verdict === 'insufficient' ? 'unknown' : 'absent';
}

/** How a node is drawn: as it is, paler, or not at all. */
export type NodeShowing = 'full' | 'pale' | 'hidden';

/**
 * 全景图: all. 现状图: what is there or coming. Their difference: what the second lacks, with the rest paler, so that
 * it is seen where in the chain it is missing. With two regions, the one that has more decides.
 */
export function nodeShowing(standings: readonly NodeStanding[], scope: GraphScope): NodeShowing {
  if (scope === 'all') return 'full';
  const isHere = standings.some((standing) => standing === 'present' || standing === 'planned');
  if (scope === 'present') return isHere ? 'full' : 'hidden';
  return standings.some((standing) => standing === 'absent' || standing === 'planned') ? 'full' : 'pale';
}
