import type { AssignItem } from './assignItems';

/** How many unassigned enterprises a chain could take. */
export interface ChainShare {
  readonly chain: string;
  /** Enterprises with a proposal of at least the confidence, or an accepted one. */
  readonly firms: number;
  /** Enterprises with an accepted one. */
  readonly accepted: number;
}

/** By chain, the largest first; rejected proposals do not count. An enterprise counts in each of its chains. */
export function chainShares(
  items: readonly AssignItem[],
  leastConfidence: number,
  chainOf: (node: string) => string,
): ChainShare[] {
  const firms = new Map<string, Set<string>>();
  const accepted = new Map<string, Set<string>>();
  for (const item of items) {
    const isAccepted = item.standing === 'accepted';
    if (item.standing === 'rejected' || (!isAccepted && item.confidence < leastConfidence)) continue;
    const chain = chainOf(item.node);
    addTo(firms, chain, item.enterpriseId);
    if (isAccepted) addTo(accepted, chain, item.enterpriseId);
  }
  return [...firms]
    .map(([chain, ids]) => ({ chain, firms: ids.size, accepted: accepted.get(chain)?.size ?? 0 }))
    .sort((a, b) => b.firms - a.firms || a.chain.localeCompare(b.chain));
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}
