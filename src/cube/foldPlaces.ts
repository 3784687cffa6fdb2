import { remember } from '../lib/remember';
import type { Cube, CubePlace } from '../model/cube';
import { mergeGroups } from './mergeGroups';

const folded = new WeakMap<Cube, Cube>();

/**
 * The enterprises of a cube by province: what is asked without a finer place is a sum of a fraction of the groups, and
 * their number stops growing where provinces, nodes, statuses and titles are exhausted. Projects are left out.
 */
export function foldPlaces(cube: Cube): Cube {
  return remember(folded, cube, () => {
    const { places, provinceOf } = provincesOf(cube.places);
    const place = new Int32Array(cube.groups.place.length);
    for (let group = 0; group < place.length; group++)
      place[group] = provinceOf[(cube.groups.place[group] ?? -1) + 1] ?? -1;
    const byProvince = { ...cube, places, groups: { ...cube.groups, place } };
    return { ...byProvince, ...mergeGroups(byProvince, cube.groups.titles) };
  });
}

/** The provinces of the places, and the row of each place's by its index + 1; −1 for none. */
function provincesOf(places: readonly CubePlace[]): {
  readonly places: readonly CubePlace[];
  readonly provinceOf: Int32Array;
} {
  const codes = [...new Set(places.flatMap(({ province }) => province ?? []))];
  const rowOf = new Map(codes.map((code, row) => [code, row]));
  return {
    places: codes.map((province) => ({ adcode: province, province, city: null, county: null })),
    provinceOf: Int32Array.from([-1, ...places.map(({ province }) => rowOf.get(province ?? '') ?? -1)]),
  };
}
