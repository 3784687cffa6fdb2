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
 * All questions are asked before any is answered, so that a busy page does not keep the engine waiting between them.
 */
export async function queryGapInputs(
  db: Pick<Database, 'query'>,
  level: GapLevel,
  graph: ChainGraph,
  cities: Promise<GapRegions> | null,
): Promise<GapInputs> {
  const asked = queryGapRegions(db, level, cities);
  const regionIndex = asked.then(({ ids }) => new Map(ids.map((id, index) => [id, index])));
  const [regions, cells, chainCells] = await Promise.all([
    asked,
    queryGapCells(db, level, graph, regionIndex),
    queryChainCells(db, level, graph, regionIndex),
  ]);
  return { regions, cells, chainCells };
}
