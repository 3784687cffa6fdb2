import type { HonourTitle, TargetClass } from '../../model/enumerations';
import { titleBit } from '../../model/titleBits';

/** Titles that put a firm in a class, the first that holds; 央企 follows from no title. */
const CLASS_OF_TITLE: readonly (readonly [HonourTitle, TargetClass])[] = [
  ['top500', 'top500'],
  ['listed', 'listed'],
  ['lead_firm', 'industry_leader'],
  ['champion', 'industry_leader'],
];

/** Class that the titles of a firm suggest; null where they suggest none. */
export function targetClassOf(titles: number): TargetClass | null {
  return CLASS_OF_TITLE.find(([title]) => (titles & titleBit(title)) !== 0)?.[1] ?? null;
}
