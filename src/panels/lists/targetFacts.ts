import { greatCircleKm } from '../../diagnosis/greatCircle';
import type { ChainGraph } from '../../model/chainGraph';
import type { HonourTitle } from '../../model/enumerations';
import type { GapVerdictColumns } from '../../model/gapColumns';
import type { GapPlace } from '../../model/listsView';
import type { TargetFacts } from '../../model/targetRank';
import { titleBit } from '../../queries/facts';
import type { TargetCandidate } from '../../queries/targetCandidates';

/** Standing by title, 0…1; the highest counts. */
const STANDING: readonly (readonly [HonourTitle, number])[] = [
  ['lead_firm', 1],
  ['champion', 0.9],
  ['little_giant', 0.8],
  ['srdi', 0.6],
  ['above_scale', 0.4],
];
const OTHER_STANDING = 0.2;

/** Facts about candidates, from their rows and the judged matrix. @param centre of the gap's region. */
export function targetFacts(
  candidates: readonly TargetCandidate[],
  matrix: GapVerdictColumns,
  graph: ChainGraph,
  gap: GapPlace,
  centre: { readonly lon: number; readonly lat: number },
): TargetFacts[] {
  const node = graph.nodeIndexById.get(gap.node) ?? -1;
  const regionIndexById = new Map(matrix.regionIds.map((id, index) => [id, index]));
  const cellOf = (region: string | null, of: number): number =>
    region === null || !regionIndexById.has(region)
      ? -1
      : (regionIndexById.get(region) ?? 0) * matrix.nodeIds.length + of;
  const ties = presentDownstream(matrix, graph, node, (of) => cellOf(gap.region, of));
  return candidates.map((each) => ({
    enterpriseId: each.enterpriseId,
    name: each.name,
    region: each.region,
    lon: each.lon,
    lat: each.lat,
    mainProduct: each.mainProduct,
    productMatch: each.namesNode ? 1 : each.share,
    standing: each.titles === 0 && !each.areTitlesKnown ? Number.NaN : standingOf(each.titles),
    titles: each.titles,
    ties,
    distanceKm: greatCircleKm(each.lon, each.lat, centre.lon, centre.lat),
    // That no project is known says nothing of what a firm intends.
    expansion: each.expansionProject === null ? Number.NaN : 1,
    expansionProject: each.expansionProject,
    courtingRegions: each.courtingRegions,
    homeQuotient: matrix.lqStar[cellOf(each.region, node)] ?? Number.NaN,
    asOf: each.asOf,
    source: each.source,
    isSample: each.isSample,
  }));
}

function standingOf(titles: number): number {
  return STANDING.find(([title]) => (titles & titleBit(title)) !== 0)?.[1] ?? OTHER_STANDING;
}

/** Share of the direct downstream nodes that have a firm in the region; NaN for a node without any. */
function presentDownstream(
  { firmCount }: GapVerdictColumns,
  { successors }: ChainGraph,
  node: number,
  cellOf: (node: number) => number,
): number {
  const after = successors.items.subarray(successors.offsets[node] ?? 0, successors.offsets[node + 1] ?? 0);
  const present = after.filter((next) => (firmCount[cellOf(next)] ?? 0) > 0).length;
  return after.length === 0 ? Number.NaN : present / after.length;
}
