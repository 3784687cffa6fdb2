import type { BenchmarkArea, SubstituteScope } from '../model/diagnosisSettings';
import type { GapRegions } from '../model/gapColumns';
import { REGION_GROUPS } from '../model/regionGroups';
import { greatCircleKm } from './greatCircle';

/** Sets of regions; several regions may share one. */
export interface RegionSets {
  /** Region → set, −1 where it has none: its place is unknown. */
  readonly setOfRegion: Int32Array;
  /** Set → rows of its regions, ascending. */
  readonly members: readonly Int32Array[];
}

/** The benchmark of every region. A group or a list is the same for all, whether or not they are in it. */
export function benchmarkSets(regions: GapRegions, area: BenchmarkArea): RegionSets {
  switch (area.kind) {
    case 'all':
      return sharedSet(regions, () => true);
    case 'list':
      return sharedSet(regions, (region) => liesIn(regions, region, area.regions));
    case 'group':
      return sharedSet(regions, (region) => liesIn(regions, region, REGION_GROUPS[area.group].members));
    case 'province':
      return setsByKey(regions.province);
    case 'radius':
      return radiusSets(regions, area.radiusKm);
  }
}

/** R of every region: where substitutes may be. It holds the region itself; one outside a group is alone. */
export function substituteSets(regions: GapRegions, scope: SubstituteScope): RegionSets {
  switch (scope.kind) {
    case 'city':
      return setsByKey(regions.city);
    case 'province':
      return setsByKey(regions.province);
    case 'group':
      return setsByKey(
        regions.ids.map((id, region) =>
          liesIn(regions, region, REGION_GROUPS[scope.group].members) ? scope.group : id,
        ),
      );
    case 'radius':
      return radiusSets(regions, scope.radiusKm);
  }
}

function liesIn(regions: GapRegions, region: number, codes: readonly string[]): boolean {
  const units = [regions.ids[region], regions.county[region], regions.city[region], regions.province[region]];
  return units.some((unit) => unit !== undefined && unit !== '' && codes.includes(unit));
}

function sharedSet(regions: GapRegions, isMember: (region: number) => boolean): RegionSets {
  const rows = regions.ids.flatMap((_, region) => (isMember(region) ? [region] : []));
  return { setOfRegion: new Int32Array(regions.ids.length), members: [Int32Array.from(rows)] };
}

function setsByKey(keys: readonly string[]): RegionSets {
  const setByKey = new Map<string, number[]>();
  keys.forEach((key, region) => {
    if (key === '') return;
    const rows = setByKey.get(key);
    if (rows) rows.push(region);
    else setByKey.set(key, [region]);
  });
  const order = [...setByKey.keys()];
  const setIndexByKey = new Map(order.map((key, index) => [key, index]));
  return {
    setOfRegion: Int32Array.from(keys, (key) => setIndexByKey.get(key) ?? -1),
    members: order.map((key) => Int32Array.from(setByKey.get(key) ?? [])),
  };
}

function radiusSets({ ids, lon, lat }: GapRegions, radiusKm: number): RegionSets {
  const members: Int32Array[] = [];
  const setOfRegion = Int32Array.from(ids, (_, region) => {
    if (!isKnown(region)) return -1;
    const rows: number[] = [];
    for (let other = 0; other < ids.length; other++) {
      const distance = greatCircleKm(
        lon[region] ?? NaN,
        lat[region] ?? NaN,
        lon[other] ?? NaN,
        lat[other] ?? NaN,
      );
      if (other === region || distance <= radiusKm) rows.push(other);
    }
    return members.push(Int32Array.from(rows)) - 1;
  });
  return { setOfRegion, members };

  function isKnown(region: number): boolean {
    return Number.isFinite(lon[region]) && Number.isFinite(lat[region]);
  }
}
