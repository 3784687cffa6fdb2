import type { ArcColumns } from './scene';

const STEPS = 24;
/** How far an arc bends to its left, as a share of its length. */
const BEND = 0.12;

export interface ArcPaths {
  /** lon, lat pairs, one arc after the other. */
  readonly vertices: Float64Array;
  /** First vertex of each arc. */
  readonly startIndices: Uint32Array;
  /** Direction in which each arc arrives, degrees counter-clockwise from north on the map. */
  readonly arrivalDegrees: Float64Array;
}

/** Arcs as flat curves from each place to the home. */
export function arcPaths({ positions, home }: ArcColumns): ArcPaths {
  const count = positions.length / 2;
  const vertices = new Float64Array(count * (STEPS + 1) * 2);
  const arrivalDegrees = new Float64Array(count);
  const endX = home.lon;
  const endY = toMercator(home.lat);
  for (let arc = 0; arc < count; arc++) {
    const startX = positions[2 * arc] ?? Number.NaN;
    const startY = toMercator(positions[2 * arc + 1] ?? Number.NaN);
    const middleX = (startX + endX) / 2 - BEND * (endY - startY);
    const middleY = (startY + endY) / 2 + BEND * (endX - startX);
    for (let step = 0; step <= STEPS; step++) {
      const t = step / STEPS;
      const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
      const place = 2 * (arc * (STEPS + 1) + step);
      vertices[place] = a * startX + b * middleX + c * endX;
      vertices[place + 1] = fromMercator(a * startY + b * middleY + c * endY);
    }
    arrivalDegrees[arc] = (Math.atan2(-(endX - middleX), endY - middleY) * 180) / Math.PI;
  }
  return {
    vertices,
    startIndices: Uint32Array.from({ length: count }, (_, arc) => arc * (STEPS + 1)),
    arrivalDegrees,
  };
}

/** Northing of a latitude in Web Mercator, in degrees of longitude. */
function toMercator(lat: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
}

function fromMercator(northing: number): number {
  return (Math.atan(Math.exp((northing * Math.PI) / 180)) * 360) / Math.PI - 90;
}
