import type { ChainGraph } from '../model/chainGraph';

/** How a chain stands in a region that can be judged; index = code of a byte column. */
export const CHAIN_ACTIVITY_OF_CODE = ['not_active', 'sporadic', 'active'] as const;
export type ChainActivity = (typeof CHAIN_ACTIVITY_OF_CODE)[number];

export const NOT_ACTIVE = CHAIN_ACTIVITY_OF_CODE.indexOf('not_active');
export const SPORADIC = CHAIN_ACTIVITY_OF_CODE.indexOf('sporadic');
export const ACTIVE = CHAIN_ACTIVITY_OF_CODE.indexOf('active');

/**
 * Whether each chain is active in each region, row-major region × chain, as codes of `CHAIN_ACTIVITY_OF_CODE`.
 *
 * Active: the region declares it, or at least two of its nodes are present, one of them a key node. Other presence
 * is 零星布局, none at all 未布局. `firmCount` is row-major region × node; above 0 is present.
 */
export function chainActivities(
  graph: ChainGraph,
  firmCount: Int32Array,
  adopted: Uint8Array,
  regionCount: number,
): Uint8Array {
  const { nodeCount, chainCount, chainOfNode, isKey } = graph;
  const activities = new Uint8Array(regionCount * chainCount);
  const presentCount = new Int32Array(chainCount);
  const presentKeyCount = new Int32Array(chainCount);
  for (let region = 0; region < regionCount; region++) {
    presentCount.fill(0);
    presentKeyCount.fill(0);
    for (let node = 0; node < nodeCount; node++) {
      if (!((firmCount[region * nodeCount + node] ?? 0) > 0)) continue;
      const chain = chainOfNode[node] ?? -1;
      presentCount[chain] = (presentCount[chain] ?? 0) + 1;
      presentKeyCount[chain] = (presentKeyCount[chain] ?? 0) + (isKey[node] ?? 0);
    }
    for (let chain = 0; chain < chainCount; chain++) {
      const present = presentCount[chain] ?? 0;
      const isActive =
        adopted[region * chainCount + chain] === 1 || (present >= 2 && (presentKeyCount[chain] ?? 0) > 0);
      activities[region * chainCount + chain] = isActive ? ACTIVE : present > 0 ? SPORADIC : NOT_ACTIVE;
    }
  }
  return activities;
}
