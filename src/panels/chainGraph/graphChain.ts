import type { Filter, Selection } from '../../model/viewState';
import type { NodeRow } from '../../queries/structure';

/** The one chain that the graph shows, or the chains to choose from. */
export type GraphChain =
  | { readonly kind: 'one'; readonly chainId: string }
  | {
      readonly kind: 'choose';
      readonly reason: 'none' | 'several' | 'noNodes';
      readonly chainIds: readonly string[];
    };

/**
 * The chain of the filter, or that of its nodes; of several, the one of the selected node. Else those of the filter
 * that have nodes are to choose from, and all where the filter names none of them.
 */
export function graphChain(
  { chains, nodes }: Pick<Filter, 'chains' | 'nodes'>,
  selection: Selection,
  nodeById: ReadonlyMap<string, NodeRow>,
): GraphChain {
  const withNodes = new Set([...nodeById.values()].map(({ chainId }) => chainId));
  const named = [
    ...new Set(chains.length > 0 ? chains : nodes.flatMap((node) => nodeById.get(node)?.chainId ?? [])),
  ];
  const drawn = named.filter((chain) => withNodes.has(chain));
  const selected = selection?.kind === 'node' ? nodeById.get(selection.id)?.chainId : undefined;
  if (selected !== undefined && (named.length === 0 || drawn.includes(selected)))
    return { kind: 'one', chainId: selected };
  const [only] = drawn;
  if (only !== undefined && drawn.length === 1 && named.length === 1) return { kind: 'one', chainId: only };
  if (drawn.length > 0) return { kind: 'choose', reason: 'several', chainIds: drawn };
  return { kind: 'choose', reason: named.length === 0 ? 'none' : 'noNodes', chainIds: [...withNodes] };
}
