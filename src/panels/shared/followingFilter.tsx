import { createContext, type ReactNode, useContext, useDeferredValue } from 'react';
import { useStore } from 'zustand';
import type { Filter } from '../../model/viewState';
import type { ViewStoreApi } from '../../state/viewStore';

const FollowingFilterContext = createContext<Filter | null>(null);

interface FollowingFilterProps {
  readonly viewStore: ViewStoreApi;
  readonly children: ReactNode;
}

/**
 * The filter as far as the figures have followed it: a press shows at once, and the figures come after it in slices
 * between which the page stays free. In 对外 there is no step between, for a guard goes by the filter itself.
 */
export function FollowingFilter({ viewStore, children }: FollowingFilterProps) {
  const filter = useStore(viewStore, ({ view }) => view.filter);
  const isPublic = useStore(viewStore, ({ view }) => view.disclosure === 'public');
  const following = useDeferredValue(filter);
  return <FollowingFilterContext value={isPublic ? filter : following}>{children}</FollowingFilterContext>;
}

export function useFollowingFilter(): Filter {
  const filter = useContext(FollowingFilterContext);
  if (!filter) throw new Error('a figure was rendered outside FollowingFilter');
  return filter;
}
