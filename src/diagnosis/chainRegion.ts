import type { ChainGraph } from '../model/chainGraph';
import type { ChainRegionColumns } from '../model/chainRegionColumns';
import { VERDICT_CODE } from '../model/verdictCode';
import { CHAIN_ACTIVITY_OF_CODE } from './chainActivity';
import { chainQuotients } from './chainQuotients';
import { chainTests } from './chainTests';
import { completeness } from './completeness';
import type { GapMatrix } from './gapMatrix';
import type { GapMatrixInput } from './gapMatrixInput';
import { linksPerFirm } from './linksPerFirm';
import { reachedEssentially } from './reachedEssentially';
import { repeatedLayouts } from './repeatedLayouts';
import { supplyPools } from './supplyPools';

/** Code of the byte column `activity`: the codes of a chain's activity, then 数据不足. */
export const INSUFFICIENT_ACTIVITY = CHAIN_ACTIVITY_OF_CODE.length;

/** Roll-ups of every chain in every region of a judged level; see `ChainRegionColumns` for what each means. */
export function chainRegions(input: GapMatrixInput, matrix: GapMatrix): ChainRegionColumns {
  const { graph, settings } = input;
  const { level, regionIds, chainIds, measure } = matrix;
  const value = chainSums(graph, matrix, matrix.value);
  const quotients = chainQuotients(graph, matrix, value, settings.thresholds.shrinkageFirms);
  return {
    level,
    regionIds,
    chainIds,
    measure,
    value,
    activity: matrix.chainActivity.map((activity, index) =>
      matrix.scopeGate[Math.floor(index / graph.chainCount)] === 0 ? activity : INSUFFICIENT_ACTIVITY,
    ),
    completeness: completeness(graph, matrix.firmCount, regionIds.length),
    supportRate: supportRates(graph, matrix),
    ...verdictCounts(graph, matrix),
    singleSourceShare: singleSourceShares(graph, matrix, value),
    ...firmShares(input),
    ...repeatedLayouts(input),
    ...quotients,
    ...chainTests(graph, matrix, value, quotients, settings.thresholds),
    outputPerMuWan: outputPerMu(input, matrix, value),
    isToBuild: matrix.isToBuild,
  };
}

/** Σ over the chain's nodes of what is known, region × chain; NaN where a firm is there and nothing is known. */
function chainSums(
  graph: ChainGraph,
  { firmCount, regionIds }: GapMatrix,
  values: Float64Array,
): Float64Array {
  const { nodeCount, chainCount, chainOfNode } = graph;
  const sums = new Float64Array(regionIds.length * chainCount);
  const present = new Uint8Array(sums.length);
  const known = new Uint8Array(sums.length);
  for (let cell = 0; cell < values.length; cell++) {
    if ((firmCount[cell] ?? 0) === 0) continue;
    const index = Math.floor(cell / nodeCount) * chainCount + (chainOfNode[cell % nodeCount] ?? 0);
    present[index] = 1;
    const value = values[cell] ?? NaN;
    if (Number.isNaN(value)) continue;
    known[index] = 1;
    sums[index] = (sums[index] ?? 0) + value;
  }
  return sums.map((sum, index) => (present[index] === 1 && known[index] === 0 ? NaN : sum));
}

/** 配套率 Σmin(S,D)/ΣD over the pools whose S and D are known; NaN where D adds up to 0 or nothing is known. */
function supportRates(graph: ChainGraph, { supply, demand, regionIds }: GapMatrix): Float64Array {
  const { nodeCount, chainCount, chainOfNode } = graph;
  const met = new Float64Array(regionIds.length * chainCount);
  const wanted = new Float64Array(met.length);
  for (const members of supplyPools(graph).members) {
    const node = members[0] ?? 0;
    for (let region = 0; region < regionIds.length; region++) {
      const cell = region * nodeCount + node;
      const [s, d] = [supply[cell] ?? NaN, demand[cell] ?? NaN];
      if (Number.isNaN(s) || Number.isNaN(d)) continue;
      const index = region * chainCount + (chainOfNode[node] ?? 0);
      met[index] = (met[index] ?? 0) + Math.min(s, d);
      wanted[index] = (wanted[index] ?? 0) + d;
    }
  }
  return met.map((part, index) => ((wanted[index] ?? 0) > 0 ? part / (wanted[index] ?? NaN) : NaN));
}

