import type { Withheld } from '../../cube/withheld';

/** One row of the ranking; NaN is unknown, or withheld. */
export interface RankedRegion {
  readonly adcode: string;
  readonly name: string;
  readonly value: number;
  readonly firmCount: number;
  readonly ratio: number;
  readonly withheld: Withheld;
}

export type RankingColumn = 'name' | 'value' | 'firmCount' | 'ratio';

export interface RankingOrder {
  readonly column: RankingColumn;
  readonly descending: boolean;
}

/** Sorted copy; unknown figures come last in either direction, ties in the order of codes. */
export function rankRegions(rows: readonly RankedRegion[], order: RankingOrder): RankedRegion[] {
  const sign = order.descending ? -1 : 1;
  const { column } = order;
  return [...rows].sort((a, b) => {
    if (column === 'name') return sign * a.name.localeCompare(b.name, 'zh-CN') || byCode(a, b);
    const [first, second] = [a[column], b[column]];
    if (Number.isNaN(first) || Number.isNaN(second)) {
      return Number(Number.isNaN(first)) - Number(Number.isNaN(second)) || byCode(a, b);
    }
    return sign * (first - second) || byCode(a, b);
  });
}

/** A first click sorts figures from the largest and names from the first; a second turns it round. */
export function nextOrder(order: RankingOrder, column: RankingColumn): RankingOrder {
  if (order.column === column) return { column, descending: !order.descending };
  return { column, descending: column !== 'name' };
}

function byCode(a: RankedRegion, b: RankedRegion): number {
  return a.adcode < b.adcode ? -1 : 1;
}
