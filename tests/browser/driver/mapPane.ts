import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import { type Picture, readPng } from './readPng';
import { type SavedFile, saveDownload } from './saveDownload';

export interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** px of the whole world's width at zoom 0. */
const WORLD_PX = 512;

/** The map with what stands on it: path, title, layers, legend, tools, tip. */
export class MapPane {
  readonly #page: Page;
  readonly #pane: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#pane = page
      .getByRole('main')
      .filter({ has: page.getByRole('region', { name: '产业链区域分布图' }) });
  }

  get canvas(): Locator {
    return this.#pane.getByRole('region', { name: '产业链区域分布图' });
  }

  async path(): Promise<string[]> {
    return this.#pathBar.getByRole('button').allInnerTexts();
  }

  /** Goes up (or stays) by a step of the path. */
  async goTo(place: string): Promise<void> {
    await this.#pathBar.getByRole('button', { name: place, exact: true }).click();
  }

  get #pathBar(): Locator {
    return this.#pane.getByRole('navigation', { name: '地区路径' });
  }

  async title(): Promise<string> {
    return this.#pane.getByRole('heading', { level: 2 }).innerText();
  }

  /** 资料来源, 统计口径 and 截止时间, and the notices. */
  async notices(): Promise<string> {
    return (await this.#pane.locator('footer p').allInnerTexts()).join('\n');
  }

  get sampleMark(): Locator {
    return this.#pane.getByRole('note', { name: '示例数据 不代表实际' });
  }

  async legend(): Promise<string[]> {
    const text = await this.#pane.getByRole('region', { name: '图例', exact: true }).innerText();
    // Without the head that folds it.
    return text.split(/\s*\n\s*/).filter((line) => line !== '' && line !== '图例');
  }

  async #openLayers(): Promise<Locator> {
    const menu = this.#pane.getByRole('region', { name: '图层' });
    const head = menu.getByRole('button', { name: /^图层/ });
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click();
    return menu;
  }

  async closeLayers(): Promise<void> {
    const head = this.#pane.getByRole('region', { name: '图层' }).getByRole('button', { name: /^图层/ });
    if ((await head.getAttribute('aria-expanded')) === 'true') await head.click();
  }

  async layers(): Promise<string[]> {
    const menu = await this.#openLayers();
    return menu.locator('label:has(input[type="checkbox"])').allInnerTexts();
  }

  async setLayer(name: string, isOn: boolean): Promise<void> {
    await (await this.#openLayers()).getByRole('checkbox', { name, exact: true }).setChecked(isOn);
  }

  async isLayerOn(name: string): Promise<boolean> {
    return (await this.#openLayers()).getByRole('checkbox', { name, exact: true }).isChecked();
  }

  opacityOf(layer: string): Locator {
    return this.#pane.getByRole('slider', { name: `${layer} 不透明度` });
  }

  /** Chooses 填色, 圆圈 or 比较级别 in the menu of layers. */
  async choose(label: '填色' | '圆圈' | '比较级别', option: string): Promise<void> {
    await (await this.#openLayers()).getByRole('combobox', { name: label }).click();
    await this.#page
      .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option })
      .first()
      .click();
  }

  tool(name: string): Locator {
    return this.#pane.getByRole('toolbar', { name: '地图工具' }).getByRole('button', { name, exact: true });
  }

  /** 按数值圈选: a circle around a place by its numbers. */
  async circleByNumbers({ lon, lat }: LonLat, radiusKm: number): Promise<void> {
    await this.tool('按数值圈选').click();
    const dialog = this.#page.getByRole('dialog', { name: '按数值圈选' });
    await dialog.getByLabel('经度').fill(String(lon));
    await dialog.getByLabel('纬度').fill(String(lat));
    await dialog.getByLabel('半径（公里）').fill(String(radiusKm));
    await dialog.getByRole('button', { name: '圈选', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** 按数值圈选: the rectangle between four degrees. */
  async boxByNumbers(box: Readonly<Record<'west' | 'south' | 'east' | 'north', number>>): Promise<void> {
    await this.tool('按数值圈选').click();
    const dialog = this.#page.getByRole('dialog', { name: '按数值圈选' });
    await dialog.getByRole('radio', { name: '矩形' }).check();
    await dialog.getByLabel('西边经度').fill(String(box.west));
    await dialog.getByLabel('东边经度').fill(String(box.east));
    await dialog.getByLabel('南边纬度').fill(String(box.south));
    await dialog.getByLabel('北边纬度').fill(String(box.north));
    await dialog.getByRole('button', { name: '圈选', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** 按数值圈选: the polygon between corners. */
  async polygonByNumbers(corners: readonly LonLat[]): Promise<void> {
    await this.tool('按数值圈选').click();
    const dialog = this.#page.getByRole('dialog', { name: '按数值圈选' });
    await dialog.getByRole('radio', { name: '多边形' }).check();
    await dialog
      .getByRole('textbox', { name: /^顶点/ })
      .fill(corners.map(({ lon, lat }) => `${lon},${lat}`).join('\n'));
    await dialog.getByRole('button', { name: '圈选', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Centre and zoom as the address holds them, which it does once a person has moved the map. */
  #camera(): readonly [lon: number, lat: number, zoom: number] {
    const camera = new URLSearchParams(new URL(this.#page.url()).hash.slice(1)).get('cam');
    const [lon = Number.NaN, lat = Number.NaN, zoom = Number.NaN] = (camera ?? '').split(',').map(Number);
    return [lon, lat, zoom];
  }

  /** Where a place stands on screen. */
  async pointOf({ lon, lat }: LonLat): Promise<Point> {
    const [centreLon, centreLat, zoom] = this.#camera();
    const box = await this.canvas.boundingBox();
    if (!box || Number.isNaN(zoom)) throw new Error('no map on screen, or no camera in the address');
    const scale = WORLD_PX * 2 ** zoom;
    return {
      x: box.x + box.width / 2 + ((lon - centreLon) / 360) * scale,
      y: box.y + box.height / 2 + (mercatorY(lat) - mercatorY(centreLat)) * scale,
    };
  }

  /** Presses at one place, drags to another and lets go. */
  async drag(from: LonLat, to: LonLat): Promise<void> {
    const [start, end] = [await this.pointOf(from), await this.pointOf(to)];
    await this.#page.mouse.move(start.x, start.y);
    await this.#page.mouse.down();
    await this.#page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
    await this.#page.mouse.move(end.x, end.y, { steps: 4 });
    await this.#page.mouse.up();
  }

  /** Turns the wheel over a place until the map is as near as wanted; away first, where the map does not show it. */
  async zoomInOn(place: LonLat, wantedZoom: number): Promise<void> {
    while (!(await this.#shows(place))) await this.#moved(() => this.tool('缩小').click());
    const { x, y } = await this.pointOf(place);
    // The place stays under the pointer, whatever the zoom.
    await this.#page.mouse.move(x, y);
    while (this.#camera()[2] < wantedZoom) await this.#moved(() => this.#page.mouse.wheel(0, -600));
  }

  async #shows(place: LonLat): Promise<boolean> {
    const box = await this.canvas.boundingBox();
    const { x, y } = await this.pointOf(place);
    const isInside = (at: number, start: number, size: number) => at > start && at < start + size;
    return box !== null && isInside(x, box.x, box.width) && isInside(y, box.y, box.height);
  }

  /** Does what moves the map, and waits: the address learns of a movement only when it ends. */
  async #moved(act: () => Promise<void>): Promise<void> {
    const before = this.#camera().join();
    await act();
    await eventually(() => this.#camera().join()).not.toBe(before);
  }

  async click(place: LonLat): Promise<void> {
    const { x, y } = await this.pointOf(place);
    await this.#page.mouse.click(x, y);
  }

  /** Rests the pointer on a place and reads the tip; empty where there is none. */
  async hover(place: LonLat): Promise<string> {
    const { x, y } = await this.pointOf(place);
    // The tip follows movements, and what lies below may only now have been drawn.
    await this.#page.mouse.move(x + 1, y + 1);
    await this.#page.mouse.move(x, y);
    const tip = this.#pane.locator('div:has(> dl)');
    return (await tip.count()) === 0 ? '' : (await tip.innerText()).replace(/\s+/g, ' ');
  }

  /** The map as it is on screen, furniture and all. */
  async picture(): Promise<Picture> {
    const box = await this.canvas.boundingBox();
    if (!box) throw new Error('no map on screen');
    return readPng(await this.#page.screenshot({ clip: box }));
  }

  /** Colour of the map at a place. */
  async colourAt(place: LonLat): Promise<readonly [number, number, number]> {
    const { x, y } = await this.pointOf(place);
    const clip = { x: Math.round(x), y: Math.round(y), width: 1, height: 1 };
    return readPng(await this.#page.screenshot({ clip })).colourAt(0, 0);
  }

  /** 导出图片. */
  savePicture(): Promise<SavedFile> {
    return saveDownload(this.#page, () => this.tool('导出图片').click());
  }
}

/** 0 at the north edge of the Mercator square, 1 at the south edge. */
function mercatorY(lat: number): number {
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
}
