import type { Check, CheckFinding } from './check';
import { columnOf } from './checkedTable';
import { pointsOfRows } from './pointsOfRows';

/**
 * The point lies in the region that its row states, or less than 2 km outside it. Else the county it lies in is
 * told; whether the point or the region is wrong cannot be known, so nothing is proposed.
 */
export const checkPointRegions: Check = (table, context) => {
  const { counties, toWgs84 } = context;
  const lon = columnOf(table, 'lon');
  if (!counties || !lon) return [];
  return pointsOfRows(table, context).flatMap(({ row, lon: x, lat: y, adcode }): CheckFinding[] => {
    const [lonDegrees, latDegrees] = toWgs84(x, y);
    if (counties.isNearlyInside(adcode, lonDegrees, latDegrees)) return [];
    const county = counties.countyAt(lonDegrees, latDegrees);
    return [
      {
        line: table.lines[row] ?? 0,
        column: lon.header,
        value: `${x}, ${y}`,
        reason: { doubt: 'pointElsewhere' },
        params: { county: county?.name ?? '', stated: context.nameOfRegion(adcode) },
      },
    ];
  });
};
