import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './driver/eventually';
import { type OpenAtlas, openAtlas } from './driver/openAtlas';
import { type Picture, readPng } from './driver/readPng';

/** Within 德兴市 and 婺源县, away from their marks and names. */
const IN_DEXING = { lon: 117.55, lat: 28.8 };
const IN_WUYUAN = { lon: 117.9, lat: 29.4 };

describe('the map', () => {
  let atlas: OpenAtlas;
  beforeAll(async () => {
    atlas = await openAtlas({ view: 'v=1&cam=117.55,28.9,7.6' });
  });
  afterAll(() => atlas?.close());

  it('tells the figures of the region under the pointer', async () => {
    await eventually(() => atlas.map.hover(IN_DEXING)).toMatch(/^德兴市 区位商 LQ\*/);
    const row = (await atlas.ranking.rows()).find(({ name }) => name === '德兴市');
    const [asked = {}] = await atlas.ask(
      `SELECT count(*) AS projects FROM project p JOIN node n ON n.node_id = p.node
       WHERE p.region = '361181' AND n.chain = 'pv'`,
    );
    await eventually(() => atlas.map.hover(IN_DEXING)).toBe(
      `德兴市 区位商 LQ* ${row?.ratio} 企业 ${row?.firms} 家 产值 ${row?.value.toFixed(1)} 亿元 项目 ${asked.projects} 个`,
    );
  });

  it('selects by a click what the list then marks, and marks it itself', async () => {
    await atlas.map.closeLayers();
    const before = await atlas.map.picture();
    await atlas.map.click(IN_DEXING);
    await eventually(() => atlas.ranking.row('德兴市').getAttribute('aria-pressed')).toBe('true');
    await eventually(() => atlas.details.getByRole('heading', { level: 2 }).first().innerText()).toBe(
      '德兴市',
    );
    await atlas.page.mouse.move(0, 0);
    await eventually(async () => differingPixels(before, await atlas.map.picture())).toBeGreaterThan(200);

    await atlas.page.keyboard.press('Escape');
    await eventually(() => atlas.ranking.row('德兴市').getAttribute('aria-pressed')).toBe('false');
    await atlas.ranking.row('德兴市').click();
    await eventually(async () => differingPixels(before, await atlas.map.picture())).toBeGreaterThan(200);
    await atlas.page.keyboard.press('Escape');
    await eventually(() => atlas.ranking.row('德兴市').getAttribute('aria-pressed')).toBe('false');
  });

  it('switches each layer off and on, its legend with it', async () => {
    expect(await atlas.map.layers()).toEqual([
      '区域填色',
      '短板区域',
      '区域总量圆',
      '园区',
      '企业点（按位置）',
      '项目圈（按投资）',
      '滞后标记',
      '配套半径',
      '数值标注',
      '自备底图',
    ]);
    const filled = await atlas.map.colourAt(IN_DEXING);
    await atlas.map.setLayer('区域填色', false);
    await eventually(() => atlas.map.colourAt(IN_DEXING)).not.toEqual(filled);
    await eventually(() => atlas.map.legend()).not.toContain('区位商 LQ*（县级）');
    await atlas.map.setLayer('区域填色', true);
    await eventually(() => atlas.map.colourAt(IN_DEXING)).toEqual(filled);

    await atlas.map.setLayer('园区', false);
    await eventually(() => atlas.map.legend()).not.toContain('园区');
    await atlas.map.setLayer('企业点（按位置）', false);
    await eventually(() => atlas.map.legend()).not.toContain('企业（环节位置');
    await atlas.map.setLayer('项目圈（按投资）', false);
    await eventually(() => atlas.map.legend()).not.toContain('项目总投资 亿元');
    await atlas.map.setLayer('区域总量圆', true);
    await eventually(() => atlas.map.legend()).toContain('产值 亿元');
    await atlas.map.setLayer('区域总量圆', false);
    await eventually(() => atlas.address().get('l')).toBe('parks!1,enterprises!1,projects!1');
    for (const layer of ['园区', '企业点（按位置）', '项目圈（按投资）'])
      await atlas.map.setLayer(layer, true);
    await eventually(() => atlas.address().get('l')).toBeNull();
  });

  it('pales a layer by its opacity, with the keyboard', async () => {
    const filled = await atlas.map.colourAt(IN_DEXING);
    const handle = atlas.map.opacityOf('区域填色');
    await handle.focus();
    for (let step = 0; step < 5; step++) await handle.press('ArrowLeft');
    await eventually(() => handle.getAttribute('aria-valuenow')).toBe('0.5');
    await eventually(async () => luminance(await atlas.map.colourAt(IN_DEXING))).toBeGreaterThan(
      luminance(filled) + 20,
    );
    await eventually(() => atlas.address().get('l')).toBe('choropleth-0.5');
    await handle.press('End');
    await eventually(() => atlas.map.colourAt(IN_DEXING)).toEqual(filled);
    await atlas.map.closeLayers();
  });

  it('hatches where data do not suffice, and says so in the tip', async () => {
    await eventually(() => atlas.map.hover(IN_WUYUAN)).toMatch(/^婺源县 区位商 LQ\* –/);
  });

  it('is dark in the dark theme, with the same classes and legend', async () => {
    const legend = await atlas.map.legend();
    const ground = { lon: 116.2, lat: 29.6 };
    const light = luminance(await atlas.map.colourAt(ground));
    await atlas.page.getByRole('button', { name: '浅色' }).click();
    await eventually(async () => luminance(await atlas.map.colourAt(ground))).toBeLessThan(light - 100);
    await eventually(() => atlas.map.hover(IN_DEXING)).toMatch(/^德兴市/);
    expect(await atlas.map.legend()).toEqual(legend);
    await atlas.page.getByRole('button', { name: '深色' }).click();
    await eventually(async () => luminance(await atlas.map.colourAt(ground))).toBeCloseTo(light, -1);
  });

  it('gives its picture as a file that is as wide as the map and not blank', async () => {
    const width = (await atlas.map.canvas.boundingBox())?.width;
    const file = await atlas.map.savePicture();
    expect(file.name).toBe('上饶市光伏产业链区位商 LQ*_示例数据不代表实际.png'.replace('*', '_'));
    const picture = readPng(file.bytes);
    expect(picture.width).toBe(Math.round(width ?? 0));
    expect(coloursOf(picture).size).toBeGreaterThan(20);
  });

  it('met no error on the way', () => {
    expect(atlas.trouble).toEqual([]);
  });
});

