import { useMemo } from 'react';
import { queryRegionTotals } from '../../queries/regionTotals';
import { loadedRegions } from '../shared/loadedRegions';
import { useAnswer } from '../shared/useAnswer';
import { useComparedRegions } from '../shared/useComparedRegions';
import type { RegionRatioAnswer } from '../shared/useRegionRatio';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import type { RegionFigures } from './regionFigures';

interface RegionFiguresAnswer {
  readonly rows: readonly RegionFigures[];
  readonly isReady: boolean;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/** Totals of the compared regions, with the ratio of the view. */
export function useRegionFigures(ratio: RegionRatioAnswer): RegionFiguresAnswer {
  const filter = useView((view) => view.filter);
  const { gaps, regionByCode } = useWorkspace().data;
  const { level, regions } = useComparedRegions();
  const totals = useAnswer('regionTotals', [level, filter, true], (database, signal) =>
    queryRegionTotals(database, level, filter, true, signal),
  );
  const { data } = totals;
  const rows = useMemo(() => {
    if (!data) return [];
    const rowByCode = new Map(data.adcode.map((code, row) => [code, row]));
    const loaded = loadedRegions(gaps.city.regionIds, regionByCode);
    return regions.map(({ adcode, name }) => {
      const none = loaded.has(adcode) ? 0 : Number.NaN;
      const row = rowByCode.get(adcode) ?? -1;
      return {
        adcode,
        name,
        firmCount: data.firmCount[row] ?? none,
        outputWan: data.outputWan[row] ?? Number.NaN,
        revenueWan: data.revenueWan[row] ?? Number.NaN,
        employees: data.employees[row] ?? Number.NaN,
        projectCount: data.projectCount[row] ?? none,
        investmentWan: data.investmentWan[row] ?? Number.NaN,
        lateCount: data.lateCount[row] ?? none,
        ratio: ratio.valueByCode.get(adcode)?.value ?? Number.NaN,
      };
    });
  }, [data, regions, ratio.valueByCode, gaps.city, regionByCode]);
  return {
    rows,
    isReady: data !== undefined,
    isPending: totals.isPending,
    error: totals.error,
    retry: () => void totals.refetch(),
  };
}
