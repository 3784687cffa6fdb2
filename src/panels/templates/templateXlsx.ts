import type { DataValidation, WriteSheet } from 'hucre/xlsx';
import { type EntityTemplate, EXPLANATION_SHEET } from '../../model/entityTemplate';

/** Rows below the header that a choice is offered in. */
const LAST_ROW = 5000;
/** Rows in which cells of codes are made cells of text. */
const CODE_ROWS = 1000;
const FONT = { name: '宋体', size: 11 } as const;

/** Writes a template as an XLSX file: a sheet to fill in, named after the entity, and one of explanations. */
export async function templateXlsx(template: EntityTemplate): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({ sheets: [fillInSheet(template), explanationSheet(template)], defaultFont: FONT });
}

function fillInSheet({ entity, columns, rows }: EntityTemplate): WriteSheet {
  const [headers = [], example = []] = rows;
  const cells: WriteSheet['cells'] = new Map(
    headers.map((value, column) => {
      const isRequired = columns[column - 1]?.field.required === true;
      const fill = {
        type: 'pattern',
        pattern: 'solid',
        fgColor: { rgb: isRequired ? 'FFE699' : 'EDEDED' },
      } as const;
      return [`0,${column}`, { value, style: { font: { ...FONT, bold: true }, fill } }] as const;
    }),
  );
  for (const [column, value] of example.entries()) {
    cells.set(`1,${column}`, { value, style: { font: { ...FONT, color: { rgb: '808080' } } } });
  }
  // A code of 18 digits would turn into 9.13E+17 in a cell of figures.
  for (const [column, { field }] of columns.entries()) {
    if (field.type !== 'text' || !(field.key || field.references)) continue;
    for (let row = rows.length; row < CODE_ROWS; row++) {
      cells.set(`${row},${column + 1}`, { value: null, style: { numFmt: '@' } });
    }
  }
  return {
    name: entity.label.zh,
    columns: [
      { width: 16 },
      ...columns.map(({ header }) => ({ width: Math.max(12, header.length * 2 + 2) })),
    ],
    rows: rows.map((row) => [...row]),
    cells,
    dataValidations: columns.flatMap(({ choices }, column): DataValidation[] => {
      if (!choices) return [];
      const letters = columnLetters(column + 1);
      return [
        {
          type: 'list',
          values: [...choices],
          allowBlank: true,
          showErrorMessage: true,
          errorTitle: '不在可选值之内',
          errorMessage: '请从下拉列表中选择，见填写说明。',
          range: `${letters}2:${letters}${LAST_ROW}`,
        },
      ];
    }),
    freezePane: { rows: 1 },
  };
}

function explanationSheet({ explanations }: EntityTemplate): WriteSheet {
  return {
    name: EXPLANATION_SHEET,
    columns: [22, 20, 8, 8, 8, 60, 60].map((width) => ({ width })),
    rows: explanations.map((row) => [...row]),
  };
}

/** 0-based column → A, B … AA. */
function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest < 0 ? '' : columnLetters(rest)) + String.fromCharCode(65 + (column % 26));
}