function differingPixels(one: Picture, other: Picture): number {
  let count = 0;
  for (let y = 0; y < one.height; y += 1) {
    for (let x = 0; x < one.width; x += 1) {
      if (
        one
          .colourAt(x, y)
          .some((value, channel) => Math.abs(value - (other.colourAt(x, y)[channel] ?? 0)) > 40)
      )
        count++;
    }
  }
  return count;
}

function coloursOf(picture: Picture): Set<string> {
  const colours = new Set<string>();
  for (let y = 0; y < picture.height; y += 7) {
    for (let x = 0; x < picture.width; x += 7) colours.add(picture.colourAt(x, y).join());
  }
  return colours;
}

function luminance([red, green, blue]: readonly [number, number, number]): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the whole country in a small pane', () => {
  let atlas: OpenAtlas;
  beforeAll(async () => {
    atlas = await openAtlas({ view: 'v=1&m=lists&c=&r=' });
  });
  afterAll(() => atlas?.close());

  it('bears the 南海诸岛 inset whole: in the pane, above the notices, beside the tools', async () => {
    const inset = atlas.page.getByRole('img', { name: '南海诸岛附图' });
    await inset.waitFor();
    const box = async (found: typeof inset) => {
      const { x = Number.NaN, y = Number.NaN, width = 0, height = 0 } = (await found.boundingBox()) ?? {};
      return { left: x, top: y, right: x + width, bottom: y + height };
    };
    const [map, own, notice] = [
      await box(atlas.page.getByRole('main').first()),
      await box(inset),
      await box(atlas.page.locator('footer', { hasText: '资料来源' })),
    ];
    expect(own.bottom - own.top).toBeGreaterThan(100);
    expect(own.top).toBeGreaterThan(map.top);
    expect(own.left).toBeGreaterThan(map.left);
    expect(own.bottom).toBeLessThanOrEqual(notice.top);
    expect(notice.bottom).toBeLessThanOrEqual(map.bottom);
  });
});
