import Papa from 'papaparse';
import { importError } from './importError';

export interface DelimitedTable {
  readonly headers: readonly string[];
  /** Every row has as many cells as there are headers. */
  readonly rows: readonly (readonly string[])[];
  /** 1-based line of the file on which each row starts. */
  readonly lines: readonly number[];
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

const DELIMITERS = [',', '\t', ';'] as const;
const ROWS_PER_REPORT = 1000;

/**
 * Splits CSV text (also with tabs or semicolons) into a header and rows of its width. Cells stay as they are,
 * except that line ends inside them become `\n`. Throws a UserFacingError that names the line for broken quotes,
 * no usable header, no row, or a row of another width; blank rows are skipped.
 */
export function parseDelimited(
  text: string,
  fileName: string,
  looksLikeHeader: (cell: string) => boolean,
  report: (done: number, total: number) => void = () => {},
): DelimitedTable {
  const [header, ...rows] = readRows(unifyLineEnds(text), fileName, report);
  if (!header) throw importError('error.import.empty', { file: fileName });
  checkHeader(header, rows[0], fileName, looksLikeHeader);
  if (rows.length === 0) throw importError('error.import.headerOnly', { file: fileName });

  const names = header.cells.map((cell) => cell.trim());
  while (names.at(-1) === '' && rows.every(({ cells }) => isBlank(cells[names.length - 1]))) names.pop();
  return {
    headers: names,
    rows: rows.map((row) => toWidth(row, names.length, fileName)),
    lines: rows.map(({ line }) => line),
  };
}

function readRows(text: string, fileName: string, report: (done: number, total: number) => void): Row[] {
  const rows: Row[] = [];
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    newline: '\n',
    step: ({ data, errors, meta }) => {
      if (errors.some(({ type }) => type === 'Quotes')) {
        throw importError('error.import.brokenQuotes', { file: fileName, line });
      }
      if (!data.every(isBlank)) rows.push({ cells: data, line });
      line += 1 + data.reduce((sum, cell) => sum + countLineFeeds(cell), 0);
      if (++read % ROWS_PER_REPORT === 0) report(meta.cursor, text.length);
    },
  });
  return rows;
}

function checkHeader(
  header: Row,
  next: Row | undefined,
  fileName: string,
  looksLikeHeader: (cell: string) => boolean,
): void {
  const { cells, line } = header;
  const named = cells.filter((cell) => !isBlank(cell));
  if (named.length === 1 && next && next.cells.filter((cell) => !isBlank(cell)).length > 2) {
    const title = named[0]?.trim() ?? '';
    throw importError('error.import.titleAboveHeader', { file: fileName, line, title });
  }
  const values = cells.filter(
    (cell, column) => isValue(cell) && (!next || isValue(next.cells[column] ?? '')),
  );
  const isAllValues = named.every(isValue);
  if (isAllValues || (values.length > 0 && !cells.some(looksLikeHeader))) {
    throw importError('error.import.noHeader', { file: fileName, line });
  }
  const columns = new Map<string, number>();
  for (const [column, cell] of cells.entries()) {
    const name = cell.trim();
    const first = columns.get(name);
    if (name !== '' && first !== undefined) {
      const params = { file: fileName, line, header: name, firstColumn: first + 1, column: column + 1 };
      throw importError('error.import.duplicateHeader', params);
    }
    columns.set(name, column);
  }
}

function toWidth({ cells, line }: Row, width: number, fileName: string): readonly string[] {
  if (cells.length === width) return cells;
  if (cells.length > width && cells.slice(width).every(isBlank)) return cells.slice(0, width);
  const params = { file: fileName, line, expected: width, found: cells.length };
  throw importError('error.import.wrongWidth', params);
}

/** The delimiter that stands most often in the first row, outside quotes. */
function delimiterOf(text: string): string {
  const counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
  let isQuoted = false;
  for (const character of text.trimStart()) {
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (character === '\n') break;
    const count = counts.get(character);
    if (count !== undefined) counts.set(character, count + 1);
  }
  return DELIMITERS.reduce((best, one) => ((counts.get(one) ?? 0) > (counts.get(best) ?? 0) ? one : best));
}

function unifyLineEnds(text: string): string {
  const unified = text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
  return unified.includes('\n') ? unified : unified.replaceAll('\r', '\n');
}

function countLineFeeds(cell: string): number {
  let count = 0;
  for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
  return count;
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === '';
}

/** A number or a date, which a header is not. */
function isValue(cell: string): boolean {
  return /^[+-]?[\d,]+(\.\d+)?$|^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/.test(cell.trim());
}
