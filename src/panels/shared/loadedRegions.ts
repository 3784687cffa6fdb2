import type { FocusRegion } from '../../model/regionFocus';

/**
 * Regions in which nothing found means nothing there: those of a city with an enterprise, a project or a declared
 * chain, and the provinces of such cities. Of all others nothing is loaded, so a count is unknown, not 0.
 */
export function loadedRegions(
  cityIds: readonly string[],
  regionByCode: ReadonlyMap<string, FocusRegion>,
): ReadonlySet<string> {
  const cities = new Set(cityIds);
  const provinces = new Set(cityIds.map((city) => regionByCode.get(city)?.province));
  return new Set(
    [...regionByCode.values()]
      .filter(({ adcode, city }) => provinces.has(adcode) || (city !== null && cities.has(city)))
      .map(({ adcode }) => adcode),
  );
}
