import type { PartChoice } from '../model/disclosedCells';
import type { Sifted } from './sift';

/** What of a sum is 不公开. */
export interface Withheld {
  readonly firms: boolean;
  readonly projects: boolean;
}

export const NOTHING_WITHHELD: Withheld = { firms: false, projects: false };

/** Whether the sums over regions × a part must be left out; nothing is in 内部. */
export function withheldOf(
  { guard, filter }: Sifted,
  regions: readonly string[] = filter.regions,
  part: PartChoice = filter,
): Withheld {
  if (!guard) return NOTHING_WITHHELD;
  return { firms: !guard.firms.isShown(regions, part), projects: !guard.projects.isShown(regions, part) };
}
