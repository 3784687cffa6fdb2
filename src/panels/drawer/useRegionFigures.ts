import { useMemo } from 'react';
import { regionTotals } from '../../cube/regionTotals';
import { NOTHING_WITHHELD } from '../../cube/withheld';
import { useFollowingFilter } from '../shared/followingFilter';
import { loadedRegions } from '../shared/loadedRegions';
import { useComparedRegions } from '../shared/useComparedRegions';
import type { RegionRatioAnswer } from '../shared/useRegionRatio';
import { useSifted } from '../shared/useSifted';
import { useWorkspace } from '../shared/workspace';
import type { RegionFigures } from './regionFigures';

interface RegionFiguresAnswer {
  readonly rows: readonly RegionFigures[];
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Totals of the compared regions, with the ratio of the view. */
export function useRegionFigures(ratio: RegionRatioAnswer): RegionFiguresAnswer {
  const filter = useFollowingFilter();
  const { gaps, regionByCode } = useWorkspace().data;
  const { level, regions } = useComparedRegions();
  const { sifted, error, retry } = useSifted(filter);
  const totals = regionTotals(sifted, level);
  const rows = useMemo(() => {
    const loaded = loadedRegions(gaps.city.regionIds, regionByCode);
    return regions.map(({ adcode, name }) => {
      const none = loaded.has(adcode) ? 0 : Number.NaN;
      const total = totals.get(adcode);
      return {
        adcode,
        name,
        firmCount: total?.firmCount ?? none,
        outputWan: total?.outputWan ?? Number.NaN,
        revenueWan: total?.revenueWan ?? Number.NaN,
        employees: total?.employees ?? Number.NaN,
        projectCount: total?.projectCount ?? none,
        investmentWan: total?.investmentWan ?? Number.NaN,
        lateCount: total?.lateCount ?? none,
        withheld: total?.withheld ?? NOTHING_WITHHELD,
        ratio: ratio.valueByCode.get(adcode)?.value ?? Number.NaN,
      };
    });
  }, [totals, regions, ratio.valueByCode, gaps.city, regionByCode]);
  return { rows, error, retry };
}
