import type { Filter } from '../../model/viewState';
import { toggled } from './toggled';

/** Chooses or drops a chain; nodes of chains that are not chosen any more go with it, they could match nothing. */
export function toggledChain(
  filter: Pick<Filter, 'chains' | 'nodes'>,
  chainId: string,
  nodeById: ReadonlyMap<string, { readonly chainId: string }>,
): Pick<Filter, 'chains' | 'nodes'> {
  const chains = toggled(filter.chains, chainId);
  const nodes = filter.nodes.filter((node) => chains.includes(nodeById.get(node)?.chainId ?? ''));
  return { chains, nodes };
}
