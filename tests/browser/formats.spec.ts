import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './driver/eventually';
import { numberOf } from './driver/numberOf';
import { type OpenAtlas, openAtlas } from './driver/openAtlas';

const FILES = join(import.meta.dirname, '..', 'fixtures', 'import', 'files');
const fixture = (name: string, as = name) => ({ name: as, content: readFileSync(join(FILES, name)) });

describe('the formats that offices have', () => {
  let atlas: OpenAtlas;
  beforeAll(async () => {
    atlas = await openAtlas({ view: 'v=1&m=data' });
  });
  afterAll(() => atlas?.close());

  it('takes a workbook with titles, a unit line and a header of two rows, and says what it left out', async () => {
    await atlas.data.drop(fixture('list-libreoffice.xlsx'));
    const file = atlas.data.file('list-libreoffice.xlsx');
    expect(await file.innerText()).toContain('XLSX · 4 行 × 7 列');
    expect(await file.innerText()).toContain('未作为数据行：标题 2 行，脚注 2 行，隐藏行 1 行');
    expect(await file.getByRole('columnheader').allInnerTexts()).toEqual(
      expect.arrayContaining(['产值 2022年', '产值 2023年']),
    );
    const unit = file.locator('td', {
      has: atlas.page.getByRole('combobox', { name: '“产值 2023年”的单位' }),
    });
    expect(await unit.innerText()).toMatch(/产值\s*万元/);
  });

  it('lets a person choose another sheet, and come back', async () => {
    await atlas.data.chooseSheet('list-libreoffice.xlsx', '填报说明');
    const file = atlas.data.file('list-libreoffice.xlsx');
    await eventually(() => file.innerText()).toContain('1 行 × 1 列');
    await atlas.data.chooseSheet('list-libreoffice.xlsx', '企业名单');
    await eventually(() => file.innerText()).toContain('4 行 × 7 列');
  });

  it('takes GB18030, and parks from a zipped Shapefile whose letters nothing names', async () => {
    await atlas.data.choose(fixture('list-gb18030.csv'), fixture('park-gbk.zip', 'park.zip'));
    expect(await atlas.data.file('list-gb18030.csv').innerText()).toContain('GB18030 · 2 行 × 3 列');
    const parks = atlas.data.file('park.zip');
    expect(await parks.innerText()).toContain('Shapefile · 2 行');
    expect(await parks.innerText()).toContain('示例·信江园区');
  });

  it('takes cells pasted from a spreadsheet', async () => {
    await atlas.data.paste('企业名称\t城市\t2023年产值（万元）\n示例·粘贴\t上饶市\t约300\n');
    expect(await atlas.data.file('粘贴的表格 1').innerText()).toContain('1 行 × 3 列');
  });

  it('imports them all together', async () => {
    await atlas.data.importChosen();
    const figures = await atlas.data.reportFigures();
    // 4 of the workbook with its total, 2 of the CSV, 2 parks, 1 pasted.
    expect(figures).toMatchObject({ 读取: '9' });
    expect(await atlas.data.report.innerText()).toContain('合计行，计入会重复');
    expect(await atlas.data.report.innerText()).toContain('约数，按该数采用');
    const sums = await atlas.sql.ask(
      `SELECT output_wan AS wan FROM enterprise_year
       WHERE enterprise IN ('示例·乙', '示例·粘贴') AND output_wan IS NOT NULL ORDER BY wan`,
    );
    expect(sums).toEqual([{ wan: '300' }, { wan: '3000' }]);
    expect(
      await atlas.sql.ask(`SELECT round(lon, 2) AS lon, region FROM park WHERE park_id = 'sample-p1'`),
    ).toEqual([{ lon: '117.95', region: '361100' }]);
  });

  it('takes back what it hands out', async () => {
    await atlas.data.closeReport();
    await atlas.goTo('总览');
    await atlas.drawer.open('企业');
    const shown = await atlas.drawer.rowCount('企业');
    const file = await atlas.drawer.save('XLSX');
    expect(file.name).toMatch(/^链图_企业_示例数据_不代表实际_.*\.xlsx$/);
    await atlas.goTo('数据');
    await atlas.data.choose({ name: file.name, content: file.bytes });
    const rows = numberOf(/([\d,]+) 行 ×/.exec(await atlas.data.file(file.name).innerText())?.[1] ?? '');
    expect(rows).toBe(shown);
    await atlas.data.importChosen();
    const figures = await atlas.data.reportFigures();
    expect(numberOf(figures.读取 ?? '')).toBe(shown);
    expect(figures).toMatchObject({ 剔除: '0' });
  });

  it('forgets a file whose reading is cancelled, and reads the next one', async () => {
    const before = await atlas.data.dataSetNames();
    const rows = Array.from({ length: 400_000 }, (_, row) => `示例·取消${row},上饶市,${row}`);
    const large = { name: 'large.csv', content: ['企业名称,城市,产值（万元）', ...rows].join('\n') };
    await atlas.data.dropAndCancel(large);
    await atlas.data.drop(fixture('list-utf8.csv'));
    expect(await atlas.data.file('list-utf8.csv').innerText()).toContain('2 行');
    expect(await atlas.data.file('large.csv').count()).toBe(0);
    expect(await atlas.data.dataSetNames()).toEqual(before);
  });

  it('met no error on the way', () => {
    expect(atlas.trouble).toEqual([]);
  });
});
