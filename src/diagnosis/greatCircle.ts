const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Great-circle distance in km between two points in WGS 84 degrees, on a sphere of the mean radius; NaN passes on. */
export function greatCircleKm(lonA: number, latA: number, lonB: number, latB: number): number {
  const halfLat = ((latB - latA) * RADIANS) / 2;
  const halfLon = ((lonB - lonA) * RADIANS) / 2;
  const chord =
    Math.sin(halfLat) ** 2 + Math.cos(latA * RADIANS) * Math.cos(latB * RADIANS) * Math.sin(halfLon) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
