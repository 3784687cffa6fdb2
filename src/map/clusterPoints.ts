/** Points gathered on a grid of the screen; parallel columns. */
export interface Clusters {
  readonly positions: Float64Array;
  readonly counts: Int32Array;
  /** Sum of the known weights; NaN where none is known or no weights were given. */
  readonly sums: Float64Array;
}

/** A stretch of the map in degrees. */
export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Width of the world in pixels at zoom 0. */
const WORLD_PX = 512;

/**
 * Gathers the points that the mask lets through into cells of `cellPx` screen pixels at a zoom.
 * A cluster stands at the mean of its points, so that a dense core keeps its place.
 */
export function clusterPoints(
  positions: Float64Array,
  mask: Uint8Array,
  zoom: number,
  cellPx: number,
  weights: Float64Array | null = null,
): Clusters {
  const cells = new Map<number, { count: number; lon: number; lat: number; sum: number }>();
  const scale = (WORLD_PX * 2 ** zoom) / cellPx;
  const columns = Math.ceil(scale) + 1;
  for (let row = 0; row < mask.length; row += 1) {
    if (mask[row] !== 1) continue;
    const lon = positions[2 * row] ?? Number.NaN;
    const lat = positions[2 * row + 1] ?? Number.NaN;
    const column = Math.floor(((lon + 180) / 360) * scale);
    const line = Math.floor(mercatorY(lat) * scale);
    const key = line * columns + column;
    const cell = cells.get(key);
    const weight = weights?.[row] ?? Number.NaN;
    if (cell) {
      cell.count += 1;
      cell.lon += lon;
      cell.lat += lat;
      if (!Number.isNaN(weight)) cell.sum = Number.isNaN(cell.sum) ? weight : cell.sum + weight;
    } else {
      cells.set(key, { count: 1, lon, lat, sum: weight });
    }
  }
  const clusters = [...cells.values()];
  const gathered = new Float64Array(clusters.length * 2);
  for (const [index, { count, lon, lat }] of clusters.entries()) {
    gathered[2 * index] = lon / count;
    gathered[2 * index + 1] = lat / count;
  }
  return {
    positions: gathered,
    counts: Int32Array.from(clusters, ({ count }) => count),
    sums: Float64Array.from(clusters, ({ sum }) => sum),
  };
}

/** Number of masked points within an extent. */
export function countWithin(positions: Float64Array, mask: Uint8Array, extent: Extent): number {
  let count = 0;
  for (let row = 0; row < mask.length; row += 1) {
    if (mask[row] !== 1) continue;
    const lon = positions[2 * row] ?? Number.NaN;
    const lat = positions[2 * row + 1] ?? Number.NaN;
    if (lon >= extent.west && lon <= extent.east && lat >= extent.south && lat <= extent.north) count += 1;
  }
  return count;
}

/** Web Mercator: 0 at the north edge, 1 at the south edge of the world. */
function mercatorY(lat: number): number {
  const radians = (lat * Math.PI) / 180;
  return (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2;
}
