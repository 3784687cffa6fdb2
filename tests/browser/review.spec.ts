import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './driver/eventually';
import { type OpenAtlas, openAtlas } from './driver/openAtlas';
import { readCsv } from './driver/readCsv';

/** Made up; the check digit of the first agrees, that of the second does not. */
const RIGHT_CODE = '91350100M000100Y43';
const WRONG_CODE = '91350100M000100Y44';
const NAME = 'messy.csv';
/** Lines 2–12 of the file. */
const LINES = [
  '统一社会信用代码,企业名称,市,县,经度,纬度,状态,2023年产值（万元）',
  `${RIGHT_CODE},示例·甲,上饶市,广信区,,,在营,1200`,
  `${WRONG_CODE},示例·乙,上饶市,玉山县,,,在营,900`,
  'c3,示例·丙,上饶市,广信区,28.4276,117.6058,在营,800',
  'c4,示例·丁,上饶市,上饶县,,,在营,700',
  'c5,示例·戊,上绕市,,,,在营,600',
  'c6,示例·己,上饶市,,,,在营企业,500',
  'c7,示例·庚,上饶市,,,,在营企业,400',
  'c8,示例·辛,上饶市,,,,在营,很多',
  'c9,,上饶市,,,,在营,300',
  `${RIGHT_CODE},示例·壬,上饶市,,,,在营,200`,
  'c11,示例·癸,上饶市,,,,在营,100',
];

