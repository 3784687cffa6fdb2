import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './driver/eventually';
import { type OpenAtlas, openAtlas } from './driver/openAtlas';
import { visibleTexts } from './driver/visibleTexts';

/** Names in the data, which stay as they are in every language. */
const NAMES = `
SELECT name FROM region UNION SELECT name FROM chain UNION SELECT name FROM node UNION SELECT name FROM park
UNION SELECT DISTINCT source FROM enterprise UNION SELECT DISTINCT source FROM project`;

describe('the two languages of the interface', () => {
  let atlas: OpenAtlas;
  let names: readonly string[];
  beforeAll(async () => {
    atlas = await openAtlas();
    await atlas.goTo('数据');
    const [row = {}] = await atlas.sql.ask(
      `SELECT string_agg(name, chr(9)) AS names FROM (${NAMES}) WHERE name IS NOT NULL`,
    );
    // Longest first, so that a name within another does not cut it in two.
    names = (row.names ?? '').split('\t').sort((a, b) => b.length - a.length);
    await atlas.page.getByRole('textbox', { name: 'SQL' }).fill('');
    await atlas.goTo('总览');
  });
  afterAll(() => atlas?.close());

  const withoutNames = (text: string) => names.reduce((rest, name) => rest.replaceAll(name, ''), text);
  /** The product's name, the switch of languages, measures by their symbol, grades, keys, units, formats, standards. */
  const LATIN_ALLOWED =
    /Chain Atlas|EN\b|LQ\*|LQ|CSV|PNG|SQL|Esc|Enter|Ctrl|Shift|Tab|GB\/T|WGS|UTF-8|km|P\(0\)|\bE\b|\b[A-D]\b|\ba\b|\bw\b|\bv\b/g;

  it('Chinese holds no English but names and symbols', async () => {
    await atlas.filters.unfold('企业状态');
    await atlas.filters.unfold('称号');
    await atlas.map.setLayer('短板区域', false);
    await atlas.drawer.open('缺口区');
    await atlas.filters.unfold('园区');
    expect(await latinLeft()).toEqual([]);
    await atlas.map.closeLayers();
    await atlas.drawer.close();
  });

  it('nor do the dialogs', async () => {
    await atlas.map.tool('按数值圈选').click();
    await atlas.page.getByRole('dialog', { name: '按数值圈选' }).waitFor();
    expect(await latinLeft()).toEqual([]);
    await atlas.page.keyboard.press('Escape');
    await atlas.page.getByRole('dialog', { name: '按数值圈选' }).waitFor({ state: 'hidden' });
    await atlas.page.keyboard.press('?');
    await atlas.page.getByRole('dialog', { name: '快捷键' }).waitFor();
    expect(await latinLeft()).toEqual([]);
    await atlas.page.keyboard.press('Escape');
    await atlas.page.getByRole('dialog', { name: '快捷键' }).waitFor({ state: 'hidden' });
  });

  it('English holds no Chinese but names', async () => {
    await atlas.page.getByRole('button', { name: '中 / EN' }).click();
    await eventually(() => atlas.page.locator('html').getAttribute('lang')).toBe('en');
    await atlas.page.getByRole('button', { name: /^Enterprises \d/ }).click();
    await atlas.page.getByRole('table', { name: 'Enterprise table' }).waitFor();
    await atlas.page.getByRole('button', { name: /^Layers/ }).click();
    expect(await chineseLeft()).toEqual([]);
    await atlas.page.getByRole('tab', { name: /^Data/ }).click();
    await atlas.page.getByRole('textbox', { name: 'SQL' }).waitFor();
    expect(await chineseLeft()).toEqual([]);
    await atlas.page.getByRole('tab', { name: /^Overview/ }).click();
  });

  it('switches back, and the address carries the language', async () => {
    await eventually(() => atlas.address().get('lang')).toBe('en');
    await atlas.page.getByRole('button', { name: '中 / EN' }).click();
    await eventually(() => atlas.map.title()).toBe('上饶市光伏产业链区位商 LQ*');
    await eventually(() => atlas.address().get('lang')).toBeNull();
  });

  it('meets no error on the way', () => {
    expect(atlas.trouble).toEqual([]);
  });

  async function latinLeft(): Promise<string[]> {
    return (await visibleTexts(atlas.page))
      .map((text) => withoutNames(text).replaceAll(LATIN_ALLOWED, ''))
      .filter((text) => /[A-Za-z]{2,}/.test(text));
  }

  async function chineseLeft(): Promise<string[]> {
    return (
      (await visibleTexts(atlas.page))
        // The product's name, the switch of languages, synthetic names and what a person typed.
        .map((text) =>
          withoutNames(
            text
              .replaceAll('链图', '')
              .replaceAll('中 / EN', '')
              .replaceAll(/示例·\S+/g, ''),
          ),
        )
        .filter((text) => /\p{Script=Han}/u.test(text))
    );
  }
});
