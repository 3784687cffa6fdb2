import { describe, expect, it } from 'vitest';
import { computeGapMatrix } from '../../../src/diagnosis/gapMatrix';
import { type CandidateFacts, targetRanking } from '../../../src/diagnosis/targetRanking';
import { DEFAULT_DIAGNOSIS_SETTINGS } from '../../../src/model/diagnosisSettings';
import { cellKey, fromMatrix, plainCell, plainEdges, plainNodes, plainRegion, toInput } from './plainCase';

/** The gap is b in R1; R2 and R3 have firms of it, R3 four times as many among as many. */
const INPUT = toInput({
  level: 'city',
  nodes: plainNodes('a b c'),
  edges: plainEdges('a>b>c'),
  regions: ['R1', 'R2', 'R3'].map((id) => plainRegion(id, { enterprises: 20 })),
  cells: [
    ...['a', 'c'].map((node) => plainCell('R1', node, { firms: 10 })),
    ...['a', 'b', 'c'].map((node, i) => plainCell('R2', node, { firms: [8, 4, 8][i] ?? 0 })),
    ...['a', 'b', 'c'].map((node, i) => plainCell('R3', node, { firms: [2, 16, 2][i] ?? 0 })),
  ],
  cities: null,
});
const MATRIX = computeGapMatrix(INPUT);

const candidate = (region: string | null, fields: Partial<CandidateFacts> = {}): CandidateFacts => ({
  enterpriseId: String(region),
  name: String(region),
  region,
  lon: Number.NaN,
  lat: Number.NaN,
  mainProduct: null,
  productMatch: 1,
  titles: 0,
  titleNames: [],
  areTitlesKnown: true,
  partnerCount: 0,
  localPartnerCount: 0,
  expansion: Number.NaN,
  expansionProject: null,
  expansionOn: null,
  courtingRegions: [],
  asOf: null,
  source: null,
  isSample: false,
  ...fields,
});
const rank = (...candidates: CandidateFacts[]) =>
  targetRanking(INPUT.graph, INPUT.regions, MATRIX, 'R1', 'b', candidates, DEFAULT_DIAGNOSIS_SETTINGS);

describe('targetRanking', () => {
  it('takes the LQ* of the node at the home of the candidate, and none for a home unknown', () => {
    const ranked = rank(candidate('R2'), candidate('R3'), candidate(null));
    const homeOf = (region: string) => ranked.find((each) => each.region === region)?.homeQuotient;
    const quotientOf = (region: string) => fromMatrix(MATRIX).get(cellKey(region, 'b'))?.figures.lqStar;
    expect(homeOf('R2')).toBe(quotientOf('R2'));
    expect(homeOf('R3')).toBe(quotientOf('R3'));
    expect(homeOf('R3')).toBeGreaterThan(homeOf('R2') ?? 0);
    expect(ranked.find(({ region }) => region === null)?.homeQuotient).toBeNaN();
  });

  it('takes the share of its partners here, and without partners that of the buyers present', () => {
    const [own] = rank(candidate('R2', { partnerCount: 4, localPartnerCount: 1 }));
    expect(own).toMatchObject({ ties: 0.25, tiesBasis: 'partners' });
    expect(rank(candidate('R2'))[0]).toMatchObject({ ties: 1, tiesBasis: 'nodes' });
  });
});
