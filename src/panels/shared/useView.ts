import { useStore } from 'zustand';
import type { ViewState } from '../../model/viewState';
import type { ViewStore } from '../../state/viewStore';
import { useWorkspace } from './workspace';

/** A part of the view state; the selector returns something stored, never a new array. */
export function useView<Part>(select: (view: ViewState) => Part): Part {
  return useStore(useWorkspace().viewStore, ({ view }) => select(view));
}

/** The actions that change the view. */
export function useViewActions(): Pick<
  ViewStore,
  'change' | 'changeFilter' | 'resetFilter' | 'undo' | 'redo'
> {
  return useWorkspace().viewStore.getState();
}
