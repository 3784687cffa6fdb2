import { foldPlaces } from '../cube/foldPlaces';
import { foldTitles } from '../cube/foldTitles';
import type { WritableDatabase } from '../db/database';
import { createLedgers, createViews, type DataScope } from '../db/schema';
import type { Sql } from '../db/sql';
import type { Judge } from '../diagnosis/judgeClient';
import { localDay } from '../lib/localDay';
import { createChainGraph } from '../model/chainGraph';
import { DEFAULT_DIAGNOSIS_SETTINGS, type DiagnosisSettings } from '../model/diagnosisSettings';
import { CORE_ENTITIES } from '../model/entities';
import type { DataSetInfo, LoadedData } from '../panels/shared/workspace';
import { storeChainRegions } from '../queries/chainRegionTable';
import { queryCube } from '../queries/cube';
import { buildFacts, buildSearch } from '../queries/facts';
import { queryFigureYears } from '../queries/figureYears';
import { storeGaps } from '../queries/gapTable';
import { queryRepeatedKeys } from '../queries/repeatedKeys';
import { querySamplePresence } from '../queries/samplePresence';
import { queryStructure } from '../queries/structure';
import { queryLevelInputs } from './queryLevelInputs';

/**
 * Derives everything that follows from what is loaded and switched on: views, wide tables, structure, gaps.
 * @param onFigures is told as soon as every figure can be shown; questions asked from then on wait for the tables
 *   that are still written.
 */
export async function deriveData(
  database: WritableDatabase,
  judge: Judge,
  scope: DataScope,
  dataSets: readonly DataSetInfo[],
  version: number,
  settings: DiagnosisSettings = DEFAULT_DIAGNOSIS_SETTINGS,
  onFigures: (data: LoadedData) => void = () => undefined,
): Promise<LoadedData> {
  const shown = dataSets.filter(({ id }) => !scope.hiddenSets.includes(id));
  const statedAsOf =
    shown
      .flatMap(({ asOf }) => asOf ?? [])
      .sort()
      .at(-1) ?? null;
  const asOf = statedAsOf ?? localDay(new Date());
  // The embedded set gives every key once; the regions of another set stay while it is switched off.
  const mayRepeatKeys = dataSets.some(({ kind }) => kind !== 'embedded');
  const repeated = mayRepeatKeys ? await queryRepeatedKeys(database, CORE_ENTITIES) : new Set<string>();
  await database.run([
    ...createViews(CORE_ENTITIES, scope, ({ name }) => repeated.has(name)),
    ...buildFacts(asOf),
  ]);
  const structure = await database.exclusively(queryStructure);
  const graph = createChainGraph(structure.nodes, structure.edges);
  const gapInputs = await database.exclusively((inner) =>
    queryLevelInputs(inner, structure, graph, settings, asOf),
  );
  const sums = await judge.open(structure, gapInputs);
  const judged = sums.judge(settings);
  // Looked at below; without this a failure before then would count as unhandled.
  judged.catch(() => undefined);
  const cube = await queryCube(database, structure, { text: '', area: null });
  // Here rather than in the first gesture.
  foldTitles(foldPlaces(cube));
  const data: LoadedData = {
    version,
    countedVersion: 0,
    structure,
    regionByCode: new Map(structure.regions.map((region) => [region.adcode, region])),
    parkById: new Map(structure.parks.map((park) => [park.parkId, park])),
    chainById: new Map(structure.chains.map((chain) => [chain.chainId, chain])),
    nodeById: new Map(structure.nodes.map((node) => [node.nodeId, node])),
    graph,
    gapInputs,
    sums,
    ...(await judged),
    cube,
    dataSets,
    asOf,
    statedAsOf,
    hasSamples: await querySamplePresence(database),
    figureYears: await queryFigureYears(database),
  };
  const written = writeDerived(database, data, createLedgers(scope, mayRepeatKeys));
  onFigures(data);
  await written;
  return data;
}

/** What lists, search and the SQL console read besides. */
function writeDerived(
  database: WritableDatabase,
  { gaps, chainRegions }: LoadedData,
  ledgers: readonly Sql[],
): Promise<void> {
  return database.exclusively(async (inner) => {
    await inner.run([...buildSearch(), ...ledgers]);
    await storeGaps(inner, Object.values(gaps));
    await storeChainRegions(inner, Object.values(chainRegions));
  });
}
