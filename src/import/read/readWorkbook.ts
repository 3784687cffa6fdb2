import type { CellValue, MergeRange, Sheet, Workbook } from 'hucre/xlsx';
import { importError } from '../importError';
import { cellText } from './cellText';
import { isBlankCell, type RawRow, type RawSheet, type ReportProgress } from './rawSheet';
import { xlsVisibility } from './xlsVisibility';

const ROWS_PER_REPORT = 5000;

/**
 * Reads the visible sheets of a workbook: formulas by the values that the file holds, merged cells filled. It is unpacked
 * in one go, which tells nothing; then the rows are counted.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  kind: 'xlsx' | 'xls',
  file: string,
  report: ReportProgress,
): Promise<readonly RawSheet[]> {
  const { sheets } = await open(bytes, kind, file);
  const total = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  let done = 0;
  const onRow = (): void => {
    if (++done % ROWS_PER_REPORT === 0) report(done, total);
  };
  // The library tells what is hidden of the newer format alone.
  const visibility = kind === 'xls' ? xlsVisibility(bytes) : [];
  return sheets.flatMap((sheet, index) => {
    const { isHidden = false, hiddenRows } = visibility[index] ?? {};
    return isHidden || sheet.hidden || sheet.veryHidden ? [] : [toRawSheet(sheet, onRow, hiddenRows)];
  });
}

async function open(bytes: Uint8Array, kind: 'xlsx' | 'xls', file: string): Promise<Workbook> {
  const { readXls, readXlsx } = await import('hucre/xlsx');
  const isShown = ({ hidden, veryHidden }: { hidden?: boolean; veryHidden?: boolean }) =>
    !hidden && !veryHidden;
  try {
    return await (kind === 'xlsx' ? readXlsx(bytes, { sheets: isShown }) : readXls(bytes));
  } catch (cause) {
    const { name = '', message = '' } = cause instanceof Error ? cause : {};
    if (name === 'EncryptedFileError' || isEncrypted(bytes))
      throw importError('error.import.encrypted', { file }, { cause });
    if (/spans \d+ rows/.test(message)) throw importError('error.import.sheetTooLarge', { file }, { cause });
    throw importError('error.import.damaged', { file }, { cause });
  }
}

/** A workbook with a password is a container of the old kind, with a stream of this name in it. */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-16le')
    .decode(bytes.subarray(0, bytes.length - (bytes.length % 2)))
    .includes('EncryptedPackage');
}

function toRawSheet(
  { name, rows, merges = [], rowDefs, cells }: Sheet,
  onRow: () => void,
  hiddenRows: ReadonlySet<number> = new Set(),
): RawSheet {
  const filled = fillMerges(rows, merges);
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0);
  const linesWithoutValue = new Set<number>();
  for (const [place, cell] of cells ?? []) {
    if (cell.formula !== undefined && (cell.formulaResult ?? cell.value ?? null) === null) {
      linesWithoutValue.add(Number(place.split(',')[0]) + 1);
    }
  }
  const rawRows: RawRow[] = [];
  for (const [index, row] of filled.entries()) {
    onRow();
    const texts = Array.from({ length: width }, (_, column) => cellText(row[column]));
    if (texts.every(isBlankCell)) continue;
    const hidden = hiddenRows.has(index) || rowDefs?.get(index)?.hidden === true;
    rawRows.push({ line: index + 1, cells: texts, hidden });
  }
  return {
    name,
    rows: rawRows,
    isTable: false,
    linesWithoutValue: [...linesWithoutValue],
  };
}

/**
 * Writes what stands in a merged cell into each cell it covers. A figure stays where it stands, since it would
 * count once a row; a year is no figure.
 */
function fillMerges(rows: readonly CellValue[][], merges: readonly MergeRange[]): readonly CellValue[][] {
  if (merges.length === 0) return rows;
  const filled = rows.map((row) => [...row]);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const value = rows[startRow]?.[startCol] ?? null;
    if (value === null || (typeof value === 'number' && !isYear(value))) continue;
    for (const row of filled.slice(startRow, endRow + 1)) {
      for (let column = startCol; column <= Math.min(endCol, width - 1); column++) row[column] = value;
    }
  }
  return filled;
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1949 && value <= 2100;
}
