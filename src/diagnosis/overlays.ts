import { VERDICT_CODE } from '../model/verdictCode';
import type { GapMatrixInput } from './gapMatrixInput';
import { hasPresentNeighbour } from './presentNeighbour';
import { reachesThreshold } from './reachesThreshold';

/** Columns of regions × nodes, row-major: 1 where the mark holds. */
export interface Overlays {
  /** 流失: on 断点 or 空白点, an enterprise of the node moved out, halted or was deregistered here. */
  readonly lost: Uint8Array;
  /** 固链预警: P = 1, and every firm is 减产 or some left within three years. Beside any verdict. */
  readonly eroding: Uint8Array;
  /** 补链在途: a project on the node at 签约 … 竣工. Beside any verdict. */
  readonly filling: Uint8Array;
  /** On a 断点 or 空白点 of a county or park: the city has the node. */
  readonly inCity: Uint8Array;
  /**
   * 规模不足以判断, on a 断点 or 空白点 of a county or park: E < 1 and no local demand. Demand D = Σ a·X over the
   * out-edges is above 0 where a direct successor is present, whether or not a and X are known. 0 where E is NaN.
   */
  readonly tooSmall: Uint8Array;
}

export function overlays(
  input: GapMatrixInput,
  verdict: Uint8Array,
  firmCount: Int32Array,
  expected: Float64Array,
): Overlays {
  const { level, regions, graph, cells, cityPresence, thresholds } = input;
  const { nodeCount } = graph;
  const result: Overlays = {
    lost: new Uint8Array(verdict.length),
    eroding: new Uint8Array(verdict.length),
    filling: new Uint8Array(verdict.length),
    inCity: new Uint8Array(verdict.length),
    tooSmall: new Uint8Array(verdict.length),
  };
  for (let row = 0; row < cells.regionIndex.length; row++) {
    const cell = (cells.regionIndex[row] ?? 0) * nodeCount + (cells.nodeIndex[row] ?? 0);
    const firms = cells.firmCount[row] ?? 0;
    if (isGap(verdict[cell]) && (cells.leftCount[row] ?? 0) > 0) result.lost[cell] = 1;
    if (firms > 0 && ((cells.reducedCount[row] ?? 0) >= firms || (cells.recentLeftCount[row] ?? 0) > 0)) {
      result.eroding[cell] = 1;
    }
    if ((cells.fillingCount[row] ?? 0) > 0) result.filling[cell] = 1;
  }
  if (level === 'city') return result;
  for (let region = 0; region < regions.ids.length; region++) {
    const rowStart = region * nodeCount;
    const city = regions.cityIndex[region] ?? -1;
    for (let node = 0; node < nodeCount; node++) {
      const cell = rowStart + node;
      if (!isGap(verdict[cell])) continue;
      if (city >= 0 && cityPresence?.[city * nodeCount + node] === 1) result.inCity[cell] = 1;
      const hasDemand = hasPresentNeighbour(graph.successors, node, firmCount, rowStart);
      const firms = expected[cell] ?? NaN;
      const isFew = !Number.isNaN(firms) && !reachesThreshold(firms, thresholds.minExpectedFirms);
      if (isFew && !hasDemand) result.tooSmall[cell] = 1;
    }
  }
  return result;
}

function isGap(verdictCode: number | undefined): boolean {
  return verdictCode === VERDICT_CODE.break || verdictCode === VERDICT_CODE.blank;
}
