import { useCallback } from 'react';
import type { ListsView } from '../../model/listsView';
import { useView, useViewActions } from '../shared/useView';

/** What is looked at in 清单, and how to change a part of it. */
export function useListsView(): readonly [ListsView, (patch: Partial<ListsView>) => void] {
  const lists = useView((view) => view.lists);
  const { change } = useViewActions();
  const changeLists = useCallback(
    // A person who looks at another gap sees all of its arcs.
    (patch: Partial<ListsView>) =>
      change({ lists: { ...lists, ...patch }, ...(patch.gap ? { camera: null } : {}) }),
    [change, lists],
  );
  return [lists, changeLists];
}
