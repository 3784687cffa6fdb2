import { EXAMPLE_MARK, HINT_HEADER } from '../model/templateMarks';
import { importError } from './importError';
import type { ListTable } from './listTable';

/** The table without the rows that a template shows as examples; throws when nothing else is in it. */
export function dropExampleRows(table: ListTable, fileName: string): ListTable {
  if (!table.headers.includes(HINT_HEADER)) return table;
  const kept = [...table.rows.keys()].filter((row) => !table.rows[row]?.includes(EXAMPLE_MARK));
  if (kept.length === table.rows.length) return table;
  if (kept.length === 0) throw importError('error.import.headerOnly', { file: fileName });
  return {
    ...table,
    exampleRows: table.rows.length - kept.length,
    rows: kept.map((row) => table.rows[row] ?? []),
    lines: kept.map((row) => table.lines[row] ?? 0),
  };
}
