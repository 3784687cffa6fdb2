import type { CellEdit } from '../model/importRepair';
import type { ListTable } from './listTable';

/** The table with a person's cells in place of the file's; edits of lines or columns it lacks change nothing. */
export function applyEdits(table: ListTable, edits: readonly CellEdit[]): ListTable {
  if (edits.length === 0) return table;
  const byLine = new Map<number, CellEdit[]>();
  for (const edit of edits) byLine.set(edit.line, [...(byLine.get(edit.line) ?? []), edit]);
  const rows = table.rows.map((cells, row) => {
    const own = byLine.get(table.lines[row] ?? 0);
    if (!own) return cells;
    const changed = [...cells];
    for (const { column, value } of own) if (column < changed.length) changed[column] = value;
    return changed;
  });
  return { ...table, rows };
}
