import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './driver/eventually';
import { numberOf } from './driver/numberOf';
import { type OpenAtlas, openAtlas } from './driver/openAtlas';
import { yiText } from './driver/yiText';

/** Σ share × output of 光伏 in 上饶 in 万元, the shares as the model says, largest first. */
const outputBy = (place: string, condition: string): string => `
WITH total AS (
  SELECT enterprise, coalesce(sum(share), 0) AS known, count(*) - count(share) AS unknown
  FROM   enterprise_node GROUP BY enterprise)
SELECT ${place} AS place, count(DISTINCT e.enterprise_id) AS firms,
       sum(coalesce(a.share, (1 - t.known) / t.unknown) * y.output_wan) AS output_wan
FROM   enterprise e
JOIN   region r ON r.adcode = e.region
JOIN   region c ON c.adcode = r.city
JOIN   enterprise_node a ON a.enterprise = e.enterprise_id
JOIN   total t ON t.enterprise = e.enterprise_id
JOIN   node n ON n.node_id = a.node AND n.chain = 'pv'
LEFT   JOIN enterprise_year y ON y.enterprise = e.enterprise_id
       AND y.year = (SELECT max(year) FROM enterprise_year)
WHERE  r.city = '361100' AND ${condition} AND (e.status IS NULL OR e.status IN ('active', 'reduced'))
GROUP  BY 1
ORDER  BY output_wan DESC`;

