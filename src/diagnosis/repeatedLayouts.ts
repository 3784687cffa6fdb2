import type { GapMatrixInput } from './gapMatrixInput';

/** 重复布局 of every (region, chain), row-major. */
export interface RepeatedLayouts {
  /** Nodes with a 谋划–在建 project in the region on which another region has one too. */
  readonly repeatedNodes: Int32Array;
  /** Most regions, this one included, with such a project on one of these nodes; 0 where there is none. */
  readonly mostRepeatedRegions: Int32Array;
}

/** Counts over all regions judged at the level. */
export function repeatedLayouts({ regions, graph, cells }: GapMatrixInput): RepeatedLayouts {
  const regionsOfNode = new Int32Array(graph.nodeCount);
  const isPlanned = (row: number): boolean => (cells.plannedCount[row] ?? 0) > 0;
  cells.nodeIndex.forEach((node, row) => {
    if (isPlanned(row)) regionsOfNode[node] = (regionsOfNode[node] ?? 0) + 1;
  });
  const repeatedNodes = new Int32Array(regions.ids.length * graph.chainCount);
  const mostRepeatedRegions = new Int32Array(repeatedNodes.length);
  cells.nodeIndex.forEach((node, row) => {
    const count = regionsOfNode[node] ?? 0;
    if (!isPlanned(row) || count < 2) return;
    const index = (cells.regionIndex[row] ?? 0) * graph.chainCount + (graph.chainOfNode[node] ?? 0);
    repeatedNodes[index] = (repeatedNodes[index] ?? 0) + 1;
    mostRepeatedRegions[index] = Math.max(mostRepeatedRegions[index] ?? 0, count);
  });
  return { repeatedNodes, mostRepeatedRegions };
}
