import gcoord from 'gcoord';
import type { CoordinateSystem } from '../../model/importRepair';

const CRS = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/** A point of another coordinate system in WGS 84, which CGCS2000 equals at this scale. */
export function toWgs84(
  system: CoordinateSystem,
  lon: number,
  lat: number,
): readonly [lon: number, lat: number] {
  if (system === 'wgs84') return [lon, lat];
  const [x, y] = gcoord.transform([lon, lat], CRS[system], CRS.wgs84) as [number, number];
  return [x, y];
}
