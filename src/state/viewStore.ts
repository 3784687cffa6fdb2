import { createStore, type StoreApi } from 'zustand/vanilla';
import { disclosedView, reopenedLayers } from '../model/disclosure';
import {
  DEFAULT_VIEW_STATE,
  type Filter,
  type Selection,
  UNFILTERED,
  type ViewState,
} from '../model/viewState';

/** What undo brings back: the questions asked. How the page is looked at (theme, language, camera) stays. */
type Undoable = Pick<
  ViewState,
  | 'filter'
  | 'measure'
  | 'ratio'
  | 'compareLevel'
  | 'layers'
  | 'showSamples'
  | 'hiddenSets'
  | 'diagnosis'
  | 'chainGraph'
  | 'selection'
>;

const HISTORY_LIMIT = 100;

export interface ViewStore {
  readonly view: ViewState;
  readonly past: readonly Undoable[];
  readonly future: readonly Undoable[];
  /** Changes the view; a change of what is asked can be undone. What is closed in 对外 does not come open. */
  change(patch: Partial<ViewState>): void;
  changeFilter(patch: Partial<Filter>): void;
  /** Clears every filter. */
  resetFilter(): void;
  undo(): void;
  redo(): void;
}

export type ViewStoreApi = StoreApi<ViewStore>;

export function createViewStore(initial: ViewState): ViewStoreApi {
  /** As they stood when 对外 was chosen. */
  let internalLayers = DEFAULT_VIEW_STATE.layers;
  return createStore<ViewStore>((set, get) => ({
    view: disclosedView(initial),
    past: [],
    future: [],
    change(patch) {
      const { view, past } = get();
      const asked = { ...view, ...patch };
      const isReopened = view.disclosure === 'public' && asked.disclosure === 'internal';
      if (view.disclosure === 'internal') internalLayers = view.layers;
      const layers = isReopened ? reopenedLayers(asked.layers, internalLayers) : asked.layers;
      const next = disclosedView({ ...asked, layers });
      const isRecorded =
        UNDOABLE.some((field) => view[field] !== next[field]) || concernsCell(view.selection, next.selection);
      set(
        isRecorded
          ? { view: next, past: [...past, toUndoable(view)].slice(-HISTORY_LIMIT), future: [] }
          : { view: next },
      );
    },
    changeFilter(patch) {
      const { view, change } = get();
      // A framed map follows the filter; one that a person has moved stays unless the regions change.
      const camera = patch.regions ? null : view.camera;
      change({ filter: { ...view.filter, ...patch }, camera });
    },
    resetFilter() {
      get().change({ filter: UNFILTERED, camera: null, selection: null });
    },
    undo() {
      const { view, past, future } = get();
      const previous = past.at(-1);
      if (!previous) return;
      set({ view: back(view, previous), past: past.slice(0, -1), future: [toUndoable(view), ...future] });
    },
    redo() {
      const { view, past, future } = get();
      const next = future[0];
      if (!next) return;
      set({ view: back(view, next), past: [...past, toUndoable(view)], future: future.slice(1) });
    },
  }));
}

const UNDOABLE = [
  'filter',
  'measure',
  'ratio',
  'compareLevel',
  'layers',
  'showSamples',
  'hiddenSets',
  'diagnosis',
  'chainGraph',
] as const satisfies readonly (keyof Undoable)[];

/** A judged cell is opened and left as a step of its own; what else is selected is a glance, not a question. */
function concernsCell(before: Selection, after: Selection): boolean {
  if (before?.kind !== 'cell' && after?.kind !== 'cell') return false;
  return before?.kind !== after?.kind || before?.id !== after?.id;
}

function toUndoable({
  filter,
  measure,
  ratio,
  compareLevel,
  layers,
  showSamples,
  hiddenSets,
  diagnosis,
  chainGraph,
  selection,
}: ViewState): Undoable {
  return {
    filter,
    measure,
    ratio,
    compareLevel,
    layers,
    showSamples,
    hiddenSets,
    diagnosis,
    chainGraph,
    selection,
  };
}

function back(view: ViewState, undoable: Undoable): ViewState {
  const camera = undoable.filter.regions === view.filter.regions ? view.camera : null;
  const selection = concernsCell(view.selection, undoable.selection) ? undoable.selection : view.selection;
  return disclosedView({ ...view, ...undoable, camera, selection });
}
