import type { RegionLevel } from './enumerations';

/** The part of a region row that focus needs. */
export interface FocusRegion {
  readonly adcode: string;
  readonly level: RegionLevel;
  readonly province: string | null;
  readonly city: string | null;
}

/** What the map is framed to, and the level of the areas it compares. */
export interface RegionFocus {
  /** '' is the whole country. */
  readonly adcode: string;
  /** From the country down to the focus itself, without the country. */
  readonly path: readonly string[];
  readonly childLevel: RegionLevel;
}

/**
 * The smallest unit that holds all chosen regions; the country when none is chosen or nothing holds them all.
 * A county is shown among the counties of its city; a 直辖市 drills from the province to its counties.
 */
export function regionFocus(
  regions: readonly string[],
  regionByCode: ReadonlyMap<string, FocusRegion>,
  compareLevel: 'auto' | RegionLevel = 'auto',
): RegionFocus {
  const paths = regions.map((adcode) => pathOf(adcode, regionByCode));
  const common = paths.reduce(
    (shared, path) => shared.filter((adcode, depth) => path[depth] === adcode),
    paths[0] ?? [],
  );
  const adcode = common.at(-1) ?? '';
  const level = regionByCode.get(adcode)?.level;
  if (!level)
    return { adcode: '', path: [], childLevel: compareLevel === 'auto' ? 'province' : compareLevel };
  const isMunicipality = level === 'province' && regionByCode.get(adcode)?.city === adcode;
  const drilled = level === 'province' && !isMunicipality ? 'city' : 'county';
  // Within a city there is nothing coarser to compare than its counties.
  const isFiner = compareLevel === 'county' && drilled === 'city';
  return { adcode, path: common, childLevel: isFiner ? 'county' : drilled };
}

function pathOf(adcode: string, regionByCode: ReadonlyMap<string, FocusRegion>): string[] {
  const region = regionByCode.get(adcode);
  if (!region) return [];
  return [...new Set([region.province, region.city, adcode])].filter(
    (code): code is string => code !== null && code !== '',
  );
}

/** The unit whose parts the map compares for a focus: a county's city, else the focus itself. */
export function comparedParent(focus: RegionFocus, regionByCode: ReadonlyMap<string, FocusRegion>): string {
  const region = regionByCode.get(focus.adcode);
  return region?.level === 'county' ? (region.city ?? focus.adcode) : focus.adcode;
}
