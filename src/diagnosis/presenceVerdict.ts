import { BitMatrix } from '../model/bitMatrix';
import type { ChainGraph } from '../model/chainGraph';
import type { DiagnosisThresholds } from '../model/diagnosisSettings';
import { POSITION_CODE, VERDICT_CODE } from '../model/verdictCode';
import { markSegments, type SegmentColumns } from './breakSegments';
import { NOT_ACTIVE, SPORADIC } from './chainActivity';
import { hasPresentNeighbour } from './presentNeighbour';

/** Columns of regions × nodes, row-major. */
export interface PresenceVerdicts extends SegmentColumns {
  /** Codes of `VERDICT_OF_CODE`. */
  readonly verdict: Uint8Array;
  /** Codes of `POSITION_OF_CODE`, 0 where the verdict is not 空白点. */
  readonly position: Uint8Array;
}

/**
 * Verdict of every (region, node) by presence alone; exclusive, the first rule that holds:
 *
 * 1. 数据不足 for every node of a region that does not pass the scope gate (`gates`, 0 = passes);
 * 2. 零星布局 or 未布局 for every node of a chain that is not active in the region, its present nodes included:
 *    the chain as a whole is out of scope there, so nothing of it is a gap;
 * 3. 正常, until it is graded: P = 1;
 * 4. 可替代: P = 0, and another node of its alternative group is present;
 * 5. 断点: P = 0, with a present ancestor and a present descendant. A segment (see `markSegments`) longer than
 *    `maxBreakLength` is 空白点·中段 and keeps its number and length;
 * 6. 空白点 otherwise: 远端 where no direct neighbour is present, else 上游端 where a descendant is, else 末端.
 *
 * `firmCount` is row-major region × node; above 0 is present.
 */
export function presenceVerdicts(
  graph: ChainGraph,
  firmCount: Int32Array,
  gates: Uint8Array,
  chainActivity: Uint8Array,
  thresholds: DiagnosisThresholds,
): PresenceVerdicts {
  const { nodeCount, chainCount, chainOfNode, altGroupOfNode } = graph;
  const regionCount = gates.length;
  const cellCount = regionCount * nodeCount;
  const verdict = new Uint8Array(cellCount);
  const position = new Uint8Array(cellCount);
  const segments: SegmentColumns = {
    segmentId: new Int32Array(cellCount).fill(-1),
    segmentLength: new Int32Array(cellCount),
  };
  const present = presenceBits(firmCount, regionCount, nodeCount);
  const isBetween = new Uint8Array(nodeCount);
  const isGroupPresent = new Uint8Array(graph.altGroupCount);
  const scratch = new Int32Array(nodeCount);

  for (let region = 0; region < regionCount; region++) {
    const rowStart = region * nodeCount;
    if (gates[region] !== 0) {
      verdict.fill(VERDICT_CODE.insufficient, rowStart, rowStart + nodeCount);
      continue;
    }
    isBetween.fill(0);
    isGroupPresent.fill(0);
    for (let node = 0; node < nodeCount; node++) {
      const group = altGroupOfNode[node] ?? -1;
      if (group >= 0 && present.has(region, node)) isGroupPresent[group] = 1;
    }
    for (let node = 0; node < nodeCount; node++) {
      const cell = rowStart + node;
      const activity = chainActivity[region * chainCount + (chainOfNode[node] ?? -1)];
      const group = altGroupOfNode[node] ?? -1;
      if (activity === NOT_ACTIVE) {
        verdict[cell] = VERDICT_CODE.not_active;
      } else if (activity === SPORADIC) {
        verdict[cell] = VERDICT_CODE.sporadic;
      } else if (present.has(region, node)) {
        verdict[cell] = VERDICT_CODE.normal;
      } else if (group >= 0 && isGroupPresent[group] === 1) {
        verdict[cell] = VERDICT_CODE.substitutable;
      } else {
        const hasDescendant = graph.descendants.rowMeets(node, present, region);
        if (hasDescendant && graph.ancestors.rowMeets(node, present, region)) {
          isBetween[node] = 1;
          verdict[cell] = VERDICT_CODE.break;
        } else {
          verdict[cell] = VERDICT_CODE.blank;
          position[cell] = endPosition(graph, firmCount, rowStart, node, hasDescendant);
        }
      }
    }
    markSegments(graph, isBetween, rowStart, segments, scratch);
    for (let cell = rowStart; cell < rowStart + nodeCount; cell++) {
      if ((segments.segmentLength[cell] ?? 0) <= thresholds.maxBreakLength) continue;
      verdict[cell] = VERDICT_CODE.blank;
      position[cell] = POSITION_CODE.middle;
    }
  }
  return { verdict, position, ...segments };
}

function presenceBits(firmCount: Int32Array, regionCount: number, nodeCount: number): BitMatrix {
  const present = new BitMatrix(regionCount, nodeCount);
  for (let region = 0; region < regionCount; region++) {
    for (let node = 0; node < nodeCount; node++) {
      if ((firmCount[region * nodeCount + node] ?? 0) > 0) present.set(region, node);
    }
  }
  return present;
}

function endPosition(
  graph: ChainGraph,
  firmCount: Int32Array,
  rowStart: number,
  node: number,
  hasDescendant: boolean,
): number {
  const isBeside =
    hasPresentNeighbour(graph.successors, node, firmCount, rowStart) ||
    hasPresentNeighbour(graph.predecessors, node, firmCount, rowStart);
  if (!isBeside) return POSITION_CODE.remote;
  return hasDescendant ? POSITION_CODE.upstream_end : POSITION_CODE.terminal;
}
