import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DisclosureSwitch } from './driver/disclosureSwitch';
import { eventually } from './driver/eventually';
import { type OpenAtlas, openAtlas } from './driver/openAtlas';
import { readCsvRecords } from './driver/readCsv';
import { saveDownload } from './driver/saveDownload';

const SMALL_CELLS = `
SELECT r.name, count(DISTINCT e.enterprise_id) AS firms
FROM   enterprise e
JOIN   enterprise_node a ON a.enterprise = e.enterprise_id AND a.share > 0
JOIN   node n ON n.node_id = a.node AND n.chain = 'pv'
JOIN   region r ON r.adcode = e.region
WHERE  r.parent = '361100' AND (e.status IS NULL OR e.status IN ('active', 'reduced'))
GROUP  BY r.name HAVING count(DISTINCT e.enterprise_id) < 3`;

describe('an office shows the map to visitors', () => {
  let atlas: OpenAtlas;
  let disclosure: DisclosureSwitch;
  let small: string[] = [];
  beforeAll(async () => {
    atlas = await openAtlas({ isIntranet: true });
    disclosure = new DisclosureSwitch(atlas.page);
    small = (await atlas.ask(SMALL_CELLS)).map(({ name = '' }) => name);
  });
  afterAll(() => atlas?.close());

  it('begins in 内部, under the line and a watermark with the day', async () => {
    expect(await disclosure.chosen()).toBe('内部');
    await eventually(() => disclosure.watermarks()).toContainEqual(
      expect.stringMatching(/^内部资料 注意保管 · \d{4}-\d{2}-\d{2}$/),
    );
    expect(await disclosure.allText()).toContain('内部资料 注意保管');
  });

  it('names its unit in the watermark once the operator has typed it in', async () => {
    const { page } = atlas;
    await page.getByRole('button', { name: /^图层/ }).click();
    await page.getByLabel('制图单位').fill('示例市发展改革委');
    await page.getByRole('button', { name: /^图层/ }).click();
    await eventually(() => disclosure.watermarks()).toContainEqual(
      expect.stringMatching(/^内部资料 注意保管 · 示例市发展改革委 · /),
    );
  });

  it('says 内部资料 in the name of a list that is taken along', async () => {
    await atlas.drawer.open('企业');
    const file = await atlas.drawer.saveCsv();
    expect(file.name).toContain('_内部资料_');
    expect(readCsvRecords(file.bytes.toString('utf8'))[0]).toHaveProperty('output_wan');
  });

  it('turns to 对外: the address says so, only 总览 is open, projects and the watermark are gone', async () => {
    await disclosure.choose('对外');
    await eventually(() => atlas.address().get('dc')).toBe('public');
    await eventually(() => disclosure.openModes()).toEqual(['总览']);
    await eventually(async () => (await disclosure.watermarks()).join()).not.toContain('内部资料');
    expect(await disclosure.drawerTabs()).not.toContain('项目');
    expect(await disclosure.allText()).toContain('均不公开');
  });

  it('lists names of enterprises without any figure', async () => {
    const { page } = atlas;
    const table = page.getByRole('table', { name: '公开的企业名录' });
    await table.waitFor();
    const heads = await table.getByRole('columnheader').allInnerTexts();
    expect(heads.map((head) => head.replace(/[↑↓\s]/g, ''))).toEqual(['名称', '地区', '环节', '数据']);
    const file = await saveDownload(page, () => page.getByRole('button', { name: '导出 CSV' }).click());
    expect(file.name).not.toContain('内部资料');
    const [first = {}] = readCsvRecords(file.bytes.toString('utf8'));
    expect(Object.keys(first)).toEqual(['mark', 'name', 'region', 'nodes', 'is_sample']);
  });

  it('leaves out the counties with one or two enterprises, and never as 0', async () => {
    expect(small.length).toBeGreaterThan(0);
    await atlas.drawer.open('地区');
    await eventually(async () => (await atlas.drawer.rows('地区')).length).toBeGreaterThan(5);
    // Until it is worked out what may be shown, nothing is.
    await eventually(
      async () => (await atlas.drawer.rows('地区')).filter((row) => /^\d/.test(row['企业 家'] ?? '')).length,
    ).toBeGreaterThan(0);
    const rows = await atlas.drawer.rows('地区');
    for (const name of small) {
      const row = rows.find((each) => Object.values(each)[0] === name);
      expect(row, name).toBeDefined();
      expect(Object.values(row ?? {}).slice(1, 5), name).toEqual(Array(4).fill('— 不公开'));
    }
    const file = await atlas.drawer.saveCsv();
    const records = readCsvRecords(file.bytes.toString('utf8'));
    for (const name of small) {
      expect(records.find((record) => record.name === name)).toMatchObject({
        firm_count: '不公开',
        output_wan: '不公开',
      });
    }
  });

  it('words gaps as 招商机会, without verdict or figure', async () => {
    const { page } = atlas;
    await page
      .getByRole('region', { name: '表格', exact: true })
      .getByRole('button', { name: /^招商机会/ })
      .click();
    const table = page.getByRole('table', { name: '招商机会', exact: true });
    await table.waitFor();
    const text = await disclosure.allText();
    for (const word of ['断点', '空白点', '薄弱', '风险点', '滞后']) expect(text, word).not.toContain(word);
    const file = await saveDownload(page, () => page.getByRole('button', { name: '导出 CSV' }).click());
    expect(file.name).toContain('招商机会');
    const [first = {}] = readCsvRecords(file.bytes.toString('utf8'));
    expect(Object.keys(first)).toEqual([
      'mark',
      'region_id',
      'region',
      'chain',
      'node',
      'node_name',
      'stage',
      'is_sample',
    ]);
  });

  it('opens nothing that is closed by key, by address or by undo', async () => {
    const { page } = atlas;
    await page.keyboard.press('5');
    await eventually(() => atlas.mode('总览').getAttribute('aria-selected')).toBe('true');
    const address = new URL(page.url());
    address.hash = 'v=1&dc=public&m=data&d=projects&t=lead_firm&q=%E4%B8%89';
    await page.goto(address.href);
    await atlas.reload();
    await eventually(() => atlas.mode('总览').getAttribute('aria-selected')).toBe('true');
    expect(await page.getByRole('table', { name: '项目表' }).count()).toBe(0);
    expect(await page.getByRole('list').filter({ hasText: '链主' }).count()).toBe(0);
  });

  it('comes back to everything in 内部', async () => {
    await disclosure.choose('内部');
    await atlas.goTo('数据');
    expect(await atlas.askNumber('SELECT count(*) FROM enterprise')).toBeGreaterThan(1000);
    expect(await disclosure.allText()).toContain('不得导入：国家秘密、个人敏感信息');
    expect(atlas.trouble).toEqual([]);
  });
});
