import type { Filter, Selection } from '../../model/viewState';

/** The filter of the enterprises and projects marked on the map: with a node selected, only those at that node. */
export function markedFilter(filter: Filter, selection: Selection): Filter {
  if (selection?.kind !== 'node') return filter;
  return { ...filter, chains: [], nodes: [selection.id], stages: [] };
}
