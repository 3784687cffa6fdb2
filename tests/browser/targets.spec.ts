import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './driver/eventually';
import { type OpenAtlas, openAtlas } from './driver/openAtlas';
import { readCsvRecords } from './driver/readCsv';

const MARK = '示例数据 不代表实际';
const GAPS = `
SELECT n.name FROM gap g JOIN node n ON n.node_id = g.node
WHERE  g.level = 'city' AND g.region = '361100' AND g.chain = 'pv' AND g.verdict IN ('break', 'blank', 'weak')
       AND NOT g.too_small
ORDER  BY (g.priority_low + g.priority_high) DESC, n.name`;
const NOTES = {
  first: { 跟进状态: '在谈', 责任人: '招商一科', 首次接触: '2026-09-12', 备注: '=1+1 已寄资料' },
  second: { 跟进状态: '已联系', 责任人: '经开区', 首次接触: '2026-09-20', 备注: '等回复' },
} as const;

/** Cells of the first sheet as texts, row by row. */
async function sheetOf(bytes: Buffer): Promise<string[][]> {
  const { sheets } = await readXlsx(new Uint8Array(bytes));
  return (sheets[0]?.rows ?? []).map((cells) => cells.map((cell) => String(cell ?? '')));
}

describe('a promotion officer looks for firms that close a gap of 上饶 光伏, and prepares a trip', () => {
  let atlas: OpenAtlas;
  let gap = '';
  let names: string[] = [];
  beforeAll(async () => {
    // Plain http on a host that is not localhost: there too the list is kept.
    atlas = await openAtlas({ isIntranet: true });
  });
  afterAll(() => atlas?.close());

  it('opens 清单 and reads the gaps that SQL finds, the most urgent first', async () => {
    await atlas.goTo('清单');
    const wanted = (await atlas.ask(GAPS)).map(({ name }) => name);
    expect(wanted.length).toBeGreaterThan(0);
    await eventually(() => atlas.lists.rowCount('补链清单')).toBe(wanted.length);
    const rows = await atlas.lists.rows('补链清单');
    expect(rows.map(({ 环节 }) => 环节?.replace(/^\d+/, '')).sort()).toEqual([...wanted].sort());
    const middles = rows.map(({ 中值 }) => Number(中值));
    expect(middles).toEqual([...middles].sort((a, b) => b - a));
    gap = rows[0]?.环节?.replace(/^\d+/, '') ?? '';
  });

  it('takes the list along as CSV and XLSX under the mark', async () => {
    const csv = await atlas.lists.save('补链清单', 'CSV');
    expect(csv.name).toMatch(/^链图_补链清单_示例数据_不代表实际_内部资料_\d{4}-\d{2}-\d{2}\.csv$/);
    const records = readCsvRecords(csv.bytes.toString('utf8'));
    expect(records[0]).toMatchObject({ node_name: gap, mark: MARK });
    const xlsx = await atlas.lists.save('补链清单', 'XLSX');
    const cells = await sheetOf(xlsx.bytes);
    expect(cells[1]?.[0]).toBe(MARK);
    expect(cells.at(-records.length)?.[4]).toBe(gap);
  });

  it('chooses a gap: its card opens, and the firms elsewhere are ranked', async () => {
    await atlas.lists.choose('补链清单', gap);
    await atlas.lists.gapCard.getByRole('heading', { name: gap }).waitFor();
    await atlas.lists.table('目标招商企业').waitFor();
    const rows = await atlas.lists.rows('目标招商企业');
    expect(rows.length).toBeGreaterThan(2);
    const middles = rows.map(({ 中值 }) => Number(中值));
    expect(middles).toEqual([...middles].sort((a, b) => b - a));
    await eventually(() => atlas.map.title()).toBe(`${gap} · 候选来源`);
    expect(await atlas.map.legend()).toEqual(expect.arrayContaining(['在谈、签约', '已联系']));
    names = rows.slice(0, 2).map(({ 企业 }) => 企业?.replace(/^\d+/, '') ?? '');
  });

  it('shortlists two of them and notes how far the talks are', async () => {
    for (const [index, notes] of [NOTES.first, NOTES.second].entries()) {
      await atlas.lists.choose('目标招商企业', names[index] ?? '?');
      await atlas.lists.targetCard.getByRole('heading', { name: names[index] ?? '?' }).waitFor();
      await atlas.lists.shortlist();
      await atlas.lists.annotate(notes);
    }
    await eventually(async () =>
      (await atlas.lists.rows('目标招商企业')).slice(0, 2).map(({ 跟进 }) => 跟进),
    ).toEqual(['在谈', '已联系']);
  });

  it('finds them in SQL', async () => {
    const kept = await atlas.ask(
      `SELECT e.name, t.follow_up, t.officer, t.first_contact, t.note, t.is_sample
       FROM target t JOIN enterprise e ON e.enterprise_id = t.enterprise ORDER BY t.first_contact`,
    );
    expect(kept).toEqual([
      {
        name: names[0],
        follow_up: 'negotiating',
        officer: '招商一科',
        first_contact: '2026-09-12',
        note: '=1+1 已寄资料',
        is_sample: 'true',
      },
      {
        name: names[1],
        follow_up: 'contacted',
        officer: '经开区',
        first_contact: '2026-09-20',
        note: '等回复',
        is_sample: 'true',
      },
    ]);
  });

  it('finds them again after the page is loaded anew', async () => {
    await atlas.reload();
    await atlas.goTo('清单');
    await atlas.lists.open('招商名单');
    await eventually(async () =>
      (await atlas.lists.rows('招商名单'))
        .map((row) => [row.企业, row.跟进, row.责任人, row.首次接触, row.备注])
        .sort(),
    ).toEqual(
      [
        [names[0], '在谈', '招商一科', '2026-09-12', '=1+1 已寄资料'],
        [names[1], '已联系', '经开区', '2026-09-20', '等回复'],
      ].sort(),
    );
  });

  it('prints the trip: by city, with facts, follow-up and the mark, and no text runs as a formula', async () => {
    const file = await atlas.lists.saveTrip();
    expect(file.name).toMatch(/^链图_拜访表_示例数据_不代表实际_内部资料_\d{4}-\d{2}-\d{2}\.xlsx$/);
    const cells = await sheetOf(file.bytes);
    expect(cells[1]?.[0]).toBe(MARK);
    const headRow = cells.findIndex((row) => row[0] === '城市');
    const head = cells[headRow] ?? [];
    const rows = cells
      .slice(headRow + 1)
      .filter((row) => (row[1] ?? '') !== '')
      .map((row) => Object.fromEntries(head.map((name, column) => [name, row[column] ?? ''])));
    expect(rows.map((row) => row.企业).sort()).toEqual([...names].sort());
    const first = rows.find((row) => row.企业 === names[0]);
    expect(first).toMatchObject({
      拟补环节: gap,
      拟落地区: '上饶市',
      跟进: '在谈',
      责任人: '招商一科',
      首次接触: '2026-09-12',
      备注: '=1+1 已寄资料',
      联系电话: '',
      标记: MARK,
    });
    expect(Number(first?.['距离 km'])).toBeGreaterThan(0);
  });

  it('is told to choose a period, and compares with an earlier day', async () => {
    await atlas.lists.open('判定变化');
    await eventually(() => atlas.lists.text()).toContain('尚未选择对比时点');
    await atlas.lists.comparePeriod('2024-09-30');
    await atlas.lists.table('判定变化').waitFor();
    const rows = await atlas.lists.rows('判定变化');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.之前 !== row.现在 && row.原因 !== '')).toBe(true);
    const today = await atlas.ask(
      `SELECT n.name, g.verdict FROM gap g JOIN node n ON n.node_id = g.node
       WHERE g.level = 'city' AND g.region = '361100' AND g.chain = 'pv'`,
    );
    const wordOf: Record<string, string> = {
      break: '断点',
      strength: '优势点',
      weak: '薄弱点',
      blank: '空白点',
    };
    for (const row of rows) {
      const verdict = today.find(({ name }) => name === row.环节)?.verdict ?? '';
      expect(row.现在).toBe(wordOf[verdict] ?? row.现在);
    }
  });

  it('compares with the list of an earlier year, brought in as a data set', async () => {
    const ids = Array.from({ length: 9 }, (_, index) => `before-${index}`);
    await atlas.goTo('数据');
    await atlas.data.drop(
      {
        name: 'enterprise.csv',
        content: ['enterprise_id,name,region', ...ids.map((id) => `${id},示例·${id},361100`)].join('\n'),
      },
      {
        name: 'enterprise_node.csv',
        content: ['enterprise,node', ...ids.map((id) => `${id},pv.silver_paste`)].join('\n'),
      },
    );
    await atlas.data.importChosen();
    await eventually(async () => (await atlas.data.dataSetNames()).length).toBe(2);
    const [, earlier = ''] = await atlas.data.dataSetNames();
    await atlas.untilReady();
    await atlas.goTo('清单');
    await atlas.lists.open('判定变化');
    await atlas.lists.compareDataSet(earlier);
    await atlas.lists.table('判定变化').waitFor();
    const rows = await atlas.lists.rows('判定变化');
    // The earlier list knows nine firms at 银浆 alone; without it the place is blank, as before.
    expect(rows.find(({ 环节 }) => 环节 === '银浆')).toMatchObject({ 现在: '空白点' });
    expect(rows.find(({ 环节 }) => 环节 === '银浆')?.之前).not.toBe('空白点');
    await atlas.goTo('数据');
    await atlas.data.switchSet(earlier, false);
  });

  it('finds the filters beside the lists', async () => {
    await atlas.goTo('清单');
    await atlas.lists.showFilters();
    await atlas.filters.toggle('链 → 环节', '银浆');
    await eventually(() => atlas.filters.chips()).toEqual(['链 光伏', '环节 银浆', '地区 上饶市']);
    await atlas.lists.open('补链与目标企业');
    await eventually(() => atlas.lists.rowCount('补链清单')).toBe(1);
    await atlas.filters.removeChip('环节 银浆');
  });

  it('opens a cell of the chain health matrix', async () => {
    await atlas.lists.open('链健康矩阵');
    await atlas.lists
      .table('链健康矩阵')
      .getByRole('button', { name: /^光伏 · 合肥市/ })
      .click();
    await eventually(() => atlas.filters.chips()).toEqual(['链 光伏', '地区 合肥市']);
  });

  it('met no error on the way', () => {
    expect(atlas.trouble).toEqual([]);
  });
});
