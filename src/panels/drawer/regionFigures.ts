import type { Withheld } from '../../cube/withheld';
import type { TableOrder } from './tableColumn';

/** Every measure of one region; NaN is unknown, nothing there, or withheld. */
export interface RegionFigures {
  readonly adcode: string;
  readonly name: string;
  readonly firmCount: number;
  readonly outputWan: number;
  readonly revenueWan: number;
  readonly employees: number;
  readonly projectCount: number;
  readonly investmentWan: number;
  readonly lateCount: number;
  readonly ratio: number;
  readonly withheld: Withheld;
}

export type RegionFiguresSort = Exclude<keyof RegionFigures, 'adcode' | 'withheld'>;

/** Sorted copy; unknown figures come last in either direction, ties in the order of codes. */
export function sortRegionFigures(
  rows: readonly RegionFigures[],
  { sort, descending }: TableOrder<RegionFiguresSort>,
): RegionFigures[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const byCode = a.adcode < b.adcode ? -1 : 1;
    if (sort === 'name') return sign * a.name.localeCompare(b.name, 'zh-CN') || byCode;
    const missing = Number(Number.isNaN(a[sort])) - Number(Number.isNaN(b[sort]));
    if (missing !== 0) return missing;
    return sign * (a[sort] - b[sort]) || byCode;
  });
}
