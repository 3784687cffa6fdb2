import { useMemo } from 'react';
import { type ComparedRegions, comparedRegions } from '../../model/comparedRegions';
import { regionFocus } from '../../model/regionFocus';
import type { RegionRow } from '../../queries/structure';
import { useView } from './useView';
import { useWorkspace } from './workspace';

/** The areas compared at the focus of the filter. */
export function useComparedRegions(): ComparedRegions<RegionRow> {
  const { regionByCode } = useWorkspace().data;
  const chosen = useView((view) => view.filter.regions);
  const compareLevel = useView((view) => view.compareLevel);
  return useMemo(
    () => comparedRegions(regionFocus(chosen, regionByCode, compareLevel), regionByCode),
    [chosen, regionByCode, compareLevel],
  );
}
