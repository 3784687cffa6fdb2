import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cnCorpLookAlike } from '../fixtures/cnCorpLookAlike';
import { eventually } from './driver/eventually';
import { numberOf } from './driver/numberOf';
import { type OpenAtlas, openAtlas } from './driver/openAtlas';
import { readCsvRecords } from './driver/readCsv';

const NAME = 'cn_corp202012.csv';
const REAL = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'cn-listed-2022', NAME);
const isReal = existsSync(REAL);
if (!isReal) console.warn(`${REAL} is absent: the generated look-alike is imported instead.`);

interface CitySums {
  firms: number;
  revenueYuan: number;
}

describe(`a list from outside, ${isReal ? 'the real one' : 'its look-alike'}`, () => {
  const text = isReal ? readFileSync(REAL, 'utf8') : cnCorpLookAlike();
  const companies = readCsvRecords(text);
  const sumsByCity = new Map<string, CitySums>();
  for (const { city = '', revenue20 = '' } of companies) {
    const sums = sumsByCity.get(city) ?? { firms: 0, revenueYuan: 0 };
    sums.firms += 1;
    sums.revenueYuan += revenue20 === '--' ? 0 : Number(revenue20);
    sumsByCity.set(city, sums);
  }
  const totalYuan = [...sumsByCity.values()].reduce((sum, { revenueYuan }) => sum + revenueYuan, 0);
  let atlas: OpenAtlas;
  beforeAll(async () => {
    atlas = await openAtlas({ view: 'v=1&m=data' });
  });
  afterAll(() => atlas?.close());

  it('is recognised when it is chosen: fields, unit, year, head offices', async () => {
    expect(companies).toHaveLength(4716);
    await atlas.data.choose({ name: NAME, content: text });
    const file = atlas.data.file(NAME);
    expect(await file.innerText()).toContain('企业名单');
    expect(await file.innerText()).toContain('UTF-8 · 4,716 行 × 16 列');
    expect(await file.getByRole('radio', { name: '按总部' }).isChecked()).toBe(true);
    expect(await file.innerText()).toContain('按总部所在地、合并报表口径');
    expect(await file.getByRole('spinbutton', { name: '“revenue20”的年度' }).inputValue()).toBe('2020');
    const unit = file.locator('td', { has: atlas.page.getByRole('combobox', { name: '“revenue20”的单位' }) });
    expect(await unit.innerText()).toMatch(/营业收入\s*元/);
  });

  it('is read whole and placed to at least 99 %', async () => {
    await atlas.data.importChosen();
    const figures = await atlas.data.reportFigures();
    expect(figures).toMatchObject({ 读取: '4,716', 剔除: '0' });
    expect(numberOf(figures.已定位 ?? '')).toBeGreaterThanOrEqual(99);
    const unplaced = numberOf(figures.未定位 ?? '');
    const kinds = await atlas.review.kinds();
    const ofPlaces = ['没有写位置', '不认识的地名', '有多处同名，请补上省份', '该省没有这个地名'];
    expect(ofPlaces.reduce((sum, kind) => sum + (kinds[kind] ?? 0), 0)).toBe(unplaced);
    expect(await atlas.data.dataSet(NAME).innerText()).toContain('按总部所在地、合并报表口径');
    expect(await atlas.data.dataSetNames()).toEqual(['内置数据', NAME]);
  });

  it('stands alone when the embedded data are switched off', async () => {
    await atlas.data.switchSet('内置数据', false);
    expect(await atlas.sql.ask('SELECT count(*) AS firms FROM enterprise')).toEqual([{ firms: '4716' }]);
    const [sums = {}] = await atlas.sql.ask(
      `SELECT sum(revenue_wan) AS wan, count(revenue_wan) AS known, count(*) AS rows
       FROM enterprise_year WHERE year = 2020`,
    );
    expect(Number(sums.wan)).toBeCloseTo(totalYuan / 10_000, 0);
    const known = companies.filter(({ revenue20 }) => revenue20 !== '--').length;
    expect([Number(sums.known), Number(sums.rows)]).toEqual([known, 4716]);
    expect(await atlas.sql.ask('SELECT count(*) AS projects FROM project')).toEqual([{ projects: '0' }]);
  });

  it('ranks the cities by revenue as the file sums them', async () => {
    await atlas.data.report.getByRole('button', { name: '在地图上看' }).click();
    await eventually(() => atlas.ranking.heads()).toEqual(
      expect.arrayContaining(['营业收入 亿元', '企业', '占比']),
    );
    const expectedFirst = [...sumsByCity].sort(([, a], [, b]) => b.revenueYuan - a.revenueYuan)[0]?.[0] ?? '';
    await eventually(async () => (await atlas.ranking.rows())[0]).toMatchObject({
      name: expectedFirst,
      firms: sumsByCity.get(expectedFirst)?.firms,
    });
    const ranked = await atlas.ranking.rows();
    expect(ranked.length).toBeGreaterThan(300);
    const known = ranked.filter(({ name }) => sumsByCity.has(name));
    const covered = known.reduce((sum, { name }) => sum + (sumsByCity.get(name)?.firms ?? 0), 0);
    expect(covered / companies.length).toBeGreaterThan(0.98);
    const wrong = known.filter(({ name, value, firms }) => {
      const sums = sumsByCity.get(name);
      return !sums || firms !== sums.firms || Math.abs((value || 0) - sums.revenueYuan / 1e8) > 0.051;
    });
    expect(wrong).toEqual([]);
    await eventually(() => atlas.map.notices()).toContain('按总部所在地、合并报表口径');
    expect(await atlas.map.sampleMark.count()).toBe(0);
  });

  it('fills the map by each city’s share of the total', async () => {
    expect(await atlas.map.title()).toContain('营业收入占比');
    const wrong = (await atlas.ranking.rows()).filter(({ name, ratio }) => {
      const sums = sumsByCity.get(name);
      return (
        sums &&
        sums.revenueYuan > 0 &&
        Math.abs(numberOf(ratio) - (100 * sums.revenueYuan) / totalYuan) > 0.06
      );
    });
    expect(wrong).toEqual([]);

    // 密云, far from the names and circles in the middle of 北京: the highest of the five classes.
    await atlas.map.setLayer('区域总量圆', false);
    await atlas.map.setLayer('企业点（按位置）', false);
    await atlas.map.closeLayers();
    await atlas.map.tool('缩小').click();
    await eventually(() => atlas.address().get('cam')).not.toBeNull();
    await atlas.map.zoomInOn({ lon: 117.05, lat: 40.55 }, 6);
    const highest = await tokenColour(atlas, 'seq-5');
    await eventually(() => atlas.map.colourAt({ lon: 117.05, lat: 40.55 })).toEqual(highest);
    await atlas.map.setLayer('区域总量圆', true);
    await atlas.map.closeLayers();
  });

  it('draws circles up to the largest city, by revenue and by number', async () => {
    const largest = (measure: keyof CitySums) =>
      Math.max(...[...sumsByCity.values()].map((sums) => sums[measure]));
    const leadingFigure = (value: number) => {
      const magnitude = 10 ** Math.floor(Math.log10(value));
      return Math.floor(value / magnitude) * magnitude;
    };
    const legendOf = async (title: string) => {
      const legend = await atlas.map.legend();
      return numberOf(legend[legend.indexOf(title) + 1] ?? '');
    };
    await eventually(() => legendOf('营业收入 亿元')).toBe(leadingFigure(largest('revenueYuan') / 1e8));
    await atlas.ranking.measureBy('企业数');
    await eventually(() => legendOf('企业数 家')).toBe(leadingFigure(largest('firms')));
  });

  it('ranks the cities by number as the file counts them', async () => {
    await eventually(() => atlas.ranking.heads()).toContain('企业数');
    const ranked = (await atlas.ranking.rows()).filter(({ name }) => sumsByCity.has(name));
    expect(ranked.length).toBeGreaterThan(10);
    expect(ranked.map(({ name, value }) => [name, value])).toEqual(
      ranked.map(({ name }) => [name, sumsByCity.get(name)?.firms]),
    );
    const values = (await atlas.ranking.rows()).map(({ value }) => value || 0);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    const wrong = ranked.filter(({ name, ratio }) => {
      const share = (100 * (sumsByCity.get(name)?.firms ?? 0)) / companies.length;
      return Math.abs(numberOf(ratio) - share) > 0.1;
    });
    expect(wrong).toEqual([]);
  });

  it('stands beside the embedded data when they are switched on again', async () => {
    await atlas.goTo('数据');
    await atlas.data.switchSet('内置数据', true);
    const sets = await atlas.sql.ask(
      'SELECT data_set, count(*) AS firms FROM enterprise GROUP BY ALL ORDER BY firms',
    );
    expect(sets.map(({ firms }) => Number(firms))[0]).toBe(4716);
    expect(sets).toHaveLength(2);
    await atlas.data.switchSet(NAME, false);
    expect(
      await atlas.sql.ask(`SELECT count(*) AS firms FROM enterprise WHERE data_set <> 'embedded'`),
    ).toEqual([{ firms: '0' }]);
    await atlas.data.switchSet(NAME, true);
  });

  it('is taken by a drop as well, and leaves without a trace', async () => {
    await atlas.data.drop({ name: 'dropped.csv', content: text });
    expect(await atlas.data.file('dropped.csv').innerText()).toContain('4,716 行');
    await atlas.data.forget('dropped.csv');
    await atlas.page.getByRole('button', { name: `移除 ${NAME}` }).click();
    await atlas.page.getByRole('tooltip').getByRole('button', { name: '移除' }).click();
    await eventually(() => atlas.data.dataSetNames()).toEqual(['内置数据']);
    expect(await atlas.sql.ask('SELECT count(DISTINCT data_set) AS sets FROM enterprise')).toEqual([
      { sets: '1' },
    ]);
  });

  it('met no error on the way', () => {
    expect(atlas.trouble).toEqual([]);
  });
});

async function tokenColour(atlas: OpenAtlas, token: string): Promise<number[]> {
  return atlas.page.evaluate((name) => {
    const context = document.createElement('canvas').getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(name);
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  }, `--${token}`);
}
