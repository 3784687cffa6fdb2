import type { CellValue } from 'hucre/xlsx';
import { UserFacingError } from '../../lib/errors';
import type { Field } from '../../model/entity';
import type { ReturnedBook, ReturnedCell } from '../../model/mergeReturns';
import { askedFields, askedHead, type ReturnRound, type ReturnValue } from '../../model/returnRound';
import { PASSPORT_SHEET, PASSPORT_VERSION } from './returnWorkbook';

/** A cell or row of a workbook that cannot be taken as it stands; the rest of it is taken. */
export interface ReturnFinding {
  readonly fileName: string;
  /** 1-based row of the sheet. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: 'notNumber' | 'notListed' | 'unknownKey' | 'repeatedKey';
}

export interface ReadReturn {
  readonly book: ReturnedBook;
  readonly findings: readonly ReturnFinding[];
}

/** A workbook is no larger than the list that was sent out. */
const MOST_BYTES = 20 * 1024 * 1024;

/**
 * Reads a filled workbook of a round. Rows are known by their key wherever they stand, columns by their head.
 * @throws UserFacingError `error.returns.*` where the file is no workbook of this round.
 */
export async function readReturnWorkbook(
  fileName: string,
  bytes: Uint8Array,
  round: ReturnRound,
  receivedOn: string,
): Promise<ReadReturn> {
  const refuse = (key: `error.returns.${string}`, params: Record<string, string> = {}, cause?: unknown) =>
    new UserFacingError(key, { file: fileName, ...params }, 'chooseAnotherFile', { cause });
  if (bytes.length > MOST_BYTES) throw refuse('error.returns.tooLarge');
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(bytes).catch((cause: unknown) => {
    throw refuse('error.returns.unreadable', {}, cause);
  });
  const passport = sheets.find(({ name }) => name === PASSPORT_SHEET)?.rows;
  const filled = sheets.find(({ name }) => name !== PASSPORT_SHEET)?.rows;
  if (!passport || !filled || passport[0]?.[0] !== PASSPORT_SHEET) throw refuse('error.returns.noPassport');
  if (passport[0][1] !== PASSPORT_VERSION) throw refuse('error.returns.otherVersion');
  const [id, number, unit] = (passport[1] ?? []).map(text);
  if (id !== round.id) throw refuse('error.returns.otherRound', { number: number ?? '' });
  if (!round.units.some((each) => each.id === unit))
    throw refuse('error.returns.otherUnit', { unit: unit ?? '' });

  const fieldNames = (passport[2] ?? []).slice(1).map(text);
  const asked = askedFields(round.subject).filter(({ field }) => round.asked.includes(field.name));
  const lastByKey = new Map(passport.slice(3).map((row) => [text(row[0]), row.slice(1)]));
  const headRow = filled.findIndex((row) =>
    asked.every(({ field }) => row.some((cell) => text(cell) === askedHead(field))),
  );
  if (headRow < 0) throw refuse('error.returns.noHead');
  const columns = asked.map(({ field }) => ({
    field,
    column: (filled[headRow] ?? []).findIndex((cell) => text(cell) === askedHead(field)),
    passportColumn: fieldNames.indexOf(field.name),
  }));

  const cells: ReturnedCell[] = [];
  const findings: ReturnFinding[] = [];
  const seen = new Set<string>();
  for (const [index, row] of filled.entries()) {
    if (index <= headRow) continue;
    const key = text(row[0]);
    const given = columns.filter(({ column }) => text(row[column]) !== '');
    if (given.length === 0) continue;
    const find = (reason: ReturnFinding['reason'], column: string, value: string): void => {
      findings.push({ fileName, row: index + 1, column, value, reason });
    };
    const last = lastByKey.get(key);
    if (key === '' || !last) {
      find('unknownKey', text(filled[headRow]?.[0]), key);
      continue;
    }
    if (seen.has(key)) {
      find('repeatedKey', text(filled[headRow]?.[0]), key);
      continue;
    }
    seen.add(key);
    for (const { field, column, passportColumn } of given) {
      const words = text(row[column]);
      const value = readValue(field, row[column] ?? null, words);
      if (value === undefined) {
        find(field.values ? 'notListed' : 'notNumber', askedHead(field), words);
        continue;
      }
      cells.push({
        key,
        name: text(row[1]),
        field: field.name,
        value,
        last: lastValue(last[passportColumn]),
      });
    }
  }
  return { book: { fileName, unit: unit ?? '', receivedOn, cells }, findings };
}

/** undefined where the words are no value of the field. */
function readValue(field: Field, cell: CellValue, words: string): ReturnValue | undefined {
  // 无 and — are how a person says that nothing is known.
  if (/^[—–\-/无]+$/.test(words)) return null;
  if (field.values) {
    return Object.entries(field.values).find(
      ([identifier, { zh, en }]) => words === zh || words === en || words === identifier,
    )?.[0];
  }
  if (field.type === 'text') return words.slice(0, MOST_CHARACTERS);
  const number = typeof cell === 'number' ? cell : Number(words.replace(/[,，\s]/g, ''));
  return Number.isFinite(number) && Math.abs(number) <= MOST_AMOUNT ? number : undefined;
}

const MOST_CHARACTERS = 500;
/** More than any figure in 万元 or heads: beyond it a cell holds something else. */
const MOST_AMOUNT = 1e12;

function lastValue(cell: CellValue | undefined): ReturnValue {
  return typeof cell === 'number' || (typeof cell === 'string' && cell !== '') ? cell : null;
}

function text(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return '';
  return (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)).trim();
}
