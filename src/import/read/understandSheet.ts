import type { SkippedLine, SkipReason } from '../../model/parsedFile';
import { type AmountUnit, amountUnitOf } from '../amountUnit';
import { importError } from '../importError';
import type { ListTable } from '../listTable';
import { type FoundHeader, findHeader } from './findHeader';
import { footnoteStart } from './footnotes';
import { isBlankCell, type RawRow, type RawSheet } from './rawSheet';

const MOST_COLUMNS = 1000;
/** Longer than any spreadsheet lets a cell be, and than the outline of a park. */
const LONGEST_CELL = 1_000_000;

/**
 * A raw sheet → its table: titles above the header are read for unit and year and left out, a header of several
 * rows is joined, hidden rows, footnotes and rows of column numbers are left out and listed.
 * Throws a UserFacingError that names the line when there is no usable header, no row, or a row of another width.
 * @param file name for messages, with the sheet's where a workbook has several.
 */
export function understandSheet(
  sheet: RawSheet,
  file: string,
  looksLikeHeader: (cell: string) => boolean,
): ListTable {
  checkSize(sheet, file);
  const shown = sheet.rows.filter(({ hidden }) => !hidden);
  if (shown.length === 0) throw importError('error.import.empty', { file });
  const header = sheet.isTable ? statedHeader(shown) : findHeader(shown, file, looksLikeHeader);
  checkHeader(header.names, header.line, file);
  const below = shown.slice(header.titles.length + header.rowCount);
  const end = sheet.isTable ? below.length : footnoteStart(below, header.names.length);
  const body = below.slice(0, end);
  if (body.length === 0) throw importError('error.import.headerOnly', { file });

  const names = [...header.names];
  while (isBlankCell(names.at(-1)) && body.every(({ cells }) => isBlankCell(cells[names.length - 1])))
    names.pop();
  const titles = header.titles.flatMap(({ cells }) => cells);
  return {
    headers: names,
    rows: body.map((row) => toWidth(row, names.length, file)),
    lines: body.map(({ line }) => line),
    unit: unitOf(titles),
    year: yearOf(titles),
    exampleRows: 0,
    skipped: [
      ...sheet.rows.filter(({ hidden }) => hidden).map(because('hidden')),
      ...header.titles.map(because('title')),
      ...header.numberRows.map(because('columnNumbers')),
      ...below.slice(end).map(because('footnote')),
      ...sheet.linesWithoutValue.map((line) => ({ line, reason: 'formulaWithoutValue' as const })),
    ],
  };
}

/** Of a table whose format says what its columns are called, whatever that is. */
function statedHeader([first]: readonly RawRow[]): FoundHeader {
  const names = (first?.cells ?? []).map((cell) => cell.trim());
  return { line: first?.line ?? 1, names, titles: [], rowCount: 1, numberRows: [] };
}

function because(reason: SkipReason): (row: RawRow) => SkippedLine {
  return ({ line }) => ({ line, reason });
}

function checkSize({ rows }: RawSheet, file: string): void {
  for (const { cells, line } of rows) {
    if (cells.length > MOST_COLUMNS) {
      const params = { file, line, columns: cells.length, limit: MOST_COLUMNS };
      throw importError('error.import.tooManyColumns', params);
    }
    const column = cells.findIndex(({ length }) => length > LONGEST_CELL);
    if (column >= 0) {
      const params = {
        file,
        line,
        column: column + 1,
        length: cells[column]?.length ?? 0,
        limit: LONGEST_CELL,
      };
      throw importError('error.import.cellTooLong', params);
    }
  }
}

function checkHeader(names: readonly string[], line: number, file: string): void {
  const columns = new Map<string, number>();
  for (const [column, name] of names.entries()) {
    const first = columns.get(name);
    if (name !== '' && first !== undefined) {
      const params = { file, line, header: name, firstColumn: first + 1, column: column + 1 };
      throw importError('error.import.duplicateHeader', params);
    }
    columns.set(name, column);
  }
}

function toWidth({ cells, line }: RawRow, width: number, file: string): readonly string[] {
  if (cells.length === width) return cells;
  if (cells.length > width && cells.slice(width).every(isBlankCell)) return cells.slice(0, width);
  throw importError('error.import.wrongWidth', { file, line, expected: width, found: cells.length });
}

/** 单位：万元, 金额单位：人民币亿元, 单位：万元、人. */
function unitOf(titles: readonly string[]): AmountUnit | null {
  for (const title of titles) {
    const [, words = ''] = /单位\s*[:：]?\s*([^\s)）\]】;；]+)/.exec(title) ?? [];
    for (const word of words.split(/[、,，/]/)) {
      const unit = amountUnitOf(word);
      if (unit !== undefined) return unit;
    }
  }
  return null;
}

/** The first year that a title names: 2023年度企业名单. */
function yearOf(titles: readonly string[]): number | null {
  const found = titles.map(
    (title) => /(?<!\d)((?:19|20)\d{2})(?:年|[-.]\d)/.exec(title.normalize('NFKC'))?.[1],
  );
  const year = found.find((each) => each !== undefined);
  return year === undefined ? null : Number(year);
}
