import type { IndexLists } from '../model/chainGraph';

/** Whether a node listed for `node` has a firm in the region whose row of `firmCount` begins at `rowStart`. */
export function hasPresentNeighbour(
  neighbours: IndexLists,
  node: number,
  firmCount: Int32Array,
  rowStart: number,
): boolean {
  for (let i = neighbours.offsets[node] ?? 0; i < (neighbours.offsets[node + 1] ?? 0); i++) {
    if ((firmCount[rowStart + (neighbours.items[i] ?? -1)] ?? 0) > 0) return true;
  }
  return false;
}
