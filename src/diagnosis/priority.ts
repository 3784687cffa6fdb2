import { REASON_BIT } from '../model/bitCode';
import type { ChainGraph } from '../model/chainGraph';
import type { PriorityWeights } from '../model/diagnosisSettings';
import { VERDICT_CODE } from '../model/verdictCode';
import { othersSurplus } from './othersSurplus';
import { hasPresentNeighbour } from './presentNeighbour';
import type { RegionSets } from './regionSets';
import { segmentReach } from './segmentReach';

/** Columns of regions × nodes, row-major; NaN where the verdict is no gap, or the component is missing. */
export interface Priorities {
  readonly priorityLow: Float64Array;
  readonly priorityHigh: Float64Array;
  readonly gapScore: Float64Array;
  readonly pull: Float64Array;
  readonly feasibility: Float64Array;
  readonly leverage: Float64Array;
  readonly security: Float64Array;
  readonly valueScore: Float64Array;
}

export interface PrioritySources {
  readonly verdict: Uint8Array;
  readonly reasons: Int32Array;
  readonly firmCount: Int32Array;
  readonly segmentId: Int32Array;
  readonly tooSmall: Uint8Array;
  readonly lqStar: Float64Array;
  readonly supplyRatio: Float64Array;
  readonly supply: Float64Array;
  /** 万元. */
  readonly unmet: Float64Array;
  readonly surplus: Float64Array;
  readonly relatedness: Float64Array;
  /** ρ; NaN where no project is under way or it is unknown. */
  readonly filledShare: Float64Array;
}

const WAN_PER_YI = 10_000;

/**
 * Priority of every gap, 0–100: the weighted components × (1 − ρ).
 *
 *   gap: by kind of gap; pull: ln(1 + unmet) / ln(1 + most unmet in scope), 亿元; feasibility: share of the direct
 *   neighbours present, averaged with relatedness where it is known; leverage: present ancestors × present
 *   descendants of the segment / the most in scope; security: 1 − min(1, surplus of the others within R / unmet).
 *
 * In scope are the gaps of the chain in the benchmark of the region. Pull, leverage and security of a segment are the
 * largest of its nodes. A missing component makes an interval of [0, its weight].
 */
export function priorities(
  graph: ChainGraph,
  sources: PrioritySources,
  benchmark: RegionSets,
  substitutes: RegionSets,
  weights: PriorityWeights,
): Priorities {
  const cellCount = sources.verdict.length;
  const missing = (): Float64Array => new Float64Array(cellCount).fill(NaN);
  const result: Priorities = {
    priorityLow: missing(),
    priorityHigh: missing(),
    gapScore: missing(),
    pull: missing(),
    feasibility: missing(),
    leverage: missing(),
    security: missing(),
    valueScore: missing(),
  };
  const gaps = gapCells(sources);
  const reach = segmentReach(graph, sources.verdict, sources.segmentId, sources.firmCount);
  const counted = gaps.filter((cell) => sources.tooSmall[cell] !== 1);
  const mostUnmet = mostInScope(graph, benchmark, counted, sources.unmet);
  const mostReach = mostInScope(graph, benchmark, counted, reach);
  const wanting = gaps.filter((cell) => (sources.unmet[cell] ?? NaN) > 0);
  const surplus = othersSurplus(substitutes, sources, graph.nodeCount, wanting);
  for (const cell of gaps) {
    const unmet = sources.unmet[cell] ?? NaN;
    const scope = scopeIndex(graph, benchmark, cell);
    result.gapScore[cell] = gapScore(graph, sources, cell, weights);
    result.pull[cell] = pull(unmet, mostUnmet[scope] ?? NaN);
    result.feasibility[cell] = feasibility(graph, sources, cell);
    result.leverage[cell] = share(reach[cell] ?? 0, mostReach[scope] ?? 0);
    result.security[cell] = security(unmet, surplus[cell] ?? NaN);
    result.valueScore[cell] = graph.valueLevel[cell % graph.nodeCount] ?? NaN;
  }
  takeSegmentMaxima(sources.segmentId, graph.nodeCount, gaps, [result.pull, result.security]);
  const parts = weightedParts(result, weights);
  for (const cell of gaps) writeScore(result, cell, sources.filledShare[cell] ?? NaN, parts);
  return result;
}

function gapCells({ verdict }: PrioritySources): number[] {
  const cells: number[] = [];
  for (let cell = 0; cell < verdict.length; cell++) {
    const code = verdict[cell];
    if (code === VERDICT_CODE.break || code === VERDICT_CODE.blank || code === VERDICT_CODE.weak) {
      cells.push(cell);
    }
  }
  return cells;
}

/** Index of a column of sets × chains for the benchmark and the chain of a cell; −1 for a region without benchmark. */
function scopeIndex(graph: ChainGraph, { setOfRegion }: RegionSets, cell: number): number {
  const set = setOfRegion[Math.floor(cell / graph.nodeCount)] ?? -1;
  return set < 0 ? -1 : set * graph.chainCount + (graph.chainOfNode[cell % graph.nodeCount] ?? 0);
}

