import fc from 'fast-check';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { ReturnRound, ReturnUnit } from '../../../../src/model/returnRound';
import { readReturnWorkbook } from '../../../../src/panels/returns/readReturnWorkbook';
import { PASSPORT_SHEET, writeReturnWorkbook } from '../../../../src/panels/returns/returnWorkbook';
import type { ReturnRow } from '../../../../src/queries/returnRows';

const UNIT: ReturnUnit = { id: '361102', name: '信州区', rowCount: 2 };
const ROUND: ReturnRound = {
  id: '2026-11-abc',
  number: '2026-11',
  subject: 'enterprise',
  unitKind: 'county',
  year: 2026,
  asked: ['output_wan', 'employees', 'status'],
  issuedOn: '2026-11-01',
  dueOn: '',
  units: [UNIT],
};
const row = (key: string, name: string, last: ReturnRow['last']): ReturnRow => ({
  unit: UNIT.id,
  unitName: UNIT.name,
  key,
  name,
  last,
});
const ROWS = [row('007', '甲公司', [100.5, null, 'active']), row('=1+1', '=乙', [null, 20, null])];
const WORDS = {
  sheet: '填报表',
  title: '信州区 2026-11 期填报表',
  notes: ['说明'],
  key: '编号',
  name: '名称',
  last: '上期 ',
};
const HEAD_ROW = 2;

/** The workbook as a person gives it back: cells of the visible sheet by row (from the head) and head. */
async function filled(
  fill: Readonly<Record<string, string | number>>,
  change: (sheets: { name: string; rows: (string | number | boolean | Date | null)[][] }[]) => void = () =>
    undefined,
): Promise<Uint8Array> {
  const { sheets } = await readXlsx(await writeReturnWorkbook(ROUND, UNIT, ROWS, WORDS));
  const plain = sheets.map(({ name, rows }) => ({ name, rows: rows.map((cells) => [...cells]) }));
  const heads = plain[0]?.rows[HEAD_ROW] ?? [];
  for (const [place, value] of Object.entries(fill)) {
    const [below = '', head = ''] = place.split(' ');
    const cells = plain[0]?.rows[HEAD_ROW + Number(below)];
    if (cells) cells[heads.indexOf(head)] = value;
  }
  change(plain);
  return writeXlsx({ sheets: plain });
}
const read = (bytes: Uint8Array) => readReturnWorkbook('甲.xlsx', bytes, ROUND, '2026-11-05');

describe('a workbook to be filled in', () => {
  it('has locked keys and figures before, blank cells to fill, choices, and a hidden passport', async () => {
    const { sheets } = await readXlsx(await writeReturnWorkbook(ROUND, UNIT, ROWS, WORDS), {
      readStyles: true,
    });
    expect(sheets.map(({ name }) => name)).toEqual(['填报表', PASSPORT_SHEET]);
    const [sheet] = sheets;
    expect(sheet?.rows[HEAD_ROW]).toEqual([
      '编号',
      '名称',
      '上期 产值（万元）',
      '产值（万元）',
      '上期 从业人数（人）',
      '从业人数（人）',
      '上期 状态',
      '状态',
    ]);
    expect(sheet?.rows[HEAD_ROW + 1]?.slice(0, 3)).toEqual(['007', '甲公司', 100.5]);
    // A text that looks like a formula stays a text.
    expect(sheet?.rows[HEAD_ROW + 2]?.[0]).toBe('=1+1');
    expect(sheet?.cells?.get(`${HEAD_ROW + 1},3`)?.style?.protection?.locked).toBe(false);
    expect(sheet?.cells?.get(`${HEAD_ROW + 1},2`)?.style?.protection?.locked).not.toBe(false);
    expect(sheet?.dataValidations?.map(({ type, range }) => [type, range])).toContainEqual(['list', 'H4:H5']);
  });

  it('comes back with what was filled in, by key, beside what stood before', async () => {
    const bytes = await filled({
      '1 产值（万元）': 120,
      '2 产值（万元）': '1,234.5',
      '1 从业人数（人）': '—',
      '1 状态': '停产',
      '2 状态': 'active',
    });
    const { book, findings } = await read(bytes);
    expect(findings).toEqual([]);
    expect(book).toMatchObject({ fileName: '甲.xlsx', unit: '361102', receivedOn: '2026-11-05' });
    expect(book.cells.map(({ key, field, value, last }) => [key, field, value, last])).toEqual([
      ['007', 'output_wan', 120, 100.5],
      ['007', 'employees', null, null],
      ['007', 'status', 'halted', 'active'],
      ['=1+1', 'output_wan', 1234.5, null],
      ['=1+1', 'status', 'active', null],
    ]);
  });

  it('left blank says nothing', async () => {
    expect((await read(await filled({}))).book.cells).toEqual([]);
  });

  it('names row, column and value of what cannot be taken, and takes the rest', async () => {
    const bytes = await filled(
      { '1 产值（万元）': '约三千', '1 状态': '关门', '2 从业人数（人）': 9 },
      ([sheet]) => {
        const heads = sheet?.rows[HEAD_ROW] ?? [];
        const extra = (key: string) =>
          heads.map((head, i) => (i === 0 ? key : head === '产值（万元）' ? 1 : null));
        sheet?.rows.push(extra('不在名单'), extra('=1+1'), extra('__proto__'));
      },
    );
    const { book, findings } = await read(bytes);
    expect(book.cells.map(({ key, value }) => [key, value])).toEqual([['=1+1', 9]]);
    expect(findings.map(({ row: at, column, value, reason }) => [at, column, value, reason])).toEqual([
      [4, '产值（万元）', '约三千', 'notNumber'],
      [4, '状态', '关门', 'notListed'],
      [6, '编号', '不在名单', 'unknownKey'],
      [7, '编号', '=1+1', 'repeatedKey'],
      [8, '编号', '__proto__', 'unknownKey'],
    ]);
  });

  it('is known by its passport and its heads, whatever the file is called', async () => {
    await expect(read(new TextEncoder().encode('no workbook'))).rejects.toMatchObject({
      key: 'error.returns.unreadable',
      params: { file: '甲.xlsx' },
    });
    const refused = async (change: Parameters<typeof filled>[1]): Promise<string> =>
      read(await filled({}, change)).then(
        () => 'taken',
        (error: { key: string }) => error.key,
      );
    expect(await refused((sheets) => void sheets.pop())).toBe('error.returns.noPassport');
    const passport = (at: number, column: number, value: string) => (sheets: { rows: unknown[][] }[]) => {
      const cells = sheets[1]?.rows[at];
      if (cells) cells[column] = value;
    };
    expect(await refused(passport(0, 1, '9'))).toBe('error.returns.otherVersion');
    expect(await refused(passport(1, 0, '2026-10-x'))).toBe('error.returns.otherRound');
    expect(await refused(passport(1, 2, '360802'))).toBe('error.returns.otherUnit');
    expect(
      await refused(([sheet]) => {
        const heads = sheet?.rows[HEAD_ROW];
        if (heads) heads[3] = '产值';
      }),
    ).toBe('error.returns.noHead');
  });

  it('gives back every number that is written into it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: -1e11, max: 1e11, noNaN: true }).map((value) => Math.round(value * 100) / 100),
        async (value) => {
          const { book } = await read(await filled({ '1 产值（万元）': value }));
          expect(book.cells[0]?.value).toBeCloseTo(value, 2);
        },
      ),
      { numRuns: 15 },
    );
  });
});
