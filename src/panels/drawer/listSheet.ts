import type { ListExport } from '../../queries/listExport';
import type { ExportSheet } from '../shared/exportSheet';

/** Words of the interface that an export bears. */
export interface ListWords {
  /** Name of the list. */
  readonly list: string;
  /** 示例数据 不代表实际, above the table and in each synthetic row. */
  readonly sampleMark: string;
  /** Column identifier → its head. */
  readonly heads: Readonly<Record<string, string>>;
}

const MARK_COLUMN = 'mark';

/** A list as a sheet, unformatted. With a synthetic row in it a line above and a first column `mark` say so. */
export function listSheet({ columns, rows, hasSamples }: ListExport, words: ListWords): ExportSheet {
  const sampleColumn = columns.indexOf('is_sample');
  const ids = hasSamples ? [MARK_COLUMN, ...columns] : columns;
  return {
    name: words.list,
    title: words.list,
    notes: hasSamples ? [words.sampleMark] : [],
    columns: ids.map((id) => ({ id, head: words.heads[id] ?? id })),
    rows: hasSamples
      ? rows.map((row) => [row[sampleColumn] === true ? words.sampleMark : null, ...row])
      : rows,
  };
}
