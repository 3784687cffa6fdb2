import type { ChainGraph } from '../model/chainGraph';

/** One buyer of a pool: a node that is fed by members of it. */
export interface PoolBuyer {
  readonly node: number;
  /** Largest known coefficient a among the feeding members; NaN where none is known. */
  readonly coefficient: number;
  /** Some member's coefficient is unknown. */
  readonly isIncomplete: boolean;
}

/**
 * Nodes that supply as one: alternatives of one group that feed a common buyer, directly or by way of a third.
 * Every other node is a pool of its own.
 */
export interface SupplyPools {
  readonly poolOfNode: Int32Array;
  readonly members: readonly (readonly number[])[];
  readonly buyers: readonly (readonly PoolBuyer[])[];
}

export function supplyPools(graph: ChainGraph): SupplyPools {
  const poolOfNode = new Int32Array(graph.nodeCount).fill(-1);
  const members: number[][] = [];
  for (let node = 0; node < graph.nodeCount; node++) {
    if (poolOfNode[node] !== -1) continue;
    const pool = [node];
    poolOfNode[node] = members.length;
    for (const member of pool) {
      for (const other of alternatives(graph, member)) {
        if (poolOfNode[other] !== -1 || !shareBuyer(graph, member, other)) continue;
        poolOfNode[other] = members.length;
        pool.push(other);
      }
    }
    members.push(pool.sort((a, b) => a - b));
  }
  return { poolOfNode, members, buyers: members.map((pool) => buyersOf(graph, pool)) };
}

function alternatives({ altGroupOfNode, nodesOfAltGroup }: ChainGraph, node: number): Int32Array {
  const group = altGroupOfNode[node] ?? -1;
  if (group < 0) return new Int32Array(0);
  return nodesOfAltGroup.items.subarray(
    nodesOfAltGroup.offsets[group] ?? 0,
    nodesOfAltGroup.offsets[group + 1] ?? 0,
  );
}

function buyersOfNode({ successors }: ChainGraph, node: number): Int32Array {
  return successors.items.subarray(successors.offsets[node] ?? 0, successors.offsets[node + 1] ?? 0);
}

function shareBuyer(graph: ChainGraph, one: number, other: number): boolean {
  const buyers = buyersOfNode(graph, other);
  return buyersOfNode(graph, one).some((buyer) => buyers.includes(buyer));
}

function buyersOf(graph: ChainGraph, pool: readonly number[]): PoolBuyer[] {
  const buyers = new Map<number, PoolBuyer>();
  for (const member of pool) {
    const start = graph.successors.offsets[member] ?? 0;
    buyersOfNode(graph, member).forEach((node, index) => {
      const coefficient = graph.coefficients[start + index] ?? NaN;
      const before = buyers.get(node);
      const isUnknown = Number.isNaN(coefficient);
      const known = [before?.coefficient ?? NaN, coefficient].filter((value) => !Number.isNaN(value));
      buyers.set(node, {
        node,
        coefficient: known.length > 0 ? Math.max(...known) : NaN,
        isIncomplete: isUnknown || (before?.isIncomplete ?? false),
      });
    });
  }
  return [...buyers.values()].sort((a, b) => a.node - b.node);
}
