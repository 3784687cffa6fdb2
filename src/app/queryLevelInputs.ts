import type { WritableDatabase } from '../db/database';
import type { LevelInput, LevelInputs } from '../diagnosis/levelInput';
import type { ChainGraph } from '../model/chainGraph';
import type { DiagnosisSettings } from '../model/diagnosisSettings';
import type { GapLevel } from '../model/enumerations';
import { queryGapInputs } from '../queries/gapInputs';
import { buildJudgedFirms } from '../queries/judgedFirms';
import type { Structure } from '../queries/structure';

/**
 * Sums the rows for all levels. Of the settings only the switches and the years of 固链预警 matter here.
 * @param period ISO day of an earlier period to be judged, null for the data as they stand.
 */
export async function queryLevelInputs(
  database: Pick<WritableDatabase, 'query' | 'run'>,
  structure: Structure,
  graph: ChainGraph,
  settings: DiagnosisSettings,
  asOf: string,
  period: string | null = null,
): Promise<LevelInputs> {
  const switches = { ...settings, erodingYears: settings.thresholds.erodingYears };
  const written = database.run(buildJudgedFirms(switches, asOf, period));
  const asked = levelInput(database, 'city', structure, graph, null);
  const [city, county, park] = await Promise.all([
    asked,
    levelInput(database, 'county', structure, graph, asked),
    levelInput(database, 'park', structure, graph, asked),
    written,
  ]);
  return { city, county, park };
}

async function levelInput(
  database: Pick<WritableDatabase, 'query' | 'run'>,
  level: GapLevel,
  structure: Structure,
  graph: ChainGraph,
  city: Promise<LevelInput> | null,
): Promise<LevelInput> {
  const inputs = await queryGapInputs(database, level, graph, city?.then(({ regions }) => regions) ?? null);
  const cities = await city;
  return {
    level,
    graph,
    ...inputs,
    adopted: adoptedBits(structure, graph, inputs.regions.ids),
    cityPresence: cities && presenceBits(cities),
  };
}

function presenceBits({ cells, regions, graph }: LevelInput): Uint8Array {
  const bits = new Uint8Array(regions.ids.length * graph.nodeCount);
  cells.firmCount.forEach((count, row) => {
    if (count > 0) bits[(cells.regionIndex[row] ?? 0) * graph.nodeCount + (cells.nodeIndex[row] ?? 0)] = 1;
  });
  return bits;
}

/** Region × chain: 1 where the region itself declares the chain; a county does not inherit its city's list. */
function adoptedBits(structure: Structure, graph: ChainGraph, regionIds: readonly string[]): Uint8Array {
  const bits = new Uint8Array(regionIds.length * graph.chainCount);
  const regionIndexById = new Map(regionIds.map((id, index) => [id, index]));
  for (const { chain, region } of structure.adoptions) {
    const regionIndex = regionIndexById.get(region);
    const chainIndex = graph.chainIndexById.get(chain);
    if (regionIndex !== undefined && chainIndex !== undefined)
      bits[regionIndex * graph.chainCount + chainIndex] = 1;
  }
  return bits;
}
