import type { RegionTable } from '../importProtocol';
import { shortRegionNames } from '../shortRegionNames';
import { nearestNames } from './nearestName';

export interface NearestRegion {
  /**
   * The official name nearest to words that no region bears; of several equally near ones the only one in `inFile`.
   * undefined when none is near or it cannot be told which.
   */
  nearest(text: string, inFile: ReadonlySet<string>): string | undefined;
  /** The official name that a name, with or without its suffix, stands for. */
  officialName(text: string): string | undefined;
}

export function createNearestRegion(regions: RegionTable): NearestRegion {
  const officialNames = new Map<string, string>();
  for (const name of regions.name) {
    officialNames.set(name, name);
    for (const short of shortRegionNames(name)) if (!officialNames.has(short)) officialNames.set(short, name);
  }
  const known = new Map<string, readonly string[]>();
  const nearestTo = (text: string): readonly string[] => {
    const before = known.get(text);
    if (before) return before;
    const near = nearestNames(text, officialNames.keys()).map((name) => officialNames.get(name) ?? name);
    const distinct = [...new Set(near)];
    known.set(text, distinct);
    return distinct;
  };
  return {
    nearest(text, inFile) {
      const near = nearestTo(text);
      const candidates = near.length > 1 ? near.filter((name) => inFile.has(name)) : near;
      return candidates.length === 1 ? candidates[0] : undefined;
    },
    officialName: (text) => officialNames.get(text),
  };
}
