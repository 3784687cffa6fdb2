import { LAT_RANGE, LON_RANGE, parseNumber } from '../parseCell';
import type { Check, CheckFinding } from './check';
import { columnOf, textAt } from './checkedTable';

/**
 * Longitude and latitude exchanged. China's longitudes (73…136°) and latitudes (3…54°) have no value in common, so
 * that two coordinates which both fit the other's range can be nothing else; their exchange is proposed.
 */
export const checkSwappedPoints: Check = (table) => {
  const lon = columnOf(table, 'lon');
  const lat = columnOf(table, 'lat');
  if (!lon || !lat) return [];
  const isWithin = (text: string, [least, most]: readonly [number, number]) => {
    const value = parseNumber(text.replace(/°$/, ''));
    return value >= least && value <= most;
  };
  return table.rows.flatMap((cells, row): CheckFinding[] => {
    const [lonText, latText] = [textAt(cells, lon), textAt(cells, lat)];
    if (!isWithin(lonText, LAT_RANGE) || !isWithin(latText, LON_RANGE)) return [];
    return [
      {
        line: table.lines[row] ?? 0,
        column: lon.header,
        value: `${lonText}, ${latText}`,
        reason: { held: 'swapped' },
        fix: [
          { column: lon.column, value: latText },
          { column: lat.column, value: lonText },
        ],
      },
    ];
  });
};
