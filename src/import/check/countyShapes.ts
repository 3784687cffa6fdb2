import { bbox, booleanPointInPolygon } from '@turf/turf';
import type { BBox } from 'geojson';
import type { CountyArea, RegionTable } from '../importProtocol';

/** Points within this of a border may lie on either side of it: borders are generalised, and so are addresses. */
export const NEAR_BORDER_KM = 2;
const KM_PER_DEGREE = 111.32;
const COMPASS = Array.from({ length: 8 }, (_, step) => (step * Math.PI) / 4);

/** Counties by their polygons, in WGS 84. A city or province is the union of its counties. */
export interface CountyShapes {
  /** Whether polygons of the region are known. */
  has(adcode: string): boolean;
  isInside(adcode: string, lon: number, lat: number): boolean;
  /** Inside, or less than `NEAR_BORDER_KM` outside: one of eight points that far around lies inside. */
  isNearlyInside(adcode: string, lon: number, lat: number): boolean;
  /** The county that a point lies in. */
  countyAt(lon: number, lat: number): { readonly adcode: string; readonly name: string } | undefined;
}

export function createCountyShapes(areas: readonly CountyArea[], regions: RegionTable): CountyShapes {
  const counties = areas.map((area) => ({ area, box: bbox(area), ...area.properties }));
  const byAdcode = new Map(counties.map((county) => [county.adcode, [county]]));
  for (const [row, adcode] of regions.adcode.entries()) {
    const own = byAdcode.get(adcode);
    if (!own || regions.level[row] === undefined) continue;
    for (const outer of [regions.city[row], regions.province[row]]) {
      if (!outer || outer === adcode) continue;
      const members = byAdcode.get(outer);
      if (members) members.push(...own);
      else byAdcode.set(outer, [...own]);
    }
  }
  const isInside = (adcode: string, lon: number, lat: number): boolean =>
    (byAdcode.get(adcode) ?? []).some((county) => isWithin(county, lon, lat));
  return {
    has: (adcode) => byAdcode.has(adcode),
    isInside,
    isNearlyInside(adcode, lon, lat) {
      if (isInside(adcode, lon, lat)) return true;
      const latStep = NEAR_BORDER_KM / KM_PER_DEGREE;
      const lonStep = latStep / Math.cos((lat * Math.PI) / 180);
      return COMPASS.some((angle) =>
        isInside(adcode, lon + lonStep * Math.cos(angle), lat + latStep * Math.sin(angle)),
      );
    },
    countyAt: (lon, lat) => counties.find((county) => isWithin(county, lon, lat)),
  };
}

/** The box first: most counties are passed over by it, a hundred times as fast as by their polygon. */
function isWithin(
  { area, box }: { readonly area: CountyArea; readonly box: BBox },
  lon: number,
  lat: number,
): boolean {
  const [west = 0, south = 0, east = 0, north = 0] = box;
  if (lon < west || lon > east || lat < south || lat > north) return false;
  return booleanPointInPolygon([lon, lat], area);
}