describe('a planner opens the page for the first time', () => {
  let atlas: OpenAtlas;
  beforeAll(async () => {
    atlas = await openAtlas({ isFirstVisit: true });
  });
  afterAll(() => atlas?.close());

  it('sees 光伏 in 上饶, under the mark of sample data and the notices', async () => {
    await eventually(() => atlas.map.path()).toEqual(['全国', '江西省', '上饶市']);
    await eventually(() => atlas.filters.chips()).toEqual(['链 光伏', '地区 上饶市']);
    await eventually(() => atlas.map.title()).toBe('上饶市光伏产业链区位商 LQ*');
    await atlas.map.sampleMark.waitFor();
    expect(await atlas.map.notices()).toContain('边界仅供示意，不作为划界依据');
    expect(await atlas.map.notices()).not.toMatch(/审图号\s*[^；]*\d/);
    await atlas.page.getByText('本系统为非涉密系统，严禁导入国家秘密').waitFor();
  });

  it('is given three hints, which go away for good', async () => {
    expect(await atlas.hints.getByRole('listitem').count()).toBe(3);
    await atlas.hints.getByRole('button', { name: '知道了' }).click();
    await atlas.reload();
    expect(await atlas.hints.count()).toBe(0);
  });

  it('finds the counties where 光伏 sits, the first with the figure that SQL gives', async () => {
    await eventually(() => atlas.ranking.rows()).toHaveLength(12);
    const ranked = await atlas.ranking.rows();
    const asked = await atlas.ask(outputBy('r.name', `r.level = 'county'`));
    expect(ranked.map(({ name, value, firms }) => [name, yiText(value * 10_000), firms])).toEqual(
      asked.map(({ place, output_wan, firms }) => [place, yiText(Number(output_wan)), Number(firms)]),
    );
    // The city's own figures also hold the firms whose county is not known.
    const [whole = {}] = await atlas.ask(outputBy('c.name', 'TRUE'));
    expect(await atlas.keyFigure('企业')).toBe(Number(whole.firms));
    expect(await atlas.keyFigure('产值')).toBe(Number(yiText(Number(whole.output_wan))));
    expect((await atlas.filters.results()).enterprises).toBe(Number(whole.firms));
  });

  it('sorts the ranking by another column', async () => {
    await atlas.ranking.sortBy('企业');
    const byFirms = (await atlas.ranking.rows()).map(({ firms }) => firms);
    expect(byFirms).toEqual([...byFirms].sort((a, b) => b - a));
    await atlas.ranking.sortBy('产值 亿元');
  });

  it('reads the classes of LQ* in the legend, and of another ratio', async () => {
    const classes = async () => (await atlas.map.legend()).join(' ');
    await eventually(classes).toMatch(/^区位商 LQ\*（县级） 0\.5 0\.8 1\.25 2 数据不足/);
    await atlas.map.choose('填色', '完整度');
    await eventually(classes).toMatch(/^完整度（县级） 25% 50% 75%/);
    await eventually(() => atlas.map.title()).toBe('上饶市光伏产业链完整度');
    await atlas.map.choose('填色', '占比');
    await eventually(classes).toMatch(/^占比 %（县级） [\d.]+ [\d.]+ /);
    await atlas.map.choose('填色', '区位商');
    await eventually(classes).toMatch(/^区位商/);
    await atlas.map.closeLayers();
  });

  it('selects a county in the list, sees it marked and its details, and drills by a second click', async () => {
    await atlas.ranking.row('横峰县').click();
    await eventually(() => atlas.ranking.row('横峰县').getAttribute('aria-pressed')).toBe('true');
    await eventually(() => atlas.details.getByRole('heading', { level: 2 }).first().innerText()).toBe(
      '横峰县',
    );
    await eventually(() => atlas.address().get('sel')).toBe('region~361125');
    await atlas.drawer.open('地区');
    await eventually(() =>
      atlas.drawer.table('地区').getByRole('button', { name: '横峰县' }).getAttribute('aria-pressed'),
    ).toBe('true');
    await atlas.drawer.close();

    await atlas.ranking.row('横峰县').click();
    await eventually(() => atlas.map.path()).toEqual(['全国', '江西省', '上饶市', '横峰县']);
    await eventually(() => atlas.filters.chips()).toEqual(['链 光伏', '地区 横峰县']);
    // A county stands among the counties of its city.
    expect(await atlas.ranking.names()).toContain('广信区');
  });

  it('goes up to the province and the country, and down again by a city', async () => {
    await atlas.map.goTo('江西省');
    await eventually(() => atlas.map.title()).toBe('江西省光伏产业链区位商 LQ*');
    await eventually(() => atlas.ranking.names()).toContain('吉安市');
    expect(await atlas.ranking.rows()).toHaveLength(11);

    await atlas.map.goTo('全国');
    await eventually(() => atlas.ranking.rows()).toHaveLength(34);
    await eventually(() => atlas.map.notices()).toMatch(
      /未包括香港特别行政区、澳门特别行政区[、和]台湾省数据/,
    );
    await atlas.page.getByRole('img', { name: '南海诸岛附图' }).waitFor();

    await atlas.ranking.row('江西省').click();
    await atlas.ranking.row('江西省').click();
    await eventually(() => atlas.ranking.names()).toContain('上饶市');
    await atlas.ranking.row('上饶市').click();
    await atlas.ranking.row('上饶市').click();
    await eventually(() => atlas.map.path()).toEqual(['全国', '江西省', '上饶市']);
    await eventually(() => atlas.ranking.names()).toContain('横峰县');
  });

  it('takes a step back, forward, and starts from nothing', async () => {
    await atlas.filters.toggle('链 → 环节', '组件');
    await eventually(() => atlas.filters.chips()).toEqual(['链 光伏', '环节 组件', '地区 上饶市']);
    const withNode = await atlas.filters.countOf('链 → 环节', '组件');
    await eventually(async () => (await atlas.filters.results()).enterprises).toBe(withNode);
    await atlas.filters.press('撤销');
    await eventually(() => atlas.filters.chips()).toEqual(['链 光伏', '地区 上饶市']);
    await atlas.filters.press('重做');
    await eventually(() => atlas.filters.chips()).toContain('环节 组件');
    await atlas.page.keyboard.press('Control+z');
    await eventually(() => atlas.filters.chips()).toEqual(['链 光伏', '地区 上饶市']);

    await atlas.filters.press('重置');
    await eventually(() => atlas.filters.chips()).toEqual([]);
    const allFirms = await atlas.askNumber(
      `SELECT count(*) FROM enterprise WHERE status IS NULL OR status IN ('active', 'reduced')`,
    );
    await eventually(async () => (await atlas.filters.results()).enterprises).toBe(allFirms);
    await atlas.filters.press('撤销');
    await eventually(() => atlas.filters.chips()).toEqual(['链 光伏', '地区 上饶市']);
  });

  it('finds the same view again at the same address', async () => {
    await atlas.filters.toggle('链 → 环节', '硅片');
    await atlas.filters.setInvestment('最低', '0.5');
    await atlas.map.setLayer('园区', false);
    await atlas.map.closeLayers();
    await atlas.ranking.measureBy('企业数');
    await atlas.ranking.row('玉山县').click();
    await atlas.drawer.open('项目');
    await atlas.page.getByRole('button', { name: '浅色' }).click();
    const seen = async () => ({
      chips: await atlas.filters.chips(),
      results: await atlas.filters.results(),
      ranked: await atlas.ranking.rows(),
      heads: await atlas.ranking.heads(),
      title: await atlas.map.title(),
      selected: await atlas.details.getByRole('heading', { level: 2 }).first().innerText(),
      legend: await atlas.map.legend(),
      projects: await atlas.drawer.rows('项目'),
      theme: await atlas.page.locator('html').getAttribute('data-theme'),
    });
    await eventually(() => atlas.address().get('th')).toBe('dark');
    await eventually(async () => (await seen()).selected).toBe('玉山县');
    await eventually(async () => (await seen()).projects.length).toBe((await seen()).results.projects);
    const before = await seen();
    expect(before.chips).toHaveLength(4);
    expect(before.legend).not.toContain('园区');
    const address = atlas.page.url();
    await atlas.reload();
    await eventually(seen).toEqual(before);
    expect(atlas.page.url()).toBe(address);
    expect(numberOf(atlas.address().get('imin') ?? '')).toBe(5000);
  });

  it('met no error on the way', () => {
    expect(atlas.trouble).toEqual([]);
  });
});
