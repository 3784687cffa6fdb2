import { toCsv } from '../../lib/csv';
import type { ListExport } from '../../queries/listExport';

/** Words of the interface that an export bears. */
export interface ExportWords {
  /** Name of the list, part of the file's name. */
  readonly list: string;
  /** 示例数据 不代表实际, in each synthetic row. */
  readonly sampleMark: string;
  /** The same as part of a file's name. */
  readonly fileMark: string;
  readonly appName: string;
  /** 内部资料, part of the file's name; null in 对外. */
  readonly internalMark: string | null;
}

/**
 * Name and content of a list as CSV: column identifiers, unformatted values, the day in the name.
 * With a synthetic row in it the name and a first column `mark` say so.
 */
export function exportFile(
  list: ListExport,
  day: string,
  words: ExportWords,
): { readonly fileName: string; readonly content: string } {
  const nameParts = [
    words.appName,
    words.list,
    ...(list.hasSamples ? [words.fileMark] : []),
    ...(words.internalMark === null ? [] : [words.internalMark]),
    day,
  ];
  const fileName = `${nameParts.join('_')}.csv`;
  if (!list.hasSamples) return { fileName, content: toCsv(list.columns, list.rows) };
  const sampleColumn = list.columns.indexOf('is_sample');
  const rows = list.rows.map((row) => [row[sampleColumn] === true ? words.sampleMark : '', ...row]);
  return { fileName, content: toCsv(['mark', ...list.columns], rows) };
}
