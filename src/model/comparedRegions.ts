import type { RegionLevel } from './enumerations';
import { comparedParent, type FocusRegion, type RegionFocus } from './regionFocus';

/** The areas that the map fills and the ranking ranks. */
export interface ComparedRegions<Region extends FocusRegion> {
  /** The unit they are parts of; '' is the whole country. */
  readonly parent: string;
  readonly level: RegionFocus['childLevel'];
  readonly regions: readonly Region[];
}

/** The parts of the unit in focus; a unit without parts stands for itself. */
export function comparedRegions<Region extends FocusRegion>(
  focus: RegionFocus,
  regionByCode: ReadonlyMap<string, Region>,
): ComparedRegions<Region> {
  const parent = comparedParent(focus, regionByCode);
  const level = focus.childLevel;
  const divided = new Set(
    [...regionByCode.values()].flatMap((region) => (region.level === 'county' ? [region.city] : [])),
  );
  const regions = [...regionByCode.values()].filter(
    (region) =>
      standsAt(region, level, divided) &&
      (parent === '' || region.city === parent || region.province === parent),
  );
  const unit = regionByCode.get(parent);
  return { parent, level, regions: regions.length === 0 && unit ? [unit] : regions };
}

/** A 直辖市 and a 特别行政区 are their own cities; a city without counties stands among the counties too. */
function standsAt(region: FocusRegion, level: RegionLevel, divided: ReadonlySet<string | null>): boolean {
  if (region.level === level) return true;
  const isOwnCity = region.city === region.adcode;
  if (level === 'city') return region.level === 'province' && isOwnCity;
  return level === 'county' && isOwnCity && !divided.has(region.adcode);
}
