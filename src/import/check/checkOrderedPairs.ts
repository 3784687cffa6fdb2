import type { HeldReason } from '../importProtocol';
import type { Check } from './check';
import { columnOf, fieldColumns, textAt, valueAt } from './checkedTable';

/** Pairs of fields of one row of which the second is not below (a day: not before) the first. */
const PAIRS: readonly (readonly [least: string, most: string, reason: HeldReason])[] = [
  ['raised', 'closed', 'closedBeforeRaised'],
  ['closed_count', 'raised_count', 'moreClosedThanRaised'],
  ['valid_from', 'valid_to', 'endsBeforeStart'],
  ['start_date', 'end_date', 'endsBeforeStart'],
];

/** A problem is closed on the day it was raised or later, no more are closed than raised, and no term ends before it starts. */
export const checkOrderedPairs: Check = (table) => {
  const pairs = PAIRS.flatMap(([leastName, mostName, reason]) => {
    const least = columnOf(table, leastName);
    const most = columnOf(table, mostName);
    return least && most ? [{ least, most, reason }] : [];
  });
  if (pairs.length === 0 || fieldColumns(table).length === 0) return [];
  return table.rows.flatMap((cells, row) =>
    pairs.flatMap(({ least, most, reason }) => {
      const low = valueAt(cells, least);
      const high = valueAt(cells, most);
      // Days are ISO texts, so that their order is that of their characters.
      if (low === null || high === null || low <= high) return [];
      const wrong = reason === 'moreClosedThanRaised' ? least : most;
      const other = wrong === least ? most : least;
      return [
        {
          line: table.lines[row] ?? 0,
          column: wrong.header,
          value: textAt(cells, wrong),
          reason: { held: reason },
          params: { other: textAt(cells, other) },
        },
      ];
    }),
  );
};
