import { FOLLOW_UP } from '../../model/enumerations';
import type { ShortlistEntry } from '../../model/shortlistEntry';

export type ShortlistSort = 'name' | 'followUp' | 'firstContact' | 'changed';

const STEPS = Object.keys(FOLLOW_UP);

/** Entries in the order wanted; what is not filled in comes last, and equal ones keep their order. */
export function sortedShortlist(
  entries: readonly ShortlistEntry[],
  { sort, descending }: { readonly sort: ShortlistSort; readonly descending: boolean },
): readonly ShortlistEntry[] {
  const sign = descending ? -1 : 1;
  return [...entries].sort((one, other) => {
    if (sort === 'name') return sign * one.name.localeCompare(other.name, 'zh-CN');
    if (sort === 'followUp') return sign * (STEPS.indexOf(one.followUp) - STEPS.indexOf(other.followUp));
    const [a, b] =
      sort === 'changed' ? [one.changedOn, other.changedOn] : [one.firstContact, other.firstContact];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return a === b ? 0 : a < b ? -sign : sign;
  });
}
