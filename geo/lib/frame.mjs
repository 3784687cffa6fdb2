import { partsBySize, relativeArea } from './labelPoint.mjs';

const smallestFramedShare = 0.02;

/** Units whose scattered islands are the unit itself: always framed whole. */
const framedWhole = new Set(['460300', '460301', '460302']);

/**
 * West, south, east and north of what a map of the unit frames: all of a province; of a city or county the parts
 * of at least 2 % of the largest part's area, so that a far islet does not shrink the rest to a dot.
 */
export function frame(geometry, level, adcode) {
  const parts = partsBySize(geometry);
  const least = relativeArea(parts[0]) * smallestFramedShare;
  const whole = level === 'province' || framedWhole.has(adcode);
  const bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rings of parts) {
    if (!whole && relativeArea(rings) < least) continue;
    for (const [lon, lat] of rings[0]) {
      bounds[0] = Math.min(bounds[0], lon);
      bounds[1] = Math.min(bounds[1], lat);
      bounds[2] = Math.max(bounds[2], lon);
      bounds[3] = Math.max(bounds[3], lat);
    }
  }
  return bounds;
}
