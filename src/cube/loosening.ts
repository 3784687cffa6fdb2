import type { Cube } from '../model/cube';
import { activeParts, type FilterPart, withoutPart } from '../model/filterParts';
import type { Filter } from '../model/viewState';
import type { JudgedLevels } from './facetTests';
import { keyFigures } from './keyFigures';
import { sift } from './sift';

/** How much would come through if one part of the filter were taken off. */
export interface Loosening {
  readonly part: FilterPart;
  readonly count: number;
}

/**
 * Every active part with what its removal would let through, the most first.
 * @param cubeOf gives the cube of a filter's text and area.
 */
export async function loosening(
  entity: 'enterprise' | 'project',
  filter: Filter,
  gaps: JudgedLevels,
  cubeOf: (filter: Filter) => Promise<Cube>,
): Promise<Loosening[]> {
  const counted = await Promise.all(
    activeParts(filter).map(async (part) => {
      const loosened: Filter = { ...filter, ...withoutPart(part) };
      const { firmCount, projectCount } = keyFigures(sift(await cubeOf(loosened), gaps, loosened));
      return { part, count: entity === 'enterprise' ? firmCount : projectCount };
    }),
  );
  return counted.sort((a, b) => b.count - a.count || (a.part < b.part ? -1 : 1));
}