/** Largest value over the gaps of each benchmark and chain; 0 where none is known. */
function mostInScope(
  graph: ChainGraph,
  benchmark: RegionSets,
  gaps: readonly number[],
  values: Float64Array,
): Float64Array {
  const { chainCount, nodeCount, chainOfNode } = graph;
  const byRegion = new Float64Array(benchmark.setOfRegion.length * chainCount);
  for (const cell of gaps) {
    const index = Math.floor(cell / nodeCount) * chainCount + (chainOfNode[cell % nodeCount] ?? 0);
    const value = values[cell] ?? NaN;
    if (value > (byRegion[index] ?? 0)) byRegion[index] = value;
  }
  const most = new Float64Array(benchmark.members.length * chainCount);
  benchmark.members.forEach((rows, set) => {
    for (const region of rows) {
      for (let chain = 0; chain < chainCount; chain++) {
        const index = set * chainCount + chain;
        most[index] = Math.max(most[index] ?? 0, byRegion[region * chainCount + chain] ?? 0);
      }
    }
  });
  return most;
}

function gapScore(
  graph: ChainGraph,
  { verdict, reasons, firmCount, lqStar, supplyRatio }: PrioritySources,
  cell: number,
  weights: PriorityWeights,
): number {
  if (verdict[cell] === VERDICT_CODE.break) return weights.gapOfBreak;
  const node = cell % graph.nodeCount;
  if (verdict[cell] === VERDICT_CODE.blank) {
    const rowStart = cell - node;
    const isBeside =
      hasPresentNeighbour(graph.predecessors, node, firmCount, rowStart) ||
      hasPresentNeighbour(graph.successors, node, firmCount, rowStart);
    return isBeside ? weights.gapOfBlankBeside : weights.gapOfBlankFar;
  }
  const fired = reasons[cell] ?? 0;
  let score = 0;
  if (fired & REASON_BIT.weak_quotient) score = Math.max(score, 1 - (lqStar[cell] ?? NaN));
  if (fired & REASON_BIT.weak_supply) score = Math.max(score, 1 - (supplyRatio[cell] ?? NaN));
  if (fired & REASON_BIT.weak_standing) score = Math.max(score, weights.gapOfUntitledKey);
  return score;
}

/** `unmet` in 万元; at most 1, for a gap outside its own benchmark. */
function pull(unmetWan: number, mostWan: number): number {
  if (Number.isNaN(unmetWan) || Number.isNaN(mostWan)) return NaN;
  return share(Math.log1p(unmetWan / WAN_PER_YI), Math.log1p(mostWan / WAN_PER_YI));
}

function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, part / whole) : 0;
}

/** A substitutable neighbour counts as present. */
function feasibility(graph: ChainGraph, sources: PrioritySources, cell: number): number {
  const node = cell % graph.nodeCount;
  const rowStart = cell - node;
  let neighbours = 0;
  let present = 0;
  for (const { offsets, items } of [graph.predecessors, graph.successors]) {
    for (let i = offsets[node] ?? 0; i < (offsets[node + 1] ?? 0); i++) {
      const other = rowStart + (items[i] ?? -1);
      neighbours++;
      const isThere =
        (sources.firmCount[other] ?? 0) > 0 || sources.verdict[other] === VERDICT_CODE.substitutable;
      if (isThere) present++;
    }
  }
  if (neighbours === 0) return NaN;
  const adjacent = present / neighbours;
  const related = sources.relatedness[cell] ?? NaN;
  return Number.isNaN(related) ? adjacent : (adjacent + related) / 2;
}

function security(unmet: number, othersSurplusWan: number): number {
  if (unmet === 0) return 0;
  return 1 - Math.min(1, othersSurplusWan / unmet);
}

/** Gives every node of a segment the largest known value in it. */
function takeSegmentMaxima(
  segmentId: Int32Array,
  nodeCount: number,
  gaps: readonly number[],
  columns: readonly Float64Array[],
): void {
  // A segment is numbered within its region, and its number is below that of the nodes.
  const keyOf = (cell: number): number => cell - (cell % nodeCount) + (segmentId[cell] ?? -1);
  const inSegments = gaps.filter((cell) => (segmentId[cell] ?? -1) >= 0);
  for (const column of columns) {
    const most = new Float64Array(segmentId.length).fill(NaN);
    for (const cell of inSegments) {
      const key = keyOf(cell);
      const value = column[cell] ?? NaN;
      if (value > (most[key] ?? NaN) || Number.isNaN(most[key])) most[key] = value;
    }
    for (const cell of inSegments) {
      const value = most[keyOf(cell)] ?? NaN;
      if (!Number.isNaN(value)) column[cell] = value;
    }
  }
}

function weightedParts(result: Priorities, weights: PriorityWeights) {
  return [
    [weights.gap, result.gapScore],
    [weights.pull, result.pull],
    [weights.feasibility, result.feasibility],
    [weights.leverage, result.leverage],
    [weights.security, result.security],
    [weights.valueLevel, result.valueScore],
  ] as const;
}

/** Weights need not add up to 1: the score is out of their sum. */
function writeScore(
  result: Priorities,
  cell: number,
  filledShare: number,
  parts: ReturnType<typeof weightedParts>,
): void {
  let whole = 0;
  let low = 0;
  let missing = 0;
  for (const [weight, column] of parts) {
    const value = column[cell] ?? NaN;
    whole += weight;
    if (Number.isNaN(value)) missing += weight;
    else low += weight * value;
  }
  const scale = (100 * (Number.isNaN(filledShare) ? 1 : 1 - filledShare)) / whole;
  result.priorityLow[cell] = low * scale;
  result.priorityHigh[cell] = (low + missing) * scale;
}
