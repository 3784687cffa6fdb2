import type { GapMatrix } from '../../diagnosis/gapMatrix';
import type { Stage, Verdict } from '../../model/enumerations';
import { VERDICT_OF_CODE } from '../../model/verdictCode';

/** The verdicts that are a shortcoming, in the order of display. */
export const SHORTCOMINGS = ['break', 'blank'] as const satisfies readonly Verdict[];
export type Shortcoming = (typeof SHORTCOMINGS)[number];

export type ShortcomingCounts = Readonly<Record<Shortcoming, number>>;

/**
 * Shortcomings of one region by stage of the node, over the nodes asked for.
 * A stage without nodes has no entry; null where the region is not in the matrix.
 */
export function stageGapCounts(
  gaps: GapMatrix,
  regionId: string,
  nodes: readonly { readonly nodeId: string; readonly stage: Stage | null }[],
): Map<Stage, ShortcomingCounts> | null {
  const region = gaps.regionIds.indexOf(regionId);
  if (region < 0) return null;
  const columnById = new Map(gaps.nodeIds.map((id, column) => [id, column]));
  const counts = new Map<Stage, Record<Shortcoming, number>>();
  for (const { nodeId, stage } of nodes) {
    const column = columnById.get(nodeId);
    if (stage === null || column === undefined) continue;
    const count = counts.get(stage) ?? { break: 0, blank: 0 };
    counts.set(stage, count);
    const verdict = VERDICT_OF_CODE[gaps.verdict[region * gaps.nodeIds.length + column] ?? -1];
    const shortcoming = SHORTCOMINGS.find((each) => each === verdict);
    if (shortcoming) count[shortcoming] += 1;
  }
  return counts;
}
