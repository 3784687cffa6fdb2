import type { IncompleteRows } from '../model/dataHealth';
import { firmsLacking } from './dataHealth';
import { rowsLacking } from './fieldCoverage';

/** The statement that lists the rows to complete, as a person may run and change it. */
export function incompleteRows(rows: IncompleteRows): string {
  const statement =
    rows.kind === 'measure'
      ? firmsLacking(rows.grouping, rows.key, rows.measure)
      : rowsLacking(rows.entity, rows.field, rows.dataSet);
  return statement.text.trim();
}
