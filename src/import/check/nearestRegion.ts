import type { RegionTable } from '../importProtocol';
import { shortRegionNames } from '../shortRegionNames';
import { nearestName } from './nearestName';

/** The official name nearest to words that no region bears; undefined when none is near or several are. */
export function createNearestRegion(regions: RegionTable): (text: string) => string | undefined {
  const names = new Map<string, string>();
  for (const name of regions.name) {
    names.set(name, name);
    for (const short of shortRegionNames(name)) if (!names.has(short)) names.set(short, name);
  }
  const known = new Map<string, string | undefined>();
  return (text) => {
    if (!known.has(text)) {
      const near = nearestName(text, names.keys());
      known.set(text, near === undefined ? undefined : names.get(near));
    }
    return known.get(text);
  };
}
