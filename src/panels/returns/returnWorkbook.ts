import type { Cell, CellValue, DataValidation, WriteSheet } from 'hucre/xlsx';
import {
  type AskedField,
  askedFields,
  askedHead,
  type ReturnRound,
  type ReturnUnit,
  type ReturnValue,
} from '../../model/returnRound';
import type { ReturnRow } from '../../queries/returnRows';

/** Words of a workbook, in the language of the interface. */
export interface WorkbookWords {
  readonly sheet: string;
  readonly title: string;
  /** Lines under the title: who fills in, until when, and how. */
  readonly notes: readonly string[];
  readonly key: string;
  readonly name: string;
  /** Before the name of a field, for what stood there: 上期. */
  readonly last: string;
}

/** The hidden sheet that says what the workbook is: a filled one is known by it, whatever its file is called. */
export const PASSPORT_SHEET = '_chain_atlas_return';
export const PASSPORT_VERSION = 1;

const FONT = { name: '宋体', size: 11 };
const LOCKED_FILL = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } } as const;

/** One workbook for one unit: key and what stood before are locked, what is asked for is blank and can be filled in. */
export async function writeReturnWorkbook(
  round: ReturnRound,
  unit: ReturnUnit,
  rows: readonly ReturnRow[],
  words: WorkbookWords,
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const asked = askedFields(round.subject).filter(({ field }) => round.asked.includes(field.name));
  return writeXlsx({
    sheets: [fillInSheet(asked, rows, words), passportSheet(round, unit, asked, rows)],
    defaultFont: FONT,
  });
}

function fillInSheet(
  asked: readonly AskedField[],
  rows: readonly ReturnRow[],
  words: WorkbookWords,
): WriteSheet {
  const heads = [
    words.key,
    words.name,
    ...asked.flatMap(({ field }) => [`${words.last}${askedHead(field)}`, askedHead(field)]),
  ];
  const above: CellValue[][] = [[words.title], ...words.notes.map((note) => [note])];
  const headRow = above.length;
  const body = rows.map(({ key, name, last }): CellValue[] => [
    key,
    name,
    ...asked.flatMap(({ field }, index) => [shownValue(field, last[index] ?? null), null]),
  ]);
  const content = [...above, heads, ...body];
  const cells = new Map<string, Partial<Cell>>();
  const style = (row: number, column: number, isOpen: boolean, isHead: boolean): void => {
    cells.set(`${row},${column}`, {
      value: content[row]?.[column] ?? null,
      style: {
        font: { ...FONT, bold: isHead },
        protection: { locked: !isOpen },
        ...(isOpen ? {} : { fill: LOCKED_FILL }),
      },
    });
  };
  style(0, 0, false, true);
  for (const column of heads.keys()) {
    style(headRow, column, false, true);
    for (const row of body.keys()) style(headRow + 1 + row, column, isAskedColumn(column), false);
  }
  return {
    name: words.sheet,
    columns: heads.map((_, column) => ({ width: column === 1 ? 30 : column === 0 ? 22 : 16 })),
    rows: content,
    cells,
    freezePane: { rows: headRow + 1, columns: 2 },
    protection: { sheet: true, formatColumns: true, sort: true },
    dataValidations: validations(asked, headRow + 2, headRow + 1 + rows.length),
  };
}

/** The blank columns stand after the one that they bring up to date. */
function isAskedColumn(column: number): boolean {
  return column > 2 && column % 2 === 1;
}

function validations(asked: readonly AskedField[], first: number, last: number): DataValidation[] {
  if (last < first) return [];
  return asked.flatMap(({ field }, index): DataValidation[] => {
    const letter = columnLetter(3 + 2 * index);
    const range = `${letter}${first}:${letter}${last}`;
    if (field.values) {
      const values = Object.values(field.values).map(({ zh }) => zh);
      return [{ type: 'list', values, range, allowBlank: true, showErrorMessage: true }];
    }
    if (field.type === 'text') return [];
    return [
      {
        type: 'decimal',
        operator: 'between',
        formula1: '-1000000000000',
        formula2: '1000000000000',
        range,
        allowBlank: true,
        showErrorMessage: true,
      },
    ];
  });
}

/** A, B … Z, AA: at most a dozen columns are asked for. */
function columnLetter(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${columnLetter(Math.floor(column / 26) - 1)}${letter}`;
}

function shownValue(field: AskedField['field'], value: ReturnValue): CellValue {
  return typeof value === 'string' ? (field.values?.[value]?.zh ?? value) : value;
}

/** What the workbook is, then a line a row: its key and what stood in the fields asked for. */
function passportSheet(
  round: ReturnRound,
  unit: ReturnUnit,
  asked: readonly AskedField[],
  rows: readonly ReturnRow[],
): WriteSheet {
  return {
    name: PASSPORT_SHEET,
    veryHidden: true,
    hidden: true,
    rows: [
      [PASSPORT_SHEET, PASSPORT_VERSION],
      [round.id, round.number, unit.id, unit.name],
      ['', ...asked.map(({ field }) => field.name)],
      ...rows.map(({ key, last }): CellValue[] => [key, ...asked.map((_, index) => last[index] ?? null)]),
    ],
  };
}
