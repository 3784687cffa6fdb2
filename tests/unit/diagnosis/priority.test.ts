import { describe, expect, it } from 'vitest';
import { type PrioritySources, priorities } from '../../../src/diagnosis/priority';
import { createChainGraph } from '../../../src/model/chainGraph';
import { DEFAULT_DIAGNOSIS_SETTINGS } from '../../../src/model/diagnosisSettings';
import { VERDICT_CODE } from '../../../src/model/verdictCode';
import { plainEdges, plainNodes } from './plainCase';

const GRAPH = createChainGraph(plainNodes('a b c d'), plainEdges('a>b>c b>d'));
const ONE_SET = { setOfRegion: Int32Array.of(0), members: [Int32Array.of(0)] };
const { normal, blank, substitutable } = VERDICT_CODE;

/** One region; b is blank, a present, c substitutable, d as given. */
function feasibilityOfB(relatedness: number): number {
  const none = () => new Float64Array(4).fill(Number.NaN);
  const sources: PrioritySources = {
    verdict: Uint8Array.of(normal, blank, substitutable, blank),
    reasons: new Int32Array(4),
    firmCount: Int32Array.of(2, 0, 0, 0),
    segmentId: new Int32Array(4).fill(-1),
    tooSmall: new Uint8Array(4),
    lqStar: none(),
    supplyRatio: none(),
    supply: none(),
    unmet: none(),
    surplus: none(),
    relatedness: none().fill(relatedness),
    filledShare: none(),
  };
  const { feasibility } = priorities(GRAPH, sources, ONE_SET, ONE_SET, DEFAULT_DIAGNOSIS_SETTINGS.priority);
  return feasibility[1] ?? Number.NaN;
}

describe('feasibility', () => {
  it('is the share of direct neighbours that are there, one that can be substituted included', () => {
    expect(feasibilityOfB(Number.NaN)).toBeCloseTo(2 / 3, 10);
  });

  it('is averaged with relatedness where that is known', () => {
    expect(feasibilityOfB(0.4)).toBeCloseTo((2 / 3 + 0.4) / 2, 10);
    expect(feasibilityOfB(0)).toBeCloseTo(1 / 3, 10);
  });
});
