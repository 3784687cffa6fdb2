import { remember } from '../lib/remember';
import type { Cube } from '../model/cube';
import { mergeGroups } from './mergeGroups';
import { TITLE_BITS } from './titleCounts';

const folded = new WeakMap<Cube, Cube>();

/** The enterprises of a cube whatever titles they bear, which are counted beside: for filters that choose none. */
export function foldTitles(cube: Cube): Cube {
  return remember(folded, cube, () => {
    const { titles, firmCount } = cube.groups;
    const none = new Int32Array(titles.length);
    const { groups, parts, mergedInto } = mergeGroups(cube, none);
    const titleCounts = new Int32Array(groups.place.length * TITLE_BITS.length);
    for (let group = 0; group < titles.length; group++) {
      const own = titles[group] ?? 0;
      for (let title = 0; own !== 0 && title < TITLE_BITS.length; title++) {
        if ((own & (TITLE_BITS[title] ?? 0)) === 0) continue;
        const at = (mergedInto[group] ?? 0) * TITLE_BITS.length + title;
        titleCounts[at] = (titleCounts[at] ?? 0) + (firmCount[group] ?? 0);
      }
    }
    return { ...cube, groups: { ...groups, titleCounts }, parts };
  });
}
