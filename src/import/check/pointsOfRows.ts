import type { CheckContext } from './check';
import { type CheckedTable, columnOf, textAt, valueAt } from './checkedTable';
import { createRegionOfRow } from './regionOfRow';

/** A row with a point of its own and the region that it states. */
export interface StatedPoint {
  readonly row: number;
  /** As the file gives them, in degrees. */
  readonly lon: number;
  readonly lat: number;
  readonly adcode: string;
}

/** Rows whose point is exact, or of unsaid precision, and whose stated region has a polygon. */
export function pointsOfRows(
  table: CheckedTable,
  { places, counties }: Pick<CheckContext, 'places' | 'counties'>,
): readonly StatedPoint[] {
  const lon = columnOf(table, 'lon');
  const lat = columnOf(table, 'lat');
  const precision = columnOf(table, 'location_precision');
  if (!counties || !lon || !lat || table.entity === 'region') return [];
  const regionOf = createRegionOfRow(table, places);
  const points: StatedPoint[] = [];
  for (const [row, cells] of table.rows.entries()) {
    const [x, y] = [valueAt(cells, lon), valueAt(cells, lat)];
    if (typeof x !== 'number' || typeof y !== 'number') continue;
    const stated = textAt(cells, precision) === '' ? 'exact' : valueAt(cells, precision);
    if (stated !== 'exact') continue;
    const adcode = regionOf(cells);
    if (adcode !== null && counties.has(adcode)) points.push({ row, lon: x, lat: y, adcode });
  }
  return points;
}
