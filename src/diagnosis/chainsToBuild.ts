import type { ChainGraph } from '../model/chainGraph';

/** Region × chain, row-major: 1 where the region declares the chain and has fewer than `buildNodes` nodes of it. */
export function chainsToBuild(
  graph: ChainGraph,
  firmCount: Int32Array,
  adopted: Uint8Array,
  buildNodes: number,
): Uint8Array {
  const { nodeCount, chainCount, chainOfNode } = graph;
  const present = new Int32Array(adopted.length);
  for (let cell = 0; cell < firmCount.length; cell++) {
    if ((firmCount[cell] ?? 0) === 0) continue;
    const index = Math.floor(cell / nodeCount) * chainCount + (chainOfNode[cell % nodeCount] ?? 0);
    present[index] = (present[index] ?? 0) + 1;
  }
  return adopted.map((isAdopted, index) => (isAdopted && (present[index] ?? 0) < buildNodes ? 1 : 0));
}
