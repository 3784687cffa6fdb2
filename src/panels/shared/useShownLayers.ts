import { useMemo } from 'react';
import { shownLayers } from '../../model/shownLayers';
import type { ViewState } from '../../model/viewState';
import { useFollowingFilter } from './followingFilter';
import { useView } from './useView';

/** The layers as the map draws them in the present mode. */
export function useShownLayers(): ViewState['layers'] {
  const mode = useView((view) => view.mode);
  const layers = useView((view) => view.layers);
  const filter = useFollowingFilter();
  return useMemo(() => shownLayers({ mode, layers, filter }), [mode, layers, filter]);
}
