import { createChainGraph } from '../../../../src/model/chainGraph';
import type { Verdict } from '../../../../src/model/enumerations';
import type { GapVerdictColumns } from '../../../../src/model/gapColumns';
import { VERDICT_CODE } from '../../../../src/model/verdictCode';

const NODES = ['n1', 'n2', 'n3'] as const;
/** Two chains: A of n1 → n2, B of n3. */
export const GRAPH = createChainGraph(
  NODES.map((nodeId) => ({
    nodeId,
    chainId: nodeId === 'n3' ? 'B' : 'A',
    name: nodeId,
    stage: nodeId === 'n1' ? ('upstream' as const) : null,
    isKey: false,
    altGroup: null,
    valueLevel: null,
  })),
  [{ fromNode: 'n1', toNode: 'n2', coefficient: 0.5, isEssential: false }],
);

const CELLS = 2 * NODES.length;
const missing = (): Float64Array => new Float64Array(CELLS).fill(Number.NaN);

/** Two cities × three nodes: r1 断点 正常 空白点, r2 薄弱点 断点 优势点; what is not given is missing. */
export function gapCase(given: Partial<GapVerdictColumns> = {}): GapVerdictColumns {
  const verdicts: readonly Verdict[] = ['break', 'normal', 'blank', 'weak', 'break', 'strength'];
  return {
    level: 'city',
    regionIds: ['r1', 'r2'],
    nodeIds: GRAPH.nodeIds,
    measure: 'output',
    verdict: Uint8Array.from(verdicts, (verdict) => VERDICT_CODE[verdict]),
    position: new Uint8Array(CELLS),
    segmentId: new Int32Array(CELLS).fill(-1),
    segmentLength: new Int32Array(CELLS),
    lost: new Uint8Array(CELLS),
    eroding: new Uint8Array(CELLS),
    singleSource: new Uint8Array(CELLS),
    filling: new Uint8Array(CELLS),
    inCity: new Uint8Array(CELLS),
    tooSmall: new Uint8Array(CELLS),
    fillingStage: new Uint8Array(CELLS),
    firmCount: new Int32Array(CELLS),
    firmWeight: missing(),
    value: missing(),
    coverage: missing(),
    lq: missing(),
    lqStar: missing(),
    intervalLow: missing(),
    intervalHigh: missing(),
    expected: missing(),
    pAbsent: missing(),
    supply: missing(),
    demand: missing(),
    supplyRatio: missing(),
    unmet: missing(),
    surplus: missing(),
    hhi: missing(),
    topShare: missing(),
    effectiveCount: missing(),
    substitution: missing(),
    relatedness: missing(),
    filledShare: missing(),
    grade: new Uint8Array(CELLS),
    moves: new Uint8Array(CELLS),
    reasons: new Int32Array(CELLS),
    priorityLow: missing(),
    priorityHigh: missing(),
    gapScore: missing(),
    pull: missing(),
    feasibility: missing(),
    leverage: missing(),
    security: missing(),
    valueScore: missing(),
    ...given,
  };
}
