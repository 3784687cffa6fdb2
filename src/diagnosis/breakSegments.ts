import type { ChainGraph, IndexLists } from '../model/chainGraph';

export interface SegmentColumns {
  /** Region × node: number of the segment within the region, −1 for none. */
  readonly segmentId: Int32Array;
  /** Region × node: nodes in the segment, 0 for none. */
  readonly segmentLength: Int32Array;
}

/**
 * Segments of one region: the weakly connected components of the nodes marked in `isBetween` (absent, with a
 * present ancestor and a present descendant). Writes the row of the region; numbers follow the order of nodes.
 */
export function markSegments(
  graph: ChainGraph,
  isBetween: Uint8Array,
  rowStart: number,
  columns: SegmentColumns,
  scratch: Int32Array,
): void {
  const { segmentId, segmentLength } = columns;
  let nextId = 0;
  for (let node = 0; node < graph.nodeCount; node++) {
    if (!isBetween[node] || segmentId[rowStart + node] !== -1) continue;
    scratch[0] = node;
    segmentId[rowStart + node] = nextId;
    let length = 1;
    for (let visited = 0; visited < length; visited++) {
      const member = scratch[visited] ?? -1;
      length = visit(graph.successors, member, length);
      length = visit(graph.predecessors, member, length);
    }
    for (let i = 0; i < length; i++) segmentLength[rowStart + (scratch[i] ?? 0)] = length;
    nextId++;
  }

  function visit(neighbours: IndexLists, member: number, length: number): number {
    let newLength = length;
    for (let i = neighbours.offsets[member] ?? 0; i < (neighbours.offsets[member + 1] ?? 0); i++) {
      const next = neighbours.items[i] ?? -1;
      if (!isBetween[next] || segmentId[rowStart + next] !== -1) continue;
      segmentId[rowStart + next] = nextId;
      scratch[newLength++] = next;
    }
    return newLength;
  }
}
