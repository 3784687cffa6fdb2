import type { ChainGraph } from '../model/chainGraph';
import type { DiagnosisSettings } from '../model/diagnosisSettings';
import type { GapRegions } from '../model/gapColumns';
import type { TargetFacts, TargetRank } from '../model/targetRank';
import type { GapMatrix } from './gapMatrix';
import { greatCircleKm } from './greatCircle';
import { rankTargets, standingOf } from './targetScore';

/** What a row says of an enterprise elsewhere; NaN and null are unknown. */
export type CandidateFacts = Omit<
  TargetFacts,
  'standing' | 'ties' | 'tiesBasis' | 'distanceKm' | 'homeQuotient'
> & {
  readonly titleNames: readonly string[];
  readonly areTitlesKnown: boolean;
  /** Customers and suppliers of known place, and those of them in the region of the gap. */
  readonly partnerCount: number;
  readonly localPartnerCount: number;
};

/**
 * Ranks the enterprises elsewhere for the gap of a node in a region. Standing comes from their titles; ties are the
 * share of their partners in the region, else of the node's direct downstream nodes that are present there; the
 * distance is to the region's point, the home LQ* is that of the matrix.
 */
export function targetRanking(
  graph: ChainGraph,
  regions: GapRegions,
  matrix: GapMatrix,
  regionId: string,
  nodeId: string,
  candidates: readonly CandidateFacts[],
  settings: DiagnosisSettings,
): TargetRank[] {
  const region = matrix.regionIds.indexOf(regionId);
  const node = graph.nodeIndexById.get(nodeId) ?? -1;
  const regionIndexById = new Map(matrix.regionIds.map((id, index) => [id, index]));
  const nodeTies = presentBuyers(graph, matrix, region, node);
  const facts = candidates.map((candidate): TargetFacts => {
    const { titleNames, areTitlesKnown, partnerCount, localPartnerCount, ...row } = candidate;
    const home = row.region === null ? -1 : (regionIndexById.get(row.region) ?? -1);
    return {
      ...row,
      standing: standingOf(titleNames, areTitlesKnown),
      ties: partnerCount > 0 ? localPartnerCount / partnerCount : nodeTies,
      tiesBasis: partnerCount > 0 ? 'partners' : 'nodes',
      distanceKm: greatCircleKm(row.lon, row.lat, regions.lon[region] ?? NaN, regions.lat[region] ?? NaN),
      homeQuotient: matrix.lqStar[home * matrix.nodeIds.length + node] ?? NaN,
    };
  });
  return rankTargets(facts, settings.targets);
}

/** NaN for a node that nobody is downstream of. */
function presentBuyers({ successors }: ChainGraph, matrix: GapMatrix, region: number, node: number): number {
  const buyers = successors.items.subarray(successors.offsets[node] ?? 0, successors.offsets[node + 1] ?? 0);
  const present = buyers.filter(
    (buyer) => (matrix.firmCount[region * matrix.nodeIds.length + buyer] ?? 0) > 0,
  );
  return present.length / buyers.length;
}
