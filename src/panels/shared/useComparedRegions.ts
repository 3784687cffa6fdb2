import { useMemo } from 'react';
import { type ComparedRegions, comparedRegions } from '../../model/comparedRegions';
import { regionFocus } from '../../model/regionFocus';
import type { RegionRow } from '../../queries/structure';
import { useFollowingFilter } from './followingFilter';
import { useShownLayers } from './useShownLayers';
import { useView } from './useView';
import { useWorkspace } from './workspace';

/** The areas compared at the focus of the filter. */
export function useComparedRegions(): ComparedRegions<RegionRow> {
  const { regionByCode } = useWorkspace().data;
  const chosen = useFollowingFilter().regions;
  const chosenLevel = useView((view) => view.compareLevel);
  const showsGaps = useShownLayers().gaps.on;
  // A gap is judged for cities, counties and parks, so provinces have none to show.
  const compareLevel = showsGaps && chosenLevel !== 'county' ? 'city' : chosenLevel;
  return useMemo(
    () => comparedRegions(regionFocus(chosen, regionByCode, compareLevel), regionByCode),
    [chosen, regionByCode, compareLevel],
  );
}
