import type { ExportSheet, SheetCell, SheetColumn } from './exportSheet';

/** A column of a sheet with what an item of the list puts into it. */
export interface FilledColumn<Item> extends SheetColumn {
  readonly cell: (item: Item, place: number) => SheetCell;
}

/** A sheet of one row an item. */
export function filledSheet<Item>(
  head: Pick<ExportSheet, 'name' | 'title'> & { readonly notes: readonly (string | null)[] },
  columns: readonly FilledColumn<Item>[],
  items: readonly Item[],
): ExportSheet {
  return {
    name: head.name,
    title: head.title,
    notes: head.notes.filter((note) => note !== null),
    columns: columns.map(({ id, head: text, width = 10 }) => ({ id, head: text, width })),
    rows: items.map((item, place) => columns.map(({ cell }) => cell(item, place))),
  };
}
