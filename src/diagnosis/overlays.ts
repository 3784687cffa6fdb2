import { VERDICT_CODE } from '../model/verdictCode';
import type { DenseCells } from './denseCells';
import type { GapMatrixInput } from './gapMatrixInput';
import { reachesThreshold } from './reachesThreshold';

/** Columns of regions × nodes, row-major: 1 where the mark holds. */
export interface Overlays {
  /** 流失: on 断点 or 空白点, an enterprise of the node moved out, halted or was deregistered here. */
  readonly lost: Uint8Array;
  /** 固链预警: P = 1, and every firm is 减产 or some left within three years. Beside any verdict. */
  readonly eroding: Uint8Array;
  /** 风险点: P = 1, s₁ ≥ 0.6, Sub_R < 0.5 and a downstream demand. Beside any verdict. */
  readonly singleSource: Uint8Array;
  /** 补链在途: a project on the node at 签约 … 竣工. Beside any verdict. */
  readonly filling: Uint8Array;
  /** The furthest stage of such a project: place in PROJECT_STAGE from 1. */
  readonly fillingStage: Uint8Array;
  /** On a 断点 or 空白点 of a county or park: the city has the node. */
  readonly inCity: Uint8Array;
  /** 规模不足以判断, on a 断点 or 空白点 of a county or park: E < 1 and no local demand. 0 where E is NaN. */
  readonly tooSmall: Uint8Array;
}

/** Columns that the overlays read, row-major. */
export interface OverlaySources {
  readonly verdict: Uint8Array;
  readonly expected: Float64Array;
  readonly topShare: Float64Array;
  readonly substitution: Float64Array;
  readonly hasDemand: Uint8Array;
}

export function overlays(input: GapMatrixInput, dense: DenseCells, sources: OverlaySources): Overlays {
  const { cells, settings } = input;
  const { singleSourceShare, maxSubstitution } = settings.thresholds;
  const { verdict, topShare, substitution, hasDemand } = sources;
  const result: Overlays = {
    lost: new Uint8Array(verdict.length),
    eroding: new Uint8Array(verdict.length),
    singleSource: new Uint8Array(verdict.length),
    filling: new Uint8Array(verdict.length),
    fillingStage: new Uint8Array(verdict.length),
    inCity: new Uint8Array(verdict.length),
    tooSmall: new Uint8Array(verdict.length),
  };
  for (let cell = 0; cell < verdict.length; cell++) {
    const row = dense.row[cell] ?? -1;
    if (row < 0) continue;
    const firms = dense.firmCount[cell] ?? 0;
    if (isGap(verdict[cell]) && (cells.leftCount[row] ?? 0) > 0) result.lost[cell] = 1;
    if (firms > 0 && ((cells.reducedCount[row] ?? 0) >= firms || (cells.recentLeftCount[row] ?? 0) > 0)) {
      result.eroding[cell] = 1;
    }
    const isAlone =
      reachesThreshold(topShare[cell] ?? NaN, singleSourceShare) &&
      !Number.isNaN(substitution[cell]) &&
      !reachesThreshold(substitution[cell] ?? NaN, maxSubstitution);
    if (firms > 0 && isAlone && hasDemand[cell] === 1) result.singleSource[cell] = 1;
    if ((cells.fillingCount[row] ?? 0) > 0) {
      result.filling[cell] = 1;
      result.fillingStage[cell] = cells.fillingStage[row] ?? 0;
    }
  }
  if (input.level !== 'city') markParts(input, sources, result);
  return result;
}

/** What a gap of a county or park says besides: its city has the node, or it is too small to judge. */
function markParts(
  { regions, graph, cityPresence, settings }: GapMatrixInput,
  { verdict, expected, hasDemand }: OverlaySources,
  result: Overlays,
): void {
  for (let cell = 0; cell < verdict.length; cell++) {
    if (!isGap(verdict[cell])) continue;
    const city = regions.cityIndex[Math.floor(cell / graph.nodeCount)] ?? -1;
    const cityCell = city * graph.nodeCount + (cell % graph.nodeCount);
    if (city >= 0 && cityPresence?.[cityCell] === 1) result.inCity[cell] = 1;
    const firms = expected[cell] ?? NaN;
    const isFew = !Number.isNaN(firms) && !reachesThreshold(firms, settings.thresholds.minExpectedFirms);
    if (isFew && hasDemand[cell] === 0) result.tooSmall[cell] = 1;
  }
}

function isGap(verdictCode: number | undefined): boolean {
  return verdictCode === VERDICT_CODE.break || verdictCode === VERDICT_CODE.blank;
}
