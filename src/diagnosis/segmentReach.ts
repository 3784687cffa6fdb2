import type { BitMatrix } from '../model/bitMatrix';
import type { ChainGraph } from '../model/chainGraph';
import { VERDICT_CODE } from '../model/verdictCode';

/**
 * Present ancestors × present descendants of the segment of every 断点, row-major; 0 elsewhere.
 * An ancestor or descendant of several nodes of the segment counts once.
 */
export function segmentReach(
  graph: ChainGraph,
  verdict: Uint8Array,
  segmentId: Int32Array,
  firmCount: Int32Array,
): Float64Array {
  const { nodeCount } = graph;
  const reach = new Float64Array(verdict.length);
  for (let rowStart = 0; rowStart < verdict.length; rowStart += nodeCount) {
    const nodesBySegment = new Map<number, number[]>();
    for (let node = 0; node < nodeCount; node++) {
      if (verdict[rowStart + node] !== VERDICT_CODE.break) continue;
      const segment = segmentId[rowStart + node] ?? -1;
      nodesBySegment.set(segment, [...(nodesBySegment.get(segment) ?? []), node]);
    }
    for (const nodes of nodesBySegment.values()) {
      const pairs =
        presentReached(graph, graph.ancestors, nodes, firmCount, rowStart) *
        presentReached(graph, graph.descendants, nodes, firmCount, rowStart);
      for (const node of nodes) reach[rowStart + node] = pairs;
    }
  }
  return reach;
}

/** All of a segment lies in one chain, and so does what it reaches. */
function presentReached(
  { nodesOfChain, chainOfNode }: ChainGraph,
  reached: BitMatrix,
  nodes: readonly number[],
  firmCount: Int32Array,
  rowStart: number,
): number {
  const chain = chainOfNode[nodes[0] ?? -1] ?? -1;
  let count = 0;
  for (let i = nodesOfChain.offsets[chain] ?? 0; i < (nodesOfChain.offsets[chain + 1] ?? 0); i++) {
    const other = nodesOfChain.items[i] ?? -1;
    if ((firmCount[rowStart + other] ?? 0) > 0 && nodes.some((node) => reached.has(node, other))) count++;
  }
  return count;
}
