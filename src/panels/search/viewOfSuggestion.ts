import type { Filter, ViewState } from '../../model/viewState';
import type { Suggestion } from './suggestions';

/** Near enough to tell neighbouring works apart. */
const POINT_ZOOM = 11;

/** The view after a suggestion is chosen: regions, chains, nodes and texts filter, the rest is selected. */
export function viewOfSuggestion(
  suggestion: Suggestion,
  filter: Filter,
  chainOfNode: (nodeId: string) => string | undefined,
): Partial<ViewState> {
  const { kind, id, lon, lat } = suggestion;
  const mode = 'overview';
  if (kind === 'region') {
    return { mode, filter: { ...filter, regions: [id], area: null }, camera: null, selection: { kind, id } };
  }
  if (kind === 'chain') return { mode, filter: { ...filter, chains: [id], nodes: [] } };
  if (kind === 'node') {
    const chain = chainOfNode(id);
    const chains = chain === undefined ? [] : [chain];
    return { mode, filter: { ...filter, chains, nodes: [id] }, selection: { kind, id } };
  }
  if (kind === 'text') return { mode, filter: { ...filter, text: id } };
  const hasPoint = !Number.isNaN(lon) && !Number.isNaN(lat);
  return { mode, selection: { kind, id }, ...(hasPoint ? { camera: { lon, lat, zoom: POINT_ZOOM } } : {}) };
}
