import type { Database } from '../db/database';
import type { ChainGraph } from '../model/chainGraph';
import type { GapLevel } from '../model/enumerations';
import type { ChainCells, GapCells, GapRegions } from '../model/gapColumns';
import { queryChainCells } from './chainCells';
import { queryGapCells } from './gapCells';
import { queryGapRegions } from './gapRegions';

/** Sums over rows that the rules need at one level; the rules themselves are in diagnosis/. */
export interface GapInputs {
  readonly regions: GapRegions;
  readonly cells: GapCells;
  readonly chainCells: ChainCells;
}

/**
 * Sums of one level over `internal.judged_firm` and `judged_share`, which `buildJudgedFirms` has written. They hold
 * for every threshold, measure and benchmark; only the three switches and the period ask for them anew.
 */
export async function queryGapInputs(
  db: Pick<Database, 'query'>,
  level: GapLevel,
  graph: ChainGraph,
  cityIds: readonly string[],
): Promise<GapInputs> {
  const regions = await queryGapRegions(db, level, cityIds);
  const regionIndexById = new Map(regions.ids.map((id, index) => [id, index]));
  return {
    regions,
    cells: await queryGapCells(db, level, graph, regionIndexById),
    chainCells: await queryChainCells(db, level, graph, regionIndexById),
  };
}
