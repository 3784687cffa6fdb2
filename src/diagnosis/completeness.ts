import type { ChainGraph } from '../model/chainGraph';

const KEY_WEIGHT = 2;
const PLAIN_WEIGHT = 1;

/**
 * 完整度 of each chain in each region, row-major region × chain (0–1).
 *
 *   Σ_n κ_n·P_rn / Σ_n κ_n,  κ = 2 for key nodes, else 1
 *
 * The nodes of one alternative group count once, with the largest κ, present when any of them is.
 * `firmCount` is row-major region × node; above 0 is present.
 */
export function completeness(graph: ChainGraph, firmCount: Int32Array, regionCount: number): Float64Array {
  const { nodeCount, chainCount, chainOfNode, isKey, altGroupOfNode, nodesOfAltGroup } = graph;
  const result = new Float64Array(regionCount * chainCount);
  for (let region = 0; region < regionCount; region++) {
    const present = new Float64Array(chainCount);
    const whole = new Float64Array(chainCount);
    for (let node = 0; node < nodeCount; node++) {
      const group = altGroupOfNode[node] ?? -1;
      let weight = isKey[node] ? KEY_WEIGHT : PLAIN_WEIGHT;
      let isPresent = (firmCount[region * nodeCount + node] ?? 0) > 0;
      if (group >= 0) {
        const start = nodesOfAltGroup.offsets[group] ?? 0;
        if (nodesOfAltGroup.items[start] !== node) continue;
        for (let i = start + 1; i < (nodesOfAltGroup.offsets[group + 1] ?? 0); i++) {
          const other = nodesOfAltGroup.items[i] ?? -1;
          if (isKey[other]) weight = KEY_WEIGHT;
          if ((firmCount[region * nodeCount + other] ?? 0) > 0) isPresent = true;
        }
      }
      const chain = chainOfNode[node] ?? -1;
      whole[chain] = (whole[chain] ?? 0) + weight;
      if (isPresent) present[chain] = (present[chain] ?? 0) + weight;
    }
    for (let chain = 0; chain < chainCount; chain++) {
      result[region * chainCount + chain] = (present[chain] ?? NaN) / (whole[chain] ?? NaN);
    }
  }
  return result;
}
