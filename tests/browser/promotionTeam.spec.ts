import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './driver/eventually';
import { type OpenAtlas, openAtlas } from './driver/openAtlas';
import { readCsvRecords } from './driver/readCsv';
import { yiText } from './driver/yiText';

const WANTED_PROJECTS = `
SELECT p.project_id, p.name, p.investment_wan
FROM   project p
JOIN   node n ON n.node_id = p.node AND n.chain = 'lithium'
JOIN   region r ON r.adcode = p.region AND r.city = '360800'
JOIN   gap g ON g.level = 'city' AND g.region = r.city AND g.node = p.node
WHERE  g.verdict IN ('break', 'blank') AND p.investment_wan >= 10000
ORDER  BY p.investment_wan DESC`;

describe('a promotion team looks for what 锂电池 lacks in 吉安, and who is already building it', () => {
  let atlas: OpenAtlas;
  beforeAll(async () => {
    atlas = await openAtlas();
  });
  afterAll(() => atlas?.close());

  it('chooses the chain and the city', async () => {
    await atlas.filters.press('重置');
    await atlas.filters.chooseChain('锂电池');
    await atlas.filters.addRegion('吉安市');
    await eventually(() => atlas.filters.chips()).toEqual(['链 锂电池', '地区 吉安市']);
    await eventually(() => atlas.map.path()).toEqual(['全国', '江西省', '吉安市']);
  });

  it('sees the gap areas by colour, glyph and word', async () => {
    await atlas.map.setLayer('短板区域', true);
    await atlas.map.closeLayers();
    await eventually(() => atlas.map.title()).toBe('吉安市锂电池产业链短板分布');
    const legend = await atlas.map.legend();
    expect(legend[0]).toMatch(/^判定（县级/);
    expect(legend).toEqual(
      expect.arrayContaining([
        '断点',
        '空白点',
        '薄弱点',
        '优势点',
        '正常',
        '可替代',
        '未布局、零星布局',
        '数据不足',
      ]),
    );
  });

  it('reads as many 断点 and 空白点 as SQL counts', async () => {
    const counts = await atlas.ask(
      `SELECT verdict, count(*) AS cells FROM gap
       WHERE level = 'city' AND region = '360800' AND chain = 'lithium' GROUP BY verdict`,
    );
    const cellsOf = (verdict: string) => Number(counts.find((row) => row.verdict === verdict)?.cells ?? 0);
    await eventually(() => atlas.filters.countOf('判定', '断点')).toBe(cellsOf('break'));
    expect(await atlas.filters.countOf('判定', '空白点')).toBe(cellsOf('blank'));
    expect(cellsOf('break') + cellsOf('blank')).toBeGreaterThan(0);
  });

  it('keeps the projects there of 1 亿元 and more, largest first', async () => {
    await atlas.filters.toggle('判定', '断点');
    await atlas.filters.toggle('判定', '空白点');
    await atlas.filters.setInvestment('最低', '1');
    await eventually(() => atlas.filters.chips()).toEqual([
      '链 锂电池',
      '地区 吉安市',
      '项目 ≥ 1.0 亿元',
      '市级判定 断点 · 空白点',
    ]);
    const wanted = await atlas.ask(WANTED_PROJECTS);
    expect(wanted.length).toBeGreaterThan(1);
    await eventually(async () => (await atlas.filters.results()).projects).toBe(wanted.length);
    await atlas.drawer.open('项目');
    await eventually(() => atlas.drawer.rowCount('项目')).toBe(wanted.length);
    expect(await atlas.drawer.orderOf('项目', '总投资 亿元')).toBe('descending');
    await eventually(async () =>
      (await atlas.drawer.rows('项目')).map((row) => [row.名称, row['总投资 亿元']]),
    ).toEqual(wanted.map(({ name, investment_wan }) => [name, yiText(Number(investment_wan))]));
    await atlas.drawer.sortBy('项目', '总投资 亿元');
    await eventually(async () => (await atlas.drawer.rows('项目')).map((row) => row.名称)).toEqual(
      wanted.map(({ name }) => name).reverse(),
    );
  });

  it('takes them home as CSV: only these, under the mark of sample data', async () => {
    const wanted = await atlas.ask(WANTED_PROJECTS);
    const file = await atlas.drawer.saveCsv();
    expect(file.name).toMatch(/^链图_项目_示例数据_不代表实际_内部资料_\d{4}-\d{2}-\d{2}\.csv$/);
    const rows = readCsvRecords(file.bytes.toString('utf8'));
    const byId = (a: Record<string, string>, b: Record<string, string>) =>
      (a.project_id ?? '').localeCompare(b.project_id ?? '');
    expect(
      rows.sort(byId).map(({ project_id, name, investment_wan }) => ({ project_id, name, investment_wan })),
    ).toEqual([...wanted].sort(byId));
    expect(rows.every((row) => row.mark === (row.is_sample === 'true' ? '示例数据 不代表实际' : ''))).toBe(
      true,
    );
  });

  it('opens a project from the list and sees it marked there', async () => {
    const [first = {}] = await atlas.drawer.rows('项目');
    await atlas.drawer
      .table('项目')
      .getByRole('button', { name: first.名称 ?? '?' })
      .click();
    await eventually(() => atlas.details.getByRole('heading', { level: 2 }).first().innerText()).toContain(
      first.名称,
    );
    expect(
      await atlas.drawer
        .table('项目')
        .getByRole('button', { name: first.名称 ?? '?' })
        .getAttribute('aria-pressed'),
    ).toBe('true');
  });

  it('is told which filter to loosen where nothing is left, and loosens it', async () => {
    await atlas.filters.setInvestment('最低', '5000');
    const loosen = atlas.page
      .getByRole('region', { name: '表格' })
      .getByRole('button', { name: '放宽项目投资' });
    await loosen.click();
    await eventually(() => atlas.filters.chips()).not.toContain('项目 ≥ 5,000.0 亿元');
    await eventually(async () => (await atlas.drawer.rows('项目')).length).toBeGreaterThan(0);
  });

  it('met no error on the way', () => {
    expect(atlas.trouble).toEqual([]);
  });
});
