import type { WritableDatabase } from '../db/database';
import { createViews, type DataScope } from '../db/schema';
import { computeGapMatrix, type GapMatrix } from '../diagnosis/gapMatrix';
import { DEFAULT_GAP_THRESHOLDS } from '../diagnosis/gapThresholds';
import { localDay } from '../lib/localDay';
import { type ChainGraph, createChainGraph } from '../model/chainGraph';
import type { GapLevel } from '../model/enumerations';
import type { DataSetInfo, LoadedData } from '../panels/shared/workspace';
import { queryCube } from '../queries/cube';
import { buildFacts, buildSearch } from '../queries/facts';
import { queryFigureYears } from '../queries/figureYears';
import { queryGapInputs } from '../queries/gapInputs';
import { storeGaps } from '../queries/gapTable';
import { querySamplePresence } from '../queries/samplePresence';
import { queryStructure, type Structure } from '../queries/structure';

/**
 * Derives everything that follows from what is loaded and switched on: views, wide tables, structure, gaps.
 * @param onFigures is told as soon as every figure can be shown; questions asked from then on wait for the tables
 *   that are still written.
 */
export async function deriveData(
  database: WritableDatabase,
  scope: DataScope,
  dataSets: readonly DataSetInfo[],
  version: number,
  onFigures: (data: LoadedData) => void = () => undefined,
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
  await database.run([...createViews(scope, mayRepeatKeys), ...buildFacts(asOf)]);
  const structure = await queryStructure(database);
  const graph = createChainGraph(structure.nodes, structure.edges);
  const gaps = await judge(database, structure, graph, asOf);
  const data: LoadedData = {
    version,
    structure,
    regionByCode: new Map(structure.regions.map((region) => [region.adcode, region])),
    parkById: new Map(structure.parks.map((park) => [park.parkId, park])),
    chainById: new Map(structure.chains.map((chain) => [chain.chainId, chain])),
    nodeById: new Map(structure.nodes.map((node) => [node.nodeId, node])),
    graph,
    gaps,
    cube: await queryCube(database, structure, { text: '', area: null }),
    dataSets,
    asOf,
    statedAsOf,
    hasSamples: await querySamplePresence(database),
    figureYears: await queryFigureYears(database),
  };
  const written = writeDerived(database, data);
  onFigures(data);
  await written;
  return data;
}

/** What lists, search and the SQL console read besides. */
function writeDerived(database: WritableDatabase, { gaps }: LoadedData): Promise<void> {
  return database.exclusively(async (inner) => {
    await inner.run(buildSearch());
    await storeGaps(inner, Object.values(gaps));
  });
}

async function judge(
  database: WritableDatabase,
  structure: Structure,
  graph: ChainGraph,
  asOf: string,
): Promise<Record<GapLevel, GapMatrix>> {
  const city = await judgeLevel(database, 'city', structure, graph, asOf, null);
  return {
    city,
    county: await judgeLevel(database, 'county', structure, graph, asOf, city),
    park: await judgeLevel(database, 'park', structure, graph, asOf, city),
  };
}

async function judgeLevel(
  database: WritableDatabase,
  level: GapLevel,
  structure: Structure,
  graph: ChainGraph,
  asOf: string,
  city: GapMatrix | null,
): Promise<GapMatrix> {
  const { regions, cells } = await queryGapInputs(database, level, graph, city?.regionIds ?? [], asOf);
  return computeGapMatrix({
    level,
    regions,
    graph,
    cells,
    adopted: adoptedBits(structure, graph, regions.ids),
    cityPresence: city ? Uint8Array.from(city.firmCount, (count) => (count > 0 ? 1 : 0)) : null,
    thresholds: DEFAULT_GAP_THRESHOLDS,
  });
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
