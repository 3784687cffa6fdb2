import type { GapVerdictColumns } from '../model/gapColumns';

type Ungraded = Omit<
  GapVerdictColumns,
  | 'level'
  | 'regionIds'
  | 'nodeIds'
  | 'verdict'
  | 'position'
  | 'segmentId'
  | 'segmentLength'
  | 'lost'
  | 'eroding'
  | 'filling'
  | 'inCity'
  | 'tooSmall'
  | 'firmCount'
  | 'expected'
  | 'pAbsent'
>;

/** Columns that presence alone leaves missing. */
export function ungradedColumns(cellCount: number): Ungraded {
  const missing = (): Float64Array => new Float64Array(cellCount).fill(Number.NaN);
  return {
    measure: 'count',
    singleSource: new Uint8Array(cellCount),
    fillingStage: new Uint8Array(cellCount),
    firmWeight: missing(),
    coverage: missing(),
    lq: missing(),
    lqStar: missing(),
    intervalLow: missing(),
    intervalHigh: missing(),
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
    grade: new Uint8Array(cellCount).fill(3),
    moves: new Uint8Array(cellCount),
    reasons: new Int32Array(cellCount),
    priorityLow: missing(),
    priorityHigh: missing(),
    gapScore: missing(),
    pull: missing(),
    feasibility: missing(),
    leverage: missing(),
    security: missing(),
    valueScore: missing(),
  };
}
