import type { Cell, WriteSheet } from 'hucre/xlsx';
import type { ExportSheet, SheetCell } from './exportSheet';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Writes sheets as an XLSX file. Texts are stored as texts, so that one beginning with = + - @ is no formula.
 * @param mark of 内部, above the table and at the foot of every printed page; null in 对外.
 */
export async function toXlsx(
  sheets: readonly ExportSheet[],
  mark: string | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('hucre/xlsx');
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => toSheet(sheet, mark)),
    defaultFont: { name: '宋体', size: 11 },
  });
  return bytes.slice();
}

function toSheet(sheet: ExportSheet, mark: string | null): WriteSheet {
  const { name, title, notes, columns, rows, groupRows = new Set() } = sheet;
  const above: SheetCell[][] = [title, ...notes, ...(mark === null ? [] : [mark])].map((line) => [line]);
  const headRow = above.length;
  const bold: Partial<Cell> = { style: { font: { name: '宋体', size: 11, bold: true } } };
  const strong = [
    [0, 0],
    ...columns.map((_, column) => [headRow, column]),
    ...[...groupRows].map((row) => [headRow + 1 + row, 0]),
  ];
  const content = [...above, columns.map(({ head }) => head), ...rows].map((cells) => cells.map(toValue));
  return {
    name,
    columns: columns.map(({ width = 12 }) => ({ width })),
    rows: content,
    cells: new Map(
      strong.map(([row = 0, column = 0]) => [
        `${row},${column}`,
        { ...bold, value: content[row]?.[column] ?? null },
      ]),
    ),
    freezePane: { rows: headRow + 1 },
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 'a4' },
    headerFooter: {
      ...(notes[0] === undefined ? {} : { oddHeader: `&C${headerText(notes[0])}` }),
      ...(mark === null ? {} : { oddFooter: `&C${headerText(mark)}` }),
    },
  };
}

/** An ampersand begins a code in a page's header. */
function headerText(text: string): string {
  return text.replaceAll('&', '&&');
}

/** XML has no control characters: a workbook writes them as `_x0001_`, and a text that looks so as `_x005F_x0001_`. */
function escapeText(text: string): string {
  return text
    .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_')
    .replace(UNWRITABLE, (each) => `_x${each.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

function toValue(cell: SheetCell): SheetCell {
  if (typeof cell === 'string') return escapeText(cell);
  return typeof cell === 'number' && !Number.isFinite(cell) ? null : cell;
}
