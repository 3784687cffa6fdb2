import { unzipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './driver/eventually';
import { type OpenAtlas, openAtlas } from './driver/openAtlas';
import { ReturnsPage } from './driver/returnsPage';

type Sheets = { name: string; rows: (string | number | boolean | Date | null)[][] }[];

/** What a county does with its workbook: writes into cells of the columns that are asked for. */
async function fillIn(
  bytes: Uint8Array,
  fill: (rows: Sheets[number]['rows'], heads: string[]) => void,
): Promise<Uint8Array> {
  const { sheets } = await readXlsx(bytes);
  const copy: Sheets = sheets.map(({ name, rows }) => ({ name, rows: rows.map((cells) => [...cells]) }));
  const rows = copy[0]?.rows ?? [];
  const headRow = rows.findIndex((cells) => cells[0] === '编号');
  fill(rows.slice(headRow + 1), (rows[headRow] ?? []).map(String));
  return writeXlsx({ sheets: copy.map((sheet, index) => ({ ...sheet, hidden: index > 0 })) });
}

const outputOf = (enterprise: string): string =>
  `SELECT max(output_wan) FROM enterprise_year WHERE enterprise = '${enterprise.replaceAll("'", "''")}' AND year = 2026`;

describe('a data officer sends workbooks to the counties of 上饶 and takes them back', () => {
  let atlas: OpenAtlas;
  let returns: ReturnsPage;
  let books: Record<string, Uint8Array> = {};
  let names: string[] = [];
  let enterprise = '';
  let unit = '';
  beforeAll(async () => {
    atlas = await openAtlas({ isIntranet: true });
    returns = new ReturnsPage(atlas.page);
    await atlas.goTo('数据');
    await returns.open();
  });
  afterAll(() => atlas?.close());

  it('makes one workbook a county of the present filter, all in one zip', async () => {
    await eventually(() => returns.scope()).toMatch(/^当前筛选：\d+ 个单位、[\d,]+ 行/);
    const units = Number(/(\d+) 个单位/.exec(await returns.scope())?.[1]);
    const zip = await returns.issue({ number: '2026-11', dueOn: '2026-11-30' });
    expect(zip.name).toBe('链图_填报_2026-11.zip');
    books = unzipSync(new Uint8Array(zip.bytes));
    names = Object.keys(books);
    expect(names).toHaveLength(units);
    await eventually(() => returns.counts()).toBe(`已报 0 / ${units}，有改动 0，未报 ${units}`);
  });

  it('sees who has returned and who is to be reminded', async () => {
    const [name = ''] = names;
    unit = name.replace('.xlsx', '');
    const filled = await fillIn(books[name] ?? new Uint8Array(), (rows, heads) => {
      enterprise = String(rows[0]?.[0]);
      if (rows[0]) rows[0][heads.indexOf('产值（万元）')] = 12_345;
      if (rows[1]) rows[1][heads.indexOf('产值（万元）')] = '约一万';
    });
    await returns.collect({ name: '一次报送.xlsx', bytes: filled });
    await eventually(() => returns.counts()).toMatch(/^已报 1 /);
    const board = await returns.board();
    expect(board.find((row) => row.单位 === unit)).toMatchObject({ 状态: '已报 有改动', 改动: '1' });
    expect(await returns.reminder()).not.toContain(unit);
    expect(await returns.reminder()).toContain(names[1]?.replace('.xlsx', '') ?? '—');
    expect(await returns.findings()).toMatchObject([
      { 文件: '一次报送.xlsx', 列: '产值（万元）', 内容: '约一万', 原因: '不是数字' },
    ]);
    expect(await returns.differences()).toMatchObject([{ 编号: enterprise, 本期: '12,345' }]);
  });

  it('refuses what is no workbook of this issue, and keeps what has come', async () => {
    await returns.collect({
      name: '别的.xlsx',
      bytes: await writeXlsx({ sheets: [{ name: 'a', rows: [['x']] }] }),
    });
    await eventually(async () => (await returns.complaints()).join()).toContain('别的.xlsx');
    expect(await returns.counts()).toMatch(/^已报 1 /);
  });

  it('settles two values for one cell side by side', async () => {
    const again = await fillIn(books[`${unit}.xlsx`] ?? new Uint8Array(), (rows, heads) => {
      if (rows[0]) rows[0][heads.indexOf('产值（万元）')] = 23_456;
    });
    await returns.collect({ name: '二次报送.xlsx', bytes: again });
    await returns.conflicts.waitFor();
    expect(await returns.conflicts.innerText()).toContain('23,456（二次报送.xlsx）');
    await returns.settle('二次报送');
    await eventually(() => returns.differences()).toMatchObject([{ 编号: enterprise, 本期: '23,456' }]);
  });

  it('finds the round as it was after a reload', async () => {
    await atlas.reload();
    await eventually(() => returns.counts()).toMatch(/^已报 1 /);
    await eventually(() => returns.differences()).toMatchObject([{ 编号: enterprise, 本期: '23,456' }]);
  });

  it('takes the values over as a data set that SQL reads', async () => {
    expect(await returns.takeOver()).toBe('已并入数据集“填报 2026-11”：1 个值');
    await atlas.data.openImports();
    await eventually(() => atlas.data.dataSetNames()).toContain('填报 2026-11');
    expect(await atlas.askNumber(outputOf(enterprise))).toBe(23_456);
    expect(atlas.trouble).toEqual([]);
  });
});