function verdictCounts(graph: ChainGraph, matrix: GapMatrix) {
  const { nodeCount, chainCount, chainOfNode } = graph;
  const zeros = (): Int32Array => new Int32Array(matrix.regionIds.length * chainCount);
  const counts = {
    breakSegments: zeros(),
    breakNodes: zeros(),
    blankNodes: zeros(),
    weakNodes: zeros(),
    strengthNodes: zeros(),
    singleSourceNodes: zeros(),
  };
  const segments = new Set<string>();
  const add = (column: Int32Array, index: number): void => {
    column[index] = (column[index] ?? 0) + 1;
  };
  for (let cell = 0; cell < matrix.verdict.length; cell++) {
    const region = Math.floor(cell / nodeCount);
    const index = region * chainCount + (chainOfNode[cell % nodeCount] ?? 0);
    const code = matrix.verdict[cell];
    if (matrix.singleSource[cell] === 1) add(counts.singleSourceNodes, index);
    if (code === VERDICT_CODE.blank) add(counts.blankNodes, index);
    if (code === VERDICT_CODE.weak) add(counts.weakNodes, index);
    if (code === VERDICT_CODE.strength) add(counts.strengthNodes, index);
    if (code !== VERDICT_CODE.break) continue;
    add(counts.breakNodes, index);
    const segment = `${region} ${matrix.segmentId[cell]}`;
    if (segments.has(segment)) continue;
    segments.add(segment);
    add(counts.breakSegments, index);
  }
  return counts;
}

/** 单点依赖: share of X on single-source nodes or what is reached from them by essential edges. */
function singleSourceShares(
  graph: ChainGraph,
  { singleSource, value, firmCount, regionIds }: GapMatrix,
  whole: Float64Array,
): Float64Array {
  const { nodeCount, chainCount, chainOfNode } = graph;
  const exposed = new Float64Array(regionIds.length * chainCount);
  for (let rowStart = 0; rowStart < value.length; rowStart += nodeCount) {
    const region = rowStart / nodeCount;
    const sources = graph.nodeIds.flatMap((_, node) => (singleSource[rowStart + node] === 1 ? [node] : []));
    for (const node of reachedEssentially(graph, sources)) {
      const size = value[rowStart + node] ?? NaN;
      if ((firmCount[rowStart + node] ?? 0) === 0 || Number.isNaN(size)) continue;
      const index = region * chainCount + (chainOfNode[node] ?? 0);
      exposed[index] = (exposed[index] ?? 0) + size;
    }
  }
  return exposed.map((part, index) => ((whole[index] ?? NaN) > 0 ? part / (whole[index] ?? NaN) : NaN));
}

/** Distinct firms of the chain, its 链主, 同质化, and its shares of the region's 规上 and of all firms. */
function firmShares({ regions, graph, chainCells }: GapMatrixInput) {
  const count = regions.ids.length * graph.chainCount;
  const result = {
    firmCount: new Int32Array(count),
    leadCount: new Int32Array(count),
    sameProductShare: new Float64Array(count).fill(NaN),
    linksPerFirm: new Float64Array(count).fill(NaN),
    aboveScaleShare: new Float64Array(count).fill(NaN),
    firmShare: new Float64Array(count).fill(NaN),
  };
  const share = (part: number, whole: number): number => (whole > 0 ? part / whole : NaN);
  for (let index = 0; index < count; index++) {
    const region = Math.floor(index / graph.chainCount);
    result.firmShare[index] = share(0, regions.enterpriseCount[region] ?? 0);
    result.aboveScaleShare[index] = share(0, regions.aboveScaleCount[region] ?? 0);
  }
  for (let row = 0; row < chainCells.regionIndex.length; row++) {
    const region = chainCells.regionIndex[row] ?? 0;
    const index = region * graph.chainCount + (chainCells.chainIndex[row] ?? 0);
    const firms = chainCells.firmCount[row] ?? 0;
    result.firmCount[index] = firms;
    result.leadCount[index] = chainCells.leadCount[row] ?? 0;
    result.sameProductShare[index] = share(
      chainCells.sameProductCount[row] ?? 0,
      chainCells.productKnownCount[row] ?? 0,
    );
    result.linksPerFirm[index] = linksPerFirm(
      chainCells.linkCount[row] ?? 0,
      chainCells.localLinkCount[row] ?? 0,
      firms,
    );
    result.aboveScaleShare[index] = share(
      chainCells.aboveScaleCount[row] ?? 0,
      regions.aboveScaleCount[region] ?? 0,
    );
    result.firmShare[index] = share(firms, regions.enterpriseCount[region] ?? 0);
  }
  return result;
}

function outputPerMu(
  { regions, graph }: GapMatrixInput,
  { measure }: GapMatrix,
  value: Float64Array,
): Float64Array {
  return value.map((outputWan, index) => {
    const landMu = regions.landMu[Math.floor(index / graph.chainCount)] ?? NaN;
    return measure === 'output' && landMu > 0 ? outputWan / landMu : NaN;
  });
}
