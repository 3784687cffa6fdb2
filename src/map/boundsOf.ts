import type { AreaCollection } from './boundaries';

/** Extent of areas; null where there are none. */
export function boundsOf({
  features,
}: AreaCollection): readonly [west: number, south: number, east: number, north: number] | null {
  const bounds: [number, number, number, number] = [180, 90, -180, -90];
  for (const { geometry } of features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const [lon = 0, lat = 0] of polygons.flat(2)) {
      bounds[0] = Math.min(bounds[0], lon);
      bounds[1] = Math.min(bounds[1], lat);
      bounds[2] = Math.max(bounds[2], lon);
      bounds[3] = Math.max(bounds[3], lat);
    }
  }
  return features.length > 0 ? bounds : null;
}
