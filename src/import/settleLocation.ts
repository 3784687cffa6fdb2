import type { Cell } from '../model/arrowVector';
import type { BuildOptions } from '../model/importRepair';
import type { BuildReport } from './buildReport';
import { toWgs84 } from './check/toWgs84';
import { isPlaced, type NotPlaced, type Place } from './placeIndex';

export interface LocatedRow {
  readonly line: number;
  readonly name: string;
  /** The words of the file that say where. */
  readonly words: string;
  readonly place: Place | NotPlaced;
  /** The row's park is known. */
  readonly isInPark: boolean;
  /** What the row itself says of its precision. */
  readonly statedPrecision: Cell;
}

/**
 * Counts a row as placed or lists it as unplaced, and fills in `location_precision`. A point is exact unless the
 * row says otherwise; without a point the precision is that of the park or region. Half a point is dropped. Here a
 * point of another coordinate system becomes WGS 84, once.
 */
export function settleLocation(
  row: Map<string, Cell>,
  located: LocatedRow,
  { repair }: Pick<BuildOptions, 'repair'>,
  report: BuildReport,
): void {
  const { line, name, words, place, isInPark, statedPrecision } = located;
  const lon = row.get('lon') ?? null;
  const lat = row.get('lat') ?? null;
  const hasPoint = lon !== null && lat !== null;
  if (!hasPoint && (lon !== null || lat !== null)) {
    report.notice(line, lon === null ? 'lat' : 'lon', String(lon ?? lat), 'halfPoint');
    row.set('lon', null);
    row.set('lat', null);
  }
  if (typeof lon === 'number' && typeof lat === 'number') {
    const [lonDegrees, latDegrees] = toWgs84(repair?.system ?? 'wgs84', lon, lat);
    row.set('lon', lonDegrees);
    row.set('lat', latDegrees);
  }
  const stated = isPrecision(statedPrecision) ? statedPrecision : null;
  if (!isPlaced(place) && !isInPark) {
    report.unplace(line, name, words, hasPoint ? 'pointOnly' : place.reason);
    row.set('location_precision', hasPoint ? (stated ?? 'exact') : null);
    return;
  }
  const byName = isInPark || !isPlaced(place) ? 'park' : place.precision;
  const precision = hasPoint ? (stated ?? 'exact') : byName;
  report.place(precision);
  row.set('location_precision', precision === 'province' ? null : precision);
}

function isPrecision(cell: Cell): cell is 'exact' | 'park' | 'county' | 'city' {
  return cell === 'exact' || cell === 'park' || cell === 'county' || cell === 'city';
}
