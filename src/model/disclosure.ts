import { UserFacingError } from '../lib/errors';
import { DEFAULT_CHAIN_GRAPH_VIEW } from './chainGraphView';
import type { DisclosureMode } from './disclosureMode';
import { activeParts, type FilterPart, withoutPart } from './filterParts';
import type { Filter, LayerId, Mode, Selection, ViewState } from './viewState';

/**
 * What of a thing that shows or saves data is left in 对外:
 * `open` all of it, for it holds no figure of enterprises or projects;
 * `sums` figures of cells that `hideCells` leaves, the others 不公开;
 * `names` the names of rows that are themselves marked 公开, and no figure of theirs;
 * `closed` nothing.
 */
export type DisclosureRule = 'open' | 'sums' | 'names' | 'closed';

export const MODE_RULES: Readonly<Record<Mode, DisclosureRule>> = {
  overview: 'sums',
  diagnosis: 'closed',
  lists: 'closed',
  briefing: 'closed',
  data: 'closed',
};

export const DRAWER_RULES: Readonly<Record<Exclude<ViewState['drawer'], 'closed'>, DisclosureRule>> = {
  graph: 'sums',
  enterprises: 'names',
  projects: 'closed',
  regions: 'sums',
  gaps: 'open',
};

export const SELECTION_RULES: Readonly<Record<NonNullable<Selection>['kind'], DisclosureRule>> = {
  region: 'sums',
  node: 'sums',
  enterprise: 'closed',
  park: 'closed',
  project: 'closed',
  cell: 'closed',
};

export const LAYER_RULES: Readonly<Record<LayerId, DisclosureRule>> = {
  choropleth: 'sums',
  circles: 'sums',
  parks: 'open',
  enterprises: 'names',
  projects: 'closed',
  late: 'closed',
  gaps: 'open',
  labels: 'sums',
  rings: 'open',
  background: 'open',
};

/** Every file that leaves the page. Whoever saves one asks `assertExport` first; a test finds who does not. */
export const EXPORT_RULES = {
  mapPicture: 'sums',
  enterpriseList: 'names',
  projectList: 'closed',
  regionList: 'sums',
  gapList: 'open',
  listSheet: 'closed',
  incompleteRows: 'closed',
  projectFile: 'closed',
  template: 'open',
  tripSheet: 'closed',
  sqlResult: 'closed',
  importFindings: 'closed',
  returnWorkbooks: 'closed',
} as const satisfies Readonly<Record<string, DisclosureRule>>;
export type ExportId = keyof typeof EXPORT_RULES;

/** Refuses a file that must not leave in 对外. */
export function assertExport(id: ExportId, mode: DisclosureMode): void {
  if (mode === 'public' && EXPORT_RULES[id] === 'closed') throw new UserFacingError('error.export.internal');
}

/**
 * What a filter may still ask in 对外: chain, node, stage and region. Of all other parts the difference between two
 * answers could be one enterprise.
 */
export const PUBLIC_FILTER_PARTS: readonly FilterPart[] = ['chains', 'nodes', 'stages', 'regions'];

/** The filter as far as 对外 asks it; the same object where nothing is left out. */
export function publicFilter(filter: Filter): Filter {
  const left = activeParts(filter).filter((part) => !PUBLIC_FILTER_PARTS.includes(part));
  return left.length === 0 ? filter : Object.assign({}, filter, ...left.map(withoutPart));
}

/** The layers after 对外: those that it closes stand again as they did before it. */
export function reopenedLayers(
  layers: ViewState['layers'],
  before: ViewState['layers'],
): ViewState['layers'] {
  const closed = (Object.keys(layers) as LayerId[]).filter((id) => LAYER_RULES[id] === 'closed');
  return Object.assign({}, layers, ...closed.map((id) => ({ [id]: { ...layers[id], on: before[id].on } })));
}

/** The view as it may stand: in 对外 nothing that is closed is open. The same object where it may stand as it is. */
export function disclosedView(view: ViewState): ViewState {
  if (view.disclosure === 'internal') return view;
  const { mode, drawer, selection, layers, chainGraph } = view;
  const closedLayers = (Object.keys(layers) as LayerId[]).filter(
    (id) => layers[id].on && LAYER_RULES[id] === 'closed',
  );
  const next: ViewState = {
    ...view,
    filter: publicFilter(view.filter),
    mode: MODE_RULES[mode] === 'closed' ? 'overview' : mode,
    drawer: drawer !== 'closed' && DRAWER_RULES[drawer] === 'closed' ? 'closed' : drawer,
    selection: selection && SELECTION_RULES[selection.kind] === 'closed' ? null : selection,
    layers:
      closedLayers.length === 0
        ? layers
        : Object.assign({}, layers, ...closedLayers.map((id) => ({ [id]: { ...layers[id], on: false } }))),
    // 规划 tells of single projects.
    chainGraph:
      chainGraph.time === DEFAULT_CHAIN_GRAPH_VIEW.time
        ? chainGraph
        : { ...chainGraph, time: DEFAULT_CHAIN_GRAPH_VIEW.time },
    fillingBy: null,
  };
  const isSame = (Object.keys(next) as (keyof ViewState)[]).every((field) => next[field] === view[field]);
  return isSame ? view : next;
}
