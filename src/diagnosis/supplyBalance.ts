import type { SupplyPools } from './supplyPools';

/** Columns of regions × nodes, row-major, in the measure's unit. Alternatives of one pool bear the pool's figures. */
export interface SupplyBalance {
  /** S: X_rn over the pool; 0 where it has no firm, NaN where nothing of it is known. */
  readonly supply: Float64Array;
  /** D: NaN where all of it is unknown, or nobody buys. */
  readonly demand: Float64Array;
  /** 1: a coefficient or a buyer's value is unknown, D is a lower bound (≥). */
  readonly isLowerBound: Uint8Array;
  /** 1: a buyer is present whose demand is above 0 or unknown (有下游需求). */
  readonly hasDemand: Uint8Array;
  /** S/D; NaN where D is 0 or unknown. */
  readonly supplyRatio: Float64Array;
  readonly unmet: Float64Array;
  readonly surplus: Float64Array;
}

/**
 * Local supply and demand.
 *
 *   D_rn = Σ_v a_nv·X_rv over the out-edges n → v;  unmet = max(0, D − S);  surplus = max(0, S − D)
 *
 * Alternatives that feed the same v count once for it, with the largest a. `values` is X_rn, row-major, with 0 for an
 * absent node and NaN for an unknown one. Under a measure that is no value (`isDefined` false), and for parks, all but
 * `hasDemand` are missing.
 *
 * Source: Leontief's input coefficients.
 */
export function supplyBalance(
  pools: SupplyPools,
  values: Float64Array,
  firmCount: Int32Array,
  nodeCount: number,
  isDefined: boolean,
): SupplyBalance {
  const missing = (): Float64Array => new Float64Array(values.length).fill(NaN);
  const balance: SupplyBalance = {
    supply: missing(),
    demand: missing(),
    isLowerBound: new Uint8Array(values.length),
    hasDemand: new Uint8Array(values.length),
    supplyRatio: missing(),
    unmet: missing(),
    surplus: missing(),
  };
  for (let rowStart = 0; rowStart < values.length; rowStart += nodeCount) {
    for (let pool = 0; pool < pools.members.length; pool++) {
      writePool(pools, pool, rowStart, values, firmCount, isDefined, balance);
    }
  }
  return balance;
}

function writePool(
  pools: SupplyPools,
  pool: number,
  rowStart: number,
  values: Float64Array,
  firmCount: Int32Array,
  isDefined: boolean,
  balance: SupplyBalance,
): void {
  const members = pools.members[pool] ?? [];
  const supply = poolSupply(members, rowStart, values, firmCount);
  let demand = 0;
  let knownTerms = 0;
  let isIncomplete = false;
  let hasDemand = false;
  for (const { node, coefficient, isIncomplete: isPartial } of pools.buyers[pool] ?? []) {
    const term = coefficient * (values[rowStart + node] ?? NaN);
    const isPresent = (firmCount[rowStart + node] ?? 0) > 0;
    if (isPartial || Number.isNaN(term)) isIncomplete = true;
    if (Number.isNaN(term)) {
      hasDemand ||= isPresent;
      continue;
    }
    knownTerms++;
    demand += term;
    hasDemand ||= term > 0 || (isPartial && isPresent);
  }
  const isKnown = isDefined && knownTerms > 0;
  for (const member of members) {
    const cell = rowStart + member;
    if (isDefined) balance.supply[cell] = supply;
    balance.hasDemand[cell] = hasDemand ? 1 : 0;
    if (!isKnown) continue;
    balance.demand[cell] = demand;
    balance.isLowerBound[cell] = isIncomplete ? 1 : 0;
    balance.supplyRatio[cell] = demand > 0 ? supply / demand : NaN;
    balance.unmet[cell] = Math.max(0, demand - supply);
    balance.surplus[cell] = Math.max(0, supply - demand);
  }
}

function poolSupply(
  members: readonly number[],
  rowStart: number,
  values: Float64Array,
  firmCount: Int32Array,
): number {
  let supply = 0;
  let isPresent = false;
  let isKnown = false;
  for (const member of members) {
    if ((firmCount[rowStart + member] ?? 0) === 0) continue;
    isPresent = true;
    const value = values[rowStart + member] ?? NaN;
    if (Number.isNaN(value)) continue;
    isKnown = true;
    supply += value;
  }
  return isPresent && !isKnown ? NaN : supply;
}
