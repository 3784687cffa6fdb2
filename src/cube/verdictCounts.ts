import type { Cube, CubePlace } from '../model/cube';
import type { Verdict } from '../model/enumerations';
import { VERDICT_OF_CODE } from '../model/verdictCode';
import type { Filter } from '../model/viewState';
import type { JudgedLevels } from './facetTests';

/** Verdicts with the number of their cells. */
export type VerdictCounts = ReadonlyMap<Verdict, number>;

/**
 * Number of (region, node) cells of each verdict at the filter's level, within its chain, node, stage, region and park.
 * An absence that is 规模不足以判断 is not counted.
 * @param withSurrounding counts the city of a chosen county too: the county's rows lie in the city's cell.
 */
export function verdictCounts(
  cube: Pick<Cube, 'places' | 'parks' | 'nodes'>,
  gaps: JudgedLevels,
  filter: Filter,
  withSurrounding: boolean,
): VerdictCounts {
  const { regionIds, nodeIds, verdict, tooSmall } = gaps[filter.gapLevel];
  const isRegion = regionTest(cube, filter, withSurrounding);
  const inScope = new Set(cube.nodes.filter(nodeTest(filter)).map(({ nodeId }) => nodeId));
  const columns = Int32Array.from(nodeIds.flatMap((id, column) => (inScope.has(id) ? [column] : [])));
  const counts = new Float64Array(VERDICT_OF_CODE.length);
  for (const [row, id] of regionIds.entries()) {
    if (!isRegion(id)) continue;
    for (const column of columns) {
      const cell = row * nodeIds.length + column;
      if (tooSmall[cell] === 1) continue;
      const code = verdict[cell] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return new Map(
    VERDICT_OF_CODE.flatMap((each, code) => (counts[code] ? [[each, counts[code]] as const] : [])),
  );
}

function nodeTest({ chains, nodes, stages }: Filter): (node: Cube['nodes'][number]) => boolean {
  return ({ nodeId, chainId, stage }) =>
    (chains.length === 0 || chains.includes(chainId)) &&
    (nodes.length === 0 || nodes.includes(nodeId)) &&
    (stages.length === 0 || (stage !== null && stages.includes(stage)));
}

function regionTest(
  { places, parks }: Pick<Cube, 'places' | 'parks'>,
  { gapLevel, regions, parks: chosenParks }: Filter,
  withSurrounding: boolean,
): (id: string) => boolean {
  if (regions.length === 0 && (gapLevel !== 'park' || chosenParks.length === 0)) return () => true;
  const placeByCode = new Map(places.map((place) => [place.adcode, place]));
  const regionOfPark = new Map(parks.map(({ parkId, region }) => [parkId, region]));
  const wanted = new Set<string | null>(regions);
  const isWithin = ({ province, city, county }: CubePlace): boolean =>
    wanted.has(province) || wanted.has(city) || wanted.has(county);
  const surrounding = new Set(withSurrounding ? regions.map((code) => placeByCode.get(code)?.city) : []);
  return (id) => {
    if (gapLevel === 'park' && chosenParks.length > 0 && !chosenParks.includes(id)) return false;
    if (regions.length === 0) return true;
    const place = placeByCode.get(regionOfPark.get(id) ?? id);
    return (place !== undefined && isWithin(place)) || (gapLevel === 'city' && surrounding.has(id));
  };
}
