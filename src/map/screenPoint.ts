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

const planeByPositions = new WeakMap<Float64Array, Float64Array>();

/** Lon and lat pairs in the plane at zoom 0, x and y pairs; worked out once for an array of positions. */
export function planePoints(positions: Float64Array): Float64Array {
  const known = planeByPositions.get(positions);
  if (known) return known;
  const plane = new Float64Array(positions.length);
  for (let at = 0; at < positions.length; at += 2) {
    const [x, y] = screenPoint(positions[at] ?? Number.NaN, positions[at + 1] ?? Number.NaN, 0);
    plane[at] = x;
    plane[at + 1] = y;
  }
  planeByPositions.set(positions, plane);
  return plane;
}
