import { useMemo } from 'react';
import type { Boundaries } from '../../map/boundaries';
import type { ViewState } from '../../model/viewState';
import { useAreas } from './useAreas';

/** Boundaries of the focus before any data are there: what belongs together is read off the codes alone. */
export function useEarlyAreas(boundaries: Boundaries, view: ViewState): ReturnType<typeof useAreas> {
  const [region = ''] = view.filter.regions;
  const isCity = region !== '' && !region.endsWith('0000');
  const parent = region === '' ? '' : isCity ? `${region.slice(0, 4)}00` : region;
  const prefix = parent.slice(0, isCity ? 4 : 2);
  const isCompared = useMemo(() => (adcode: string) => adcode.startsWith(prefix), [prefix]);
  const level = region === '' ? 'province' : isCity ? 'county' : 'city';
  return useAreas(boundaries, parent, level, isCompared);
}