describe('a messy list', () => {
  let atlas: OpenAtlas;
  const imported = async (what: string) => {
    const [row = {}] = await atlas.sql.ask(
      `SELECT ${what} AS answer FROM enterprise e LEFT JOIN enterprise_year y ON y.enterprise = e.enterprise_id
       WHERE e.data_set LIKE 'import-%'`,
    );
    return row.answer;
  };
  beforeAll(async () => {
    atlas = await openAtlas({ view: 'v=1&m=data' });
    await atlas.data.choose({ name: NAME, content: `${LINES.join('\n')}\n` });
  });
  afterAll(() => atlas?.close());

  it('is checked first, and nothing is added', async () => {
    await atlas.page.getByRole('button', { name: '先检查' }).click();
    await atlas.page.getByRole('region', { name: '检查结果' }).waitFor();
    expect(await atlas.data.dataSetNames()).toEqual(['内置数据']);
    expect(await atlas.review.fate(4)).toBe('暂存');
  });

  it('goes in with its good rows, and shows eight kinds of findings with their numbers', async () => {
    await atlas.data.importChosen();
    expect(await atlas.data.reportFigures()).toMatchObject({ 读取: '11', 写入: '5', 剔除: '6' });
    expect(await atlas.review.kinds()).toEqual({
      经纬度互换: 1,
      不在可选值之内: 2,
      不是数值: 1,
      必填项为空: 1,
      主键重复: 1,
      信用代码校验位: 1,
      已撤并的区划: 1,
      不认识的地名: 1,
    });
    expect(await imported('count(DISTINCT e.enterprise_id)')).toBe('5');
  });

  it('shows the rows of one kind', async () => {
    await atlas.review.showOnly('不在可选值之内');
    expect(await atlas.review.lines()).toEqual([7, 8]);
    await atlas.review.showOnly('不在可选值之内');
    expect(await atlas.review.lines()).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('has what is alike put right at once, undone and done again by keyboard', async () => {
    await atlas.review.fixAll('不在可选值之内');
    expect([await atlas.review.fate(7), await atlas.review.fate(8)]).toEqual(['写入', '写入']);
    await (await atlas.review.cell(7, '状态')).focus();
    await atlas.review.press('Control+z');
    await eventually(() => atlas.review.fate(7)).toBe('暂存');
    await atlas.review.press('Control+y');
    await eventually(() => atlas.review.fate(7)).toBe('写入');
    await atlas.review.press('Control+z');
    await eventually(() => atlas.review.fate(8)).toBe('暂存');
    await atlas.review.press('Shift+Enter');
    for (const line of [7, 8]) await eventually(() => atlas.review.fate(line)).toBe('写入');
  });

  it('has a cell written in its place, and a row held or let go by hand', async () => {
    await atlas.review.write(9, '2023年产值（万元）', '350');
    await eventually(() => atlas.review.fate(9)).toBe('写入');
    await atlas.review.decide(3, '暂存');
    await eventually(() => atlas.review.fate(3)).toBe('暂存');
    await atlas.review.decide(3, '仍然导入');
    await eventually(() => atlas.review.fate(3)).toBe('写入');
    await atlas.review.fixAll('不认识的地名');
  });

  it('gives out what is still held, with the reasons, and takes it back repaired', async () => {
    const { name, bytes } = await atlas.review.takeOut();
    expect(name).toBe('暂存行_messy.csv');
    const [head = [], ...rows] = readCsv(bytes.toString('utf8'));
    expect(head).toEqual(['行号', ...(LINES[0]?.split(',') ?? []), '原因']);
    expect(rows.map((cells) => [cells[0], cells.at(-1)])).toEqual([
      ['4', '经度：经纬度互换'],
      ['10', '企业名称：必填项为空'],
      ['11', '统一社会信用代码：主键重复'],
    ]);
    const [swapped = [], nameless = [], repeated = []] = rows;
    const content = [
      head,
      swapped.with(5, swapped[6] ?? '').with(6, swapped[5] ?? ''),
      nameless.with(2, '示例·子'),
      repeated.with(1, 'c10'),
      repeated.with(0, '99'),
    ];
    await atlas.review.bringBack({ name, content: content.map((cells) => cells.join(',')).join('\n') });
    expect(await atlas.review.box.innerText()).toContain('3 行有改动，1 行的行号对不上');
    for (const line of [4, 10, 11]) await eventually(() => atlas.review.fate(line)).toBe('写入');
  });

  it('takes the place of what was imported, all at once', async () => {
    expect(await imported('count(DISTINCT e.enterprise_id)')).toBe('5');
    await atlas.review.writeRepaired();
    expect(await atlas.data.dataSetNames()).toEqual(['内置数据', NAME]);
    expect(await imported('count(DISTINCT e.enterprise_id)')).toBe('11');
    expect(Number(await imported('sum(y.output_wan)'))).toBe(
      1200 + 900 + 800 + 700 + 600 + 500 + 400 + 350 + 300 + 200 + 100,
    );
    expect(
      await imported(
        "string_agg(e.region, ',' ORDER BY e.enterprise_id) FILTER (e.enterprise_id IN ('c4', 'c5'))",
      ),
    ).toBe('361104,361100');
    expect(Number(await imported("max(e.lon) FILTER (e.enterprise_id = 'c3')"))).toBe(117.6058);
    expect(await atlas.review.writeButton.isDisabled()).toBe(true);
  });

  it('leaves no error in the console', () => {
    expect(atlas.trouble).toEqual([]);
  });
});

describe('rows that an import holds', () => {
  let atlas: OpenAtlas;
  beforeAll(async () => {
    // Plain http: there too they are kept.
    atlas = await openAtlas({ view: 'v=1&m=data', isIntranet: true });
    await atlas.data.choose({ name: NAME, content: `${LINES.join('\n')}\n` });
    await atlas.data.importChosen();
  });
  afterAll(() => atlas?.close());

  it('wait for the next visit', async () => {
    await atlas.reload();
    await eventually(() => atlas.review.heldBefore()).toEqual([`${NAME}：6 行`]);
  });

  it('come back as a file, and are waited for until that is imported', async () => {
    await atlas.review.putBack(NAME);
    await atlas.data.file(NAME).first().waitFor();
    expect(await atlas.review.heldBefore()).toEqual([]);
    await atlas.reload();
    await eventually(() => atlas.review.heldBefore()).toEqual([`${NAME}：6 行`]);
    await atlas.review.putBack(NAME);
    await atlas.data.importChosen();
    expect(await atlas.data.reportFigures()).toMatchObject({ 读取: '6' });
    const { 剔除: held } = await atlas.data.reportFigures();
    await atlas.reload();
    await eventually(() => atlas.review.heldBefore()).toEqual([`${NAME}：${held} 行`]);
  });

  it('go when they are given up', async () => {
    await atlas.review.giveUp(NAME);
    await eventually(() => atlas.review.heldBefore()).toEqual([]);
    await atlas.reload();
    await eventually(() => atlas.data.dataSetNames()).toHaveLength(3);
    expect(await atlas.review.heldBefore()).toEqual([]);
    expect(atlas.trouble).toEqual([]);
  });
});
