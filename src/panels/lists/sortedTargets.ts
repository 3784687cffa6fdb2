import type { TargetRank } from '../../model/targetRank';

export type TargetSort = 'name' | 'place' | 'score' | 'distance';

/** Ranked targets in another order; equal ones keep their rank, and what is missing comes last. */
export function sortedTargets(
  ranks: readonly TargetRank[],
  { sort, descending }: { readonly sort: TargetSort; readonly descending: boolean },
): readonly TargetRank[] {
  if (sort === 'score') return descending ? ranks : [...ranks].reverse();
  const sign = descending ? -1 : 1;
  return [...ranks].sort((one, other) => {
    if (sort === 'name') return sign * one.name.localeCompare(other.name, 'zh-CN');
    const [a, b] =
      sort === 'place'
        ? [one.region, other.region]
        : [numberOrNull(one.distanceKm), numberOrNull(other.distanceKm)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return a === b ? 0 : a < b ? -sign : sign;
  });
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
