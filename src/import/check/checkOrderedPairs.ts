import type { HeldReason } from '../../model/importFinding';
import type { Check } from './check';
import { columnOf, textAt, valueAt } from './checkedTable';

/** Days of one row of which the second is not before the first. */
const PAIRS: readonly (readonly [earlier: string, later: string, reason: HeldReason])[] = [
  ['raised_on', 'closed_on', 'closedBeforeRaised'],
  ['raised_on', 'due_on', 'endsBeforeStart'],
  ['posted_on', 'taken_on', 'endsBeforeStart'],
  ['issued_on', 'expires_on', 'endsBeforeStart'],
  ['designated_on', 'expires_on', 'endsBeforeStart'],
  ['valid_from', 'valid_to', 'endsBeforeStart'],
];

/**
 * A problem is closed on the day it was raised or later, and no term ends before it starts. So of any period no more
 * problems are closed than were raised by its end.
 */
export const checkOrderedPairs: Check = (table) => {
  const pairs = PAIRS.flatMap(([earlierName, laterName, reason]) => {
    const earlier = columnOf(table, earlierName);
    const later = columnOf(table, laterName);
    return earlier && later ? [{ earlier, later, reason }] : [];
  });
  if (pairs.length === 0) return [];
  return table.rows.flatMap((cells, row) =>
    pairs.flatMap(({ earlier, later, reason }) => {
      const start = valueAt(cells, earlier);
      const end = valueAt(cells, later);
      // ISO days sort as texts.
      if (typeof start !== 'string' || typeof end !== 'string' || start <= end) return [];
      return [
        {
          line: table.lines[row] ?? 0,
          column: later.header,
          value: textAt(cells, later),
          reason: { held: reason },
          params: { other: textAt(cells, earlier) },
        },
      ];
    }),
  );
};
