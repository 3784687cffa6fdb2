import { remember } from '../../lib/remember';
import { editDistance } from './editDistance';

/** Half of a name may differ at most, and one that is part of the other counts as near. */
const WORST_SHARE = 0.5;
const PART_SHARE = 0.4;

/** Names are compared with many texts. */
const tidied = new WeakMap<Names, readonly (readonly [name: string, tidyName: string])[]>();

type Names = Iterable<string> & object;

/** The name nearest to a text; undefined when none is near, or two are equally near: then a person must choose. */
export function nearestName(text: string, names: Names, worstShare = WORST_SHARE): string | undefined {
  const [only, another] = nearestNames(text, names, worstShare);
  return another === undefined ? only : undefined;
}

/**
 * The names nearest to a text by edit distance, as a share of the longer one; a name that contains the text or is
 * contained in it is near as well. Several when they are equally near.
 * @param worstShare what may differ at most, 0…1.
 */
export function nearestNames(text: string, names: Names, worstShare = WORST_SHARE): readonly string[] {
  const word = tidy(text);
  if (word.length < 2) return [];
  const best = new Set<string>();
  let bestShare = worstShare;
  for (const [name, tidyName] of remember(tidied, names, () =>
    Array.from(names, (name) => [name, tidy(name)] as const),
  )) {
    const share = differingShare(word, tidyName, bestShare);
    if (share > bestShare) continue;
    if (share < bestShare) best.clear();
    best.add(name);
    bestShare = share;
  }
  return [...best];
}

function differingShare(a: string, b: string, worst: number): number {
  const longest = Math.max(a.length, b.length);
  if (b.length < 2) return 1;
  const limit = Math.floor(longest * worst);
  const distance = editDistance(a, b, limit);
  const share = distance > limit ? 1 : distance / longest;
  const isPart = a.includes(b) || b.includes(a);
  // Of two names that contain the text the one of nearer length wins.
  return isPart ? Math.min(share, PART_SHARE + 0.1 * (1 - Math.min(a.length, b.length) / longest)) : share;
}

function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()[\]·\-_/]+/g, '');
}
