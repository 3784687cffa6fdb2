/** A stretch of the map in degrees. */
export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
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
