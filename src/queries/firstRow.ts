import { float64Column, nullableStringColumn, type TableLike } from '../db/columns';

/** Reader of a table of at most one row. */
export interface FirstRow {
  /** null where SQL NULL. */
  text(name: string): string | null;
  /** NaN where SQL NULL. */
  number(name: string): number;
}

/** null when there is no row. */
export function firstRow(table: TableLike): FirstRow | null {
  if (table.numRows === 0) return null;
  return {
    text: (name) => nullableStringColumn(table, name)[0] ?? null,
    number: (name) => float64Column(table, name)[0] ?? Number.NaN,
  };
}
