import { amountUnitOf } from '../amountUnit';
import { importError } from '../importError';
import { isBlankCell, type RawRow } from './rawSheet';

export interface FoundHeader {
  /** Line of its first row. */
  readonly line: number;
  /** Joined over its rows, trimmed; '' for a column without a name. */
  readonly names: readonly string[];
  /** Rows above it. */
  readonly titles: readonly RawRow[];
  /** Rows that it takes up, those of units and column numbers counted. */
  readonly rowCount: number;
  /** Rows that only number the columns. */
  readonly numberRows: readonly RawRow[];
}

/** Titles and the like take up fewer rows than this. */
const ROWS_SEARCHED = 30;
/** Below a row that may be the header, so many are looked at for one whose names are known. */
const ROWS_BELOW = 5;
const MOST_HEADER_ROWS = 4;
/** Above a header stand the unit, the reporting body and the day. */
const ABOVE =
  /^(?:(?:计量|金额|货币)?单位|填报单位|填表单位|制表单位|编制单位|填报日期|制表日期|统计时间|报告期|截至|截止|数据截至)\s*[:：]?/;
const OTHER_UNIT = /^(?:人|个|家|户|%|％|亩|公里|公顷|平方米|平方公里|吨|台|套|件|次|天|年|[-—–/]+)$/;

/**
 * Finds the header of a sheet: the first row that is filled to at least half of the widest and holds no unit or
 * date of the sheet; a better one a few rows below it when that holds names that are known and this one none.
 * Throws a UserFacingError when that row holds values.
 */
export function findHeader(
  rows: readonly RawRow[],
  file: string,
  looksLikeHeader: (cell: string) => boolean,
): FoundHeader {
  const searched = rows.slice(0, ROWS_SEARCHED);
  const width = Math.max(...searched.map(({ cells }) => filledCount(cells)));
  const first = searched.findIndex((row) => mayBeHeader(row, width));
  const known = ({ cells }: RawRow) => new Set(cells.filter(looksLikeHeader)).size;
  let start = Math.max(first, 0);
  if (known(searched[start] as RawRow) === 0) {
    const below = searched.slice(start + 1, start + 1 + ROWS_BELOW);
    const better = below.findIndex((row) => mayBeHeader(row, width) && known(row) >= 2);
    if (better >= 0) start += 1 + better;
  }
  const top = searched[start] as RawRow;
  checkNames(top, searched[start + 1], file, looksLikeHeader);

  let names = top.cells.map(tidy);
  let rowCount = 1;
  for (; rowCount < MOST_HEADER_ROWS; rowCount++) {
    const next = searched[start + rowCount];
    const joined = next && joinRow(names, next.cells.map(tidy));
    if (!joined) break;
    names = joined;
  }
  const numberRows: RawRow[] = [];
  for (let row = searched[start + rowCount]; row; row = searched[start + rowCount]) {
    const withUnits = addUnits(names, row.cells);
    if (withUnits) names = withUnits;
    else if (numbersColumns(row.cells) && searched.length > start + rowCount + 1) numberRows.push(row);
    else break;
    rowCount++;
  }
  return { line: top.line, names, titles: rows.slice(0, start), rowCount, numberRows };
}

function mayBeHeader({ cells }: RawRow, width: number): boolean {
  const filled = cells.filter((cell) => !isBlankCell(cell));
  if (filled.some((cell) => ABOVE.test(cell.trim()) && /[:：]/.test(cell))) return false;
  if (width > 1 && new Set(filled).size < 2) return false;
  return filled.length * 2 >= width;
}

function filledCount(cells: readonly string[]): number {
  return cells.filter((cell) => !isBlankCell(cell)).length;
}

function checkNames(
  { cells, line }: RawRow,
  next: RawRow | undefined,
  file: string,
  looksLikeHeader: (cell: string) => boolean,
): void {
  const named = cells.filter((cell) => !isBlankCell(cell));
  const values = cells.filter(
    (cell, column) => isValue(cell) && (!next || isValue(next.cells[column] ?? '')),
  );
  if (named.every(isValue) || (values.length > 0 && !cells.some(looksLikeHeader))) {
    throw importError('error.import.noHeader', { file, line });
  }
}

/**
 * Joins a second row to a header: under a name that spans several columns stand the names of each, under any
 * other (of which there is one at least) stands nothing, or the same name again where both cells were merged.
 * null when the row is no such row.
 */
function joinRow(names: readonly string[], below: readonly string[]): string[] | null {
  const width = Math.max(names.length, below.length);
  const joined: string[] = [];
  let spanning = '';
  let joins = 0;
  let isBeside = false;
  for (let column = 0; column < width; column++) {
    const name = names[column] ?? '';
    const under = below[column] ?? '';
    const isSpanned = name !== '' && (name === names[column - 1] || name === names[column + 1]);
    const isOpen = name === '' && under !== '' && spanning !== '';
    const opens =
      name !== '' && under !== '' && (names[column + 1] ?? '') === '' && (below[column + 1] ?? '') !== '';
    if (isSpanned || isOpen || opens) {
      spanning = name === '' ? spanning : name;
      if (isValue(under) && !isYear(under)) return null;
      joined.push(under === '' || under === spanning ? spanning : `${spanning} ${under}`);
      if (under !== '' && under !== spanning) joins++;
    } else {
      spanning = '';
      if (under !== '' && under !== name && name !== '') return null;
      isBeside ||= name !== '';
      joined.push(name === '' ? under : name);
    }
  }
  return joins >= 2 && isBeside ? joined : null;
}

/** A row of units under the header: 万元 becomes part of the name. null when the row is none. */
function addUnits(names: readonly string[], cells: readonly string[]): string[] | null {
  const filled = cells.map(tidy).filter((cell) => cell !== '');
  const isUnits =
    filled.some((cell) => amountUnitOf(bare(cell)) !== undefined) &&
    filled.every((cell) => amountUnitOf(bare(cell)) !== undefined || OTHER_UNIT.test(bare(cell)));
  if (!isUnits) return null;
  return names.map((name, column) => {
    const unit = bare(tidy(cells[column] ?? ''));
    return amountUnitOf(unit) === undefined || name === '' ? name : `${name}（${unit}）`;
  });
}

function bare(cell: string): string {
  return cell.replace(/^[（([]|[）)\]]$/g, '');
}

/** 甲 乙 1 2 3 … or 1 2 3 4 …: at least four, each number one more than the last; never the only row. */
function numbersColumns(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => bare(tidy(cell))).filter((cell) => cell !== '');
  const numbers = filled.filter((cell) => !/^[甲乙丙丁戊A-E]$/.test(cell));
  const ascend = numbers.every((cell, index) => /^\d{1,3}$/.test(cell) && Number(cell) === index + 1);
  return filled.length >= 4 && numbers.length >= 3 && ascend;
}

function tidy(cell: string): string {
  return cell.trim().replace(/\s*\n\s*/g, ' ');
}

/** A number or a date, which a header is not. */
function isValue(cell: string): boolean {
  return /^[+-]?[\d,]+(\.\d+)?$|^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/.test(cell.trim());
}

function isYear(cell: string): boolean {
  return /^(?:19|20)\d{2}$/.test(cell);
}
