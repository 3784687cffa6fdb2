import type { AreaCollection } from './boundaries';
import type { LonLat } from './layers/overlayShapes';

type Bounds = readonly [west: number, south: number, east: number, north: number];

/**
 * Points along the borders of the areas, of the one with the code alone if it is among them, as far as they lie within
 * the bounds; long edges are divided.
 */
export function outlinePoints({ features }: AreaCollection, bounds: Bounds, adcode = ''): LonLat[] {
  const [west, south, east, north] = bounds;
  const stepDegrees = Math.max(east - west, north - south) / 100;
  const points: LonLat[] = [];
  const add = (lon: number, lat: number): void => {
    if (lon >= west && lon <= east && lat >= south && lat <= north) points.push([lon, lat]);
  };
  const own = features.filter(({ properties }) => properties.adcode === adcode);
  for (const { geometry } of own.length > 0 ? own : features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const ring of polygons.flat()) {
      for (const [index, [lon = Number.NaN, lat = Number.NaN]] of ring.entries()) {
        add(lon, lat);
        const [nextLon = lon, nextLat = lat] = ring[index + 1] ?? [];
        const parts = Math.ceil(Math.hypot(nextLon - lon, nextLat - lat) / stepDegrees);
        for (let part = 1; part < parts; part += 1) {
          add(lon + ((nextLon - lon) * part) / parts, lat + ((nextLat - lat) * part) / parts);
        }
      }
    }
  }
  return points;
}
