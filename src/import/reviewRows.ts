import type { ReviewRow } from '../model/builtImport';
import type { BuildReport } from './buildReport';
import type { ListTable } from './listTable';

/** Rows that go on although something may be wrong are shown up to this many; those held, all. */
const MOST_DOUBTED = 5000;

/** The rows that a person may want to look at, in the file's order, as they stand in the file. */
export function reviewRows(table: ListTable, report: BuildReport): readonly ReviewRow[] {
  const doubted = new Set([...report.notices, ...report.unplaced].map(({ line }) => line));
  let shown = 0;
  return table.rows.flatMap((cells, row): ReviewRow[] => {
    const line = table.lines[row] ?? 0;
    const isHeld = report.isHeld(line);
    if (!isHeld && (!doubted.has(line) || ++shown > MOST_DOUBTED)) return [];
    return [{ line, cells, isHeld }];
  });
}
