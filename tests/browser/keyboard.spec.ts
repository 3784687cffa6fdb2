import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './driver/eventually';
import { type OpenAtlas, openAtlas } from './driver/openAtlas';

/** The middle of 上饶's chain park, and a box around it. */
const CENTRE = { lon: 117.94, lat: 28.45 };
const BOX = { west: 117.7, south: 28.3, east: 118.2, north: 28.7 };

/** 光伏 in operation in 上饶 under a condition on the site. */
const firmsWhere = (condition: string): string => `
SELECT count(DISTINCT e.enterprise_id) AS firms
FROM   enterprise e
JOIN   enterprise_node a ON a.enterprise = e.enterprise_id
JOIN   node n ON n.node_id = a.node AND n.chain = 'pv'
JOIN   region r ON r.adcode = e.region AND r.city = '361100'
WHERE  (e.status IS NULL OR e.status IN ('active', 'reduced')) AND ${condition}`;

describe('without a mouse', () => {
  let atlas: OpenAtlas;
  beforeAll(async () => {
    atlas = await openAtlas({ view: 'v=1&cam=117.9,28.5,8' });
  });
  afterAll(() => atlas?.close());
  const press = (key: string) => atlas.page.keyboard.press(key);
  const focused = () => atlas.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

  it('/ goes to the search, which finds by pinyin initials too', async () => {
    await press('/');
    await eventually(focused).toBe('搜索');
    await atlas.page.keyboard.type('yushan');
    await press('Escape');
    await press('Escape');
    await press('/');
    await atlas.page.keyboard.type('hfx');
    const option = atlas.page.getByRole('option', { name: /横峰县/ });
    await option.first().waitFor();
    const box = atlas.page.getByRole('combobox', { name: '搜索' });
    await box.fill('横峰县');
    await eventually(() => atlas.page.getByRole('option').first().innerText()).toContain('横峰县');
    await press('Enter');
    await eventually(() => atlas.filters.chips()).toContain('地区 横峰县');
    await press('Control+z');
    await eventually(() => atlas.filters.chips()).toContain('地区 上饶市');
  });

  it('? lists the keys, Esc closes the list', async () => {
    await press('Escape');
    await press('?');
    const dialog = atlas.page.getByRole('dialog', { name: '快捷键' });
    await dialog.waitFor();
    expect(await dialog.getByRole('row').count()).toBeGreaterThan(8);
    await press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('digits switch the modes, but not in a box for text', async () => {
    await press('5');
    await atlas.page.getByRole('main', { name: '数据' }).waitFor();
    await atlas.page.getByRole('textbox', { name: 'SQL' }).focus();
    await atlas.page.keyboard.type('1');
    expect(await atlas.page.getByRole('textbox', { name: 'SQL' }).inputValue()).toBe('1');
    await atlas.mode('数据').focus();
    await press('1');
    await atlas.map.canvas.waitFor();
    expect(await atlas.mode('总览').getAttribute('aria-selected')).toBe('true');
  });

  it('Ctrl+Enter runs the statement', async () => {
    await press('5');
    await atlas.page.getByRole('textbox', { name: 'SQL' }).fill('SELECT 42 AS answer');
    await press('Control+Enter');
    await eventually(() => atlas.sql.rows()).toEqual([{ answer: '42' }]);
    await atlas.goTo('总览');
  });

  it('Enter on a row selects, → drills down, Esc steps back', async () => {
    await atlas.ranking.row('玉山县').focus();
    await press('Enter');
    await eventually(() => atlas.ranking.row('玉山县').getAttribute('aria-pressed')).toBe('true');
    await press('Escape');
    await eventually(() => atlas.ranking.row('玉山县').getAttribute('aria-pressed')).toBe('false');
    await atlas.ranking.row('玉山县').focus();
    await press('ArrowRight');
    await eventually(() => atlas.filters.chips()).toContain('地区 玉山县');
    await atlas.filters.press('撤销');
    await eventually(() => atlas.filters.chips()).toContain('地区 上饶市');
  });

  it('moves through the rows of a table by its arrow keys', async () => {
    await atlas.drawer.open('企业');
    await eventually(async () => (await atlas.drawer.rows('企业')).length).toBeGreaterThan(5);
    const rows = await atlas.drawer.rows('企业');
    const here = () => atlas.page.evaluate(() => document.activeElement?.textContent ?? '');
    await atlas.drawer.table('企业').locator('[data-row="0"]').focus();
    await press('ArrowDown');
    await eventually(here).toBe(rows[1]?.名称);
    await press('Enter');
    await eventually(() => atlas.details.getByRole('heading', { level: 2 }).first().innerText()).toContain(
      rows[1]?.名称,
    );
    await press('End');
    await eventually(() => atlas.page.evaluate(() => document.activeElement?.getAttribute('data-row'))).toBe(
      String((await atlas.drawer.rowCount('企业')) - 1),
    );
    await press('Escape');
    await atlas.drawer.table('企业').waitFor({ state: 'detached' });
    await press('Escape');
    await eventually(() => atlas.address().get('sel')).toBeNull();
  });

  it('an area is selected by its numbers, with the figures of what is inside', async () => {
    await atlas.map.circleByNumbers(CENTRE, 15);
    await eventually(() => atlas.filters.chips()).toContain('范围 半径 15.0 公里');
    const inside = await atlas.askNumber(
      firmsWhere(`2 * 6371.0088 * asin(sqrt(pow(sin(radians(e.lat - ${CENTRE.lat}) / 2), 2)
        + cos(radians(${CENTRE.lat})) * cos(radians(e.lat)) * pow(sin(radians(e.lon - ${CENTRE.lon}) / 2), 2))) <= 15`),
    );
    expect(inside).toBeGreaterThan(5);
    await eventually(async () => (await atlas.filters.results()).enterprises).toBe(inside);
    await eventually(() => atlas.keyFigure('企业')).toBe(inside);
    await atlas.map.tool('清除圈选').click();
    await eventually(() => atlas.filters.chips()).toEqual(['链 光伏', '地区 上饶市']);
  });

  it('… as a rectangle and as a polygon too', async () => {
    const inBox = `e.lon BETWEEN ${BOX.west} AND ${BOX.east} AND e.lat BETWEEN ${BOX.south} AND ${BOX.north}`;
    await atlas.map.boxByNumbers(BOX);
    await eventually(() => atlas.filters.chips()).toContain('范围 矩形');
    const inside = await atlas.askNumber(firmsWhere(inBox));
    expect(inside).toBeGreaterThan(5);
    await eventually(async () => (await atlas.filters.results()).enterprises).toBe(inside);

    // The half of the box below its diagonal.
    const { west, south, east, north } = BOX;
    await atlas.map.polygonByNumbers([
      { lon: west, lat: south },
      { lon: east, lat: south },
      { lon: east, lat: north },
    ]);
    await eventually(() => atlas.filters.chips()).toContain('范围 套索');
    const below = `(e.lat - ${south}) * ${east - west} < (e.lon - ${west}) * ${north - south}`;
    const inHalf = await atlas.askNumber(firmsWhere(`${inBox} AND ${below}`));
    await eventually(async () => (await atlas.filters.results()).enterprises).toBe(inHalf);
    expect(inHalf).toBeLessThan(inside);
    await atlas.filters.removeChip('范围 套索');
    await eventually(() => atlas.filters.chips()).toEqual(['链 光伏', '地区 上饶市']);
  });

  it('… and by a rectangle that the pointer draws', async () => {
    await atlas.map.tool('缩小').click();
    await eventually(() => atlas.address().get('cam')).not.toBeNull();
    await atlas.map.tool('框选').click();
    await atlas.page.getByText('按住拖出矩形，Esc 取消').waitFor();
    await atlas.map.drag({ lon: BOX.west, lat: BOX.north }, { lon: BOX.east, lat: BOX.south });
    await eventually(() => atlas.filters.chips()).toContain('范围 矩形');
    await eventually(() => atlas.address().get('a')).toMatch(/^b/);
    const drawn = (atlas.address().get('a') ?? '').slice(1).split(',').map(Number);
    const [west = 0, south = 0, east = 0, north = 0] = drawn;
    expect(west).toBeCloseTo(BOX.west, 1);
    expect(north).toBeCloseTo(BOX.north, 1);
    const inside = await atlas.askNumber(
      firmsWhere(`e.lon BETWEEN ${west} AND ${east} AND e.lat BETWEEN ${south} AND ${north}`),
    );
    expect(inside).toBeGreaterThan(5);
    await eventually(async () => (await atlas.filters.results()).enterprises).toBe(inside);
    await atlas.filters.removeChip('范围 矩形');
    await eventually(() => atlas.filters.chips()).toEqual(['链 光伏', '地区 上饶市']);
  });

  it('Esc ends a tool', async () => {
    await atlas.map.tool('测距').click();
    expect(await atlas.map.tool('测距').getAttribute('aria-pressed')).toBe('true');
    await press('Escape');
    await eventually(() => atlas.map.tool('测距').getAttribute('aria-pressed')).toBe('false');
  });

  it('met no error on the way', () => {
    expect(atlas.trouble).toEqual([]);
  });
});
