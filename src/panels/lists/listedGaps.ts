import type { ChainGraph } from '../../model/chainGraph';
import type { Verdict } from '../../model/enumerations';
import type { GapVerdictColumns } from '../../model/gapColumns';
import { VERDICT_OF_CODE } from '../../model/verdictCode';
import type { Filter } from '../../model/viewState';

/** What 补链 is about. */
export const GAP_VERDICTS = ['break', 'blank', 'weak'] as const satisfies readonly Verdict[];

/** Units that a region or park lies in, itself included. */
export type UnitsOf = (regionId: string) => readonly string[];

export interface ListedGaps {
  /** Cells of the matrix (region × node, row-major), in its order. */
  readonly cells: Int32Array;
  /** Gaps left out as 规模不足以判断. */
  readonly tooSmallCount: number;
}

/**
 * The gaps of a level within chain, node, stage, region, park and verdict of the filter. Of the verdicts chosen only
 * gaps count; with none of them chosen, all three.
 * @param withTooSmall lists absences that are too small to judge too.
 */
export function listedGaps(
  matrix: GapVerdictColumns,
  graph: ChainGraph,
  stageOfNode: ReadonlyMap<string, string | null>,
  unitsOf: UnitsOf,
  filter: Filter,
  withTooSmall: boolean,
): ListedGaps {
  const chosen = GAP_VERDICTS.filter((verdict) => filter.verdicts.includes(verdict));
  const verdicts: readonly Verdict[] = chosen.length > 0 ? chosen : GAP_VERDICTS;
  const nodes = matrix.nodeIds.flatMap((nodeId, node) => {
    const chain = graph.chainIds[graph.chainOfNode[node] ?? -1] ?? '';
    const stage = stageOfNode.get(nodeId) ?? null;
    const isWithin =
      holds(filter.chains, chain) &&
      holds(filter.nodes, nodeId) &&
      (filter.stages.length === 0 || filter.stages.some((each) => each === stage));
    return isWithin ? [node] : [];
  });
  const cells: number[] = [];
  let tooSmallCount = 0;
  for (const [region, regionId] of matrix.regionIds.entries()) {
    if (filter.regions.length > 0 && !unitsOf(regionId).some((unit) => filter.regions.includes(unit)))
      continue;
    if (matrix.level === 'park' && !holds(filter.parks, regionId)) continue;
    for (const node of nodes) {
      const cell = region * matrix.nodeIds.length + node;
      if (!verdicts.includes(VERDICT_OF_CODE[matrix.verdict[cell] ?? -1] ?? 'normal')) continue;
      const isTooSmall = matrix.tooSmall[cell] === 1;
      if (isTooSmall) tooSmallCount += 1;
      if (withTooSmall || !isTooSmall) cells.push(cell);
    }
  }
  return { cells: Int32Array.from(cells), tooSmallCount };
}

function holds(choices: readonly string[], value: string): boolean {
  return choices.length === 0 || choices.includes(value);
}
