import { stageDateOf } from '../../model/stageDates';
import type { Check } from './check';
import { fieldColumns, textAt, valueAt } from './checkedTable';

/** Days on which something is said to have happened, by entity. */
const PAST_FIELDS: ReadonlySet<string> = new Set([
  'enterprise.status_date',
  'project_stage.actual_date',
  'target.first_contact',
  'gap_decision.decided_on',
  'problem.raised_on',
  'problem.closed_on',
  'progress.date',
  'designation.designated_on',
]);

/** The day of a status, or of anything else that has happened, is not after today. */
export const checkFutureDates: Check = (table, { today }) => {
  const columns = fieldColumns(table).filter(
    ({ entity, field }) =>
      PAST_FIELDS.has(`${entity}.${field.name}`) || stageDateOf(field.name)?.kind === 'actual_date',
  );
  if (columns.length === 0) return [];
  return table.rows.flatMap((cells, row) =>
    columns.flatMap((column) => {
      const date = valueAt(cells, column);
      if (typeof date !== 'string' || date <= today) return [];
      const line = table.lines[row] ?? 0;
      const reason = { held: 'dateInFuture' as const };
      return [{ line, column: column.header, value: textAt(cells, column), reason, params: { today } }];
    }),
  );
};
