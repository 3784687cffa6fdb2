/** Width of the world in pixels at zoom 0. */
const WORLD_PX = 512;

/** Where a place stands in the Web Mercator plane, in pixels of a zoom from the north-west corner of the world. */
export function screenPoint(lon: number, lat: number, zoom: number): readonly [x: number, y: number] {
  const worldPx = WORLD_PX * 2 ** zoom;
  const radians = (lat * Math.PI) / 180;
  const north = (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2;
  return [((lon + 180) / 360) * worldPx, north * worldPx];
}

/** The place at a point of the plane: the inverse of `screenPoint`. */
export function lonLatAt(x: number, y: number, zoom: number): { readonly lon: number; readonly lat: number } {
  const worldPx = WORLD_PX * 2 ** zoom;
  const north = Math.PI * (1 - (2 * y) / worldPx);
  return { lon: (x / worldPx) * 360 - 180, lat: (Math.atan(Math.sinh(north)) * 180) / Math.PI };
}
