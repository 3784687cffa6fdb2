import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './driver/eventually';
import { type OpenAtlas, openAtlas } from './driver/openAtlas';
import { readPng } from './driver/readPng';
import { type RequestWatch, watchRequests } from './helper/watchRequests';

describe('on an intranet: plain http, a host of its own, a sub-path', () => {
  let atlas: OpenAtlas;
  let watch: RequestWatch;
  beforeAll(async () => {
    atlas = await openAtlas({
      isIntranet: true,
      basePath: '/gov/atlas/',
      onPage: (page) => {
        watch = watchRequests(page);
      },
    });
  });
  afterAll(() => atlas?.close());

  it('the page has no secure context, and loads from its folder only', async () => {
    expect(await atlas.page.evaluate(() => [window.isSecureContext, typeof navigator.clipboard])).toEqual([
      false,
      'undefined',
    ]);
    const root = new URL('/gov/atlas/', atlas.page.url()).href;
    const outside = watch.requests.filter(
      ({ url }) => !url.startsWith(root) && !url.startsWith('blob:') && !url.startsWith('data:'),
    );
    expect(outside).toEqual([]);
    expect(watch.requests.length).toBeGreaterThan(10);
  });

  it('the map, the figures and the ranking are there', async () => {
    await eventually(() => atlas.ranking.rows()).toHaveLength(12);
    expect(await atlas.keyFigure('企业')).toBeGreaterThan(100);
    await eventually(() => atlas.map.title()).toContain('上饶市');
    const file = await atlas.map.savePicture();
    expect(readPng(file.bytes).width).toBeGreaterThan(600);
  });

  it('a list can be imported, and asked in SQL', async () => {
    await atlas.goTo('数据');
    await atlas.data.choose({
      name: 'list.csv',
      content: '企业名称,所在城市\n示例·甲,上饶市\n示例·乙,温州市\n',
    });
    await atlas.data.importChosen();
    expect(await atlas.data.reportFigures()).toMatchObject({ 读取: '2', 写入: '2' });
    expect(
      await atlas.sql.ask(`SELECT e.name FROM enterprise e WHERE data_set <> 'embedded' ORDER BY name`),
    ).toEqual([{ name: '示例·乙' }, { name: '示例·甲' }].sort((a, b) => (a.name < b.name ? -1 : 1)));
    await atlas.goTo('总览');
  });

  it('the view can be shared where the page may not write to the clipboard', async () => {
    await atlas.ranking.row('玉山县').click();
    await atlas.filters.press('分享');
    const dialog = atlas.page.getByRole('dialog', { name: '分享当前视图' });
    const address = await dialog.getByRole('textbox', { name: '链接' }).inputValue();
    expect(address).toMatch(/^http:\/\/intranet\.test:\d+\/gov\/atlas\/#v=1/);
    expect(new URLSearchParams(new URL(address).hash.slice(1)).get('sel')).toBe('region~361123');
    await atlas.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('met no error on the way', () => {
    expect(atlas.trouble).toEqual([]);
  });
});
