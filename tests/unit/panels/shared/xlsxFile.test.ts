import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import type { ExportSheet } from '../../../../src/panels/shared/exportSheet';
import { toXlsx } from '../../../../src/panels/shared/xlsxFile';

const SHEET: ExportSheet = {
  name: '补链清单',
  title: '补链清单',
  notes: ['示例数据 不代表实际', '截至 2026-09-30'],
  columns: [
    { id: 'name', head: '企业' },
    { id: 'score', head: '得分' },
  ],
  rows: [
    ['=HYPERLINK("http://example.invalid","x")', 75.9],
    ['+1', Number.NaN],
    ['-1', null],
    ['@SUM(A1)', 0],
    ['<b>粗</b> & "引号"', -3],
  ],
};

it('gives back what was put in: texts are texts, whatever they begin with, and missing is empty', async () => {
  const { sheets } = await readXlsx(await toXlsx([SHEET], null));
  expect(sheets[0]?.name).toBe('补链清单');
  expect(sheets[0]?.rows.map((cells) => [cells[0] ?? null, cells[1] ?? null])).toEqual([
    ['补链清单', null],
    ['示例数据 不代表实际', null],
    ['截至 2026-09-30', null],
    ['企业', '得分'],
    ['=HYPERLINK("http://example.invalid","x")', 75.9],
    ['+1', null],
    ['-1', null],
    ['@SUM(A1)', 0],
    ['<b>粗</b> & "引号"', -3],
  ]);
});

it('holds no formula', async () => {
  const { sheets } = await readXlsx(await toXlsx([SHEET], null), { readStyles: true });
  const cells = [...(sheets[0]?.cells?.values() ?? [])];
  expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
});
