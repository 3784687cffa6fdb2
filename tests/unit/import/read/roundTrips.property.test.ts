import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellText } from '../../../../src/import/read/cellText';
import type { RawFile } from '../../../../src/import/read/rawSheet';
import { readFile } from '../../../../src/import/read/readFile';
import { understandSheet } from '../../../../src/import/read/understandSheet';
import { fromParquet } from '../../../../src/model/parquet';
import type { SheetCell } from '../../../../src/panels/shared/exportSheet';
import { type TableFormat, toTableFile } from '../../../../src/panels/shared/tableFile';

const NAMES = ['企业名称', '城市', '__proto__', '备注'] as const;
const HEADS = [...NAMES, '数', 'lon', 'lat'];
const MARK = '示例数据 不代表实际';

const nasty = fc.constantFrom(
  "=cmd|' /C calc'!A0",
  "'=1",
  "''+1",
  '-3',
  '@x',
  '<img src=x onerror=alert(1)>',
  '__proto__',
  '_x0041_',
  'a"b',
  '上\n饶',
  ' 前后 ',
  '00123',
  '9.1E+17',
  'true',
  '2021-10-01',
);
const text = fc.oneof(
  nasty,
  // Line ends become one kind; a NUL is no text.
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((each) => each.replaceAll(/[\r\0]/g, '')),
  fc.string({
    unit: fc.constantFrom('\u0001', '\u0002', '\u000b', '\u001f', '\uffff', '_', 'x', '0'),
    maxLength: 8,
  }),
);
const filled = text.map((each) => `示例${each}`);
const number = fc.oneof(
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.double({ min: -1e12, max: 1e12, noNaN: true, noDefaultInfinity: true }).map((each) => each + 0),
);
const place = fc.oneof(
  fc.constant([null, null] as const),
  fc.tuple(fc.double({ min: 73, max: 136, noNaN: true }), fc.double({ min: 3, max: 54, noNaN: true })),
);
const row = fc
  .tuple(filled, fc.option(text), fc.option(text), fc.option(text), fc.option(number), place)
  .map(([name, city, other, note, figure, [lon, lat]]): SheetCell[] => [
    name,
    city,
    other,
    note,
    figure,
    lon,
    lat,
  ]);
const tables = fc.array(row, { minLength: 1, maxLength: 12 });

async function handOut(format: TableFormat, rows: readonly (readonly SheetCell[])[]): Promise<RawFile> {
  const sheet = {
    name: '企业',
    title: '企业',
    notes: [MARK],
    columns: HEADS.map((head) => ({ id: head, head })),
    rows,
  };
  const file = await toTableFile(format, [sheet], MARK, null);
  return readFile(new Uint8Array(await file.arrayBuffer()), `a.${format}`, () => {});
}

/** Figures by value: formats write them differently. */
const comparable = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.map((cell, column) => (column > 3 && cell !== '' ? Number(cell) : cell)));

describe('what is exported and imported again', () => {
  it.each(['xlsx', 'csv', 'parquet', 'geojson'] as const)(
    'is the same in %s',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(tables, async (rows) => {
          const { sheets } = await handOut(format, rows);
          const [sheet] = sheets;
          if (!sheet) throw new Error('no sheet');
          const table = understandSheet(sheet, `a.${format}`, (cell) => HEADS.includes(cell));
          // Columns of points without any point are left out.
          const columns = HEADS.map((head) => table.headers.indexOf(head));
          const read = table.rows.map((cells) => columns.map((column) => cells[column] ?? ''));
          expect(comparable(read)).toEqual(comparable(rows.map((cells) => cells.map(cellText))));
        }),
        { numRuns: 60 },
      );
    },
    60_000,
  );

  it('bears the mark of synthetic rows', async () => {
    const rows = [['示例·甲', null, null, null, 1, 117, 28]];
    const xlsx = await handOut('xlsx', rows);
    expect(xlsx.sheets[0]?.rows[1]?.cells[0]).toBe(MARK);
    const sheet = { name: '', title: '', notes: [], columns: [{ id: 'lon', head: '' }], rows: [[1]] };
    expect(JSON.parse(await (await toTableFile('geojson', [sheet], MARK, null)).text())).toMatchObject({
      mark: MARK,
    });
    const parquet = new Uint8Array(await (await toTableFile('parquet', [sheet], MARK, null)).arrayBuffer());
    expect((await fromParquet(parquet)).metadata.get('mark')).toBe(MARK);
  });
});
