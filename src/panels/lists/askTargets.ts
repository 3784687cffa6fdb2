import { type CandidateFacts, targetRanking } from '../../diagnosis/targetRanking';
import type { DiagnosisSettings } from '../../model/diagnosisSettings';
import type { GapLevel, HonourTitle } from '../../model/enumerations';
import { HONOUR_TITLE } from '../../model/enumerations';
import type { GapPlace } from '../../model/listsView';
import type { TargetRank } from '../../model/targetRank';
import { titleBit } from '../../model/titleBits';
import { queryTargetCandidates, type TargetCandidates } from '../../queries/targetCandidates';
import type { LoadedData, QueryDatabase } from '../shared/workspace';
import { LISTED_TARGETS } from './listedTargets';

const TITLES = Object.keys(HONOUR_TITLE) as HonourTitle[];

/** 目标招商企业 of a gap, the best first. */
export async function askTargets(
  database: QueryDatabase,
  data: LoadedData,
  level: GapLevel,
  { region, node }: GapPlace,
  settings: DiagnosisSettings,
  signal?: AbortSignal,
): Promise<TargetRank[]> {
  const since = yearsBefore(data.asOf, settings.targets.expansionYears);
  const candidates = await queryTargetCandidates(
    database,
    level,
    region,
    node,
    since,
    LISTED_TARGETS.read,
    signal,
  );
  return targetRanking(
    data.graph,
    data.gapInputs[level].regions,
    data.gaps[level],
    region,
    node,
    toFacts(candidates),
    settings,
  );
}

/** The same day some years before; 29 February becomes 1 March. */
function yearsBefore(day: string, years: number): string {
  const date = new Date(day);
  date.setUTCFullYear(date.getUTCFullYear() - Math.round(years));
  return date.toISOString().slice(0, 10);
}

function toFacts(candidates: TargetCandidates): CandidateFacts[] {
  return candidates.enterpriseId.map((enterpriseId, row) => {
    const titles = candidates.titles[row] ?? 0;
    return {
      enterpriseId,
      name: candidates.name[row] ?? enterpriseId,
      region: candidates.region[row] ?? null,
      lon: candidates.lon[row] ?? Number.NaN,
      lat: candidates.lat[row] ?? Number.NaN,
      mainProduct: candidates.mainProduct[row] ?? null,
      productMatch: candidates.productMatch[row] ?? Number.NaN,
      titles,
      titleNames: TITLES.filter((title) => (titles & titleBit(title)) !== 0),
      areTitlesKnown: candidates.titlesKnown[row] === 1,
      // No project on file says nothing: many are in no list.
      expansion: candidates.expansionProject[row] === null ? Number.NaN : 1,
      expansionProject: candidates.expansionProject[row] ?? null,
      expansionOn: candidates.expansionOn[row] ?? null,
      partnerCount: candidates.partnerCount[row] ?? 0,
      localPartnerCount: candidates.localPartnerCount[row] ?? 0,
      courtingRegions: [...new Set(candidates.courtingRegions[row]?.split(';') ?? [])],
      asOf: candidates.asOf[row] ?? null,
      source: candidates.source[row] ?? null,
      isSample: candidates.isSample[row] === 1,
    };
  });
}
