import type { WritableDatabase } from '../db/database';
import { createViews, type DataScope } from '../db/schema';
import { localDay } from '../lib/localDay';
import { createChainGraph } from '../model/chainGraph';
import { DEFAULT_DIAGNOSIS_SETTINGS, type DiagnosisSettings } from '../model/diagnosisSettings';
import type { DataSetInfo, LoadedData } from '../panels/shared/workspace';
import { storeChainRegions } from '../queries/chainRegionTable';
import { buildFacts } from '../queries/facts';
import { queryFigureYears } from '../queries/figureYears';
import { storeGaps } from '../queries/gapTable';
import { querySamplePresence } from '../queries/samplePresence';
import { queryStructure } from '../queries/structure';
import { judgeLevels, queryLevelInputs, rollUpLevels } from './judgeLevels';

/** Derives everything that follows from what is loaded and switched on: views, wide tables, structure, gaps. */
export async function deriveData(
  database: WritableDatabase,
  scope: DataScope,
  dataSets: readonly DataSetInfo[],
  version: number,
  settings: DiagnosisSettings = DEFAULT_DIAGNOSIS_SETTINGS,
): Promise<LoadedData> {
  const shown = dataSets.filter(({ id }) => !scope.hiddenSets.includes(id));
  const statedAsOf =
    shown
      .flatMap(({ asOf }) => asOf ?? [])
      .sort()
      .at(-1) ?? null;
  const asOf = statedAsOf ?? localDay(new Date());
  // The embedded set gives every key once; the regions of an import stay while it is switched off.
  const mayRepeatKeys = dataSets.some(({ kind }) => kind === 'imported');
  for (const statement of createViews(scope, mayRepeatKeys)) await database.query(statement);
  for (const statement of buildFacts(asOf)) await database.query(statement);
  const structure = await queryStructure(database);
  const graph = createChainGraph(structure.nodes, structure.edges);
  const gapInputs = await queryLevelInputs(database, structure, graph, settings, asOf);
  const gaps = judgeLevels(gapInputs, settings);
  const chainRegions = rollUpLevels(gapInputs, gaps, settings);
  await storeGaps(database, Object.values(gaps));
  await storeChainRegions(database, Object.values(chainRegions));
  return {
    version,
    structure,
    regionByCode: new Map(structure.regions.map((region) => [region.adcode, region])),
    parkById: new Map(structure.parks.map((park) => [park.parkId, park])),
    chainById: new Map(structure.chains.map((chain) => [chain.chainId, chain])),
    nodeById: new Map(structure.nodes.map((node) => [node.nodeId, node])),
    graph,
    gapInputs,
    gaps,
    chainRegions,
    dataSets,
    asOf,
    statedAsOf,
    hasSamples: await querySamplePresence(database),
    figureYears: await queryFigureYears(database),
  };
}
