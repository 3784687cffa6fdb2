import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Atlas } from './driver/atlas';
import { eventually } from './driver/eventually';
import { OfficeComputer } from './driver/officeComputer';

const LIST = { name: '名单.csv', content: '企业名称,所在城市\n示例·甲,上饶市\n示例·乙,温州市\n' };
const FIRMS = `SELECT name FROM enterprise WHERE data_set <> 'embedded' ORDER BY name`;

describe.each([
  { where: 'on a secure address', isIntranet: false, place: '文件' },
  { where: 'on plain http', isIntranet: true, place: '数据库' },
])('what is imported $where', ({ isIntranet }) => {
  let computer: OfficeComputer;
  let atlas: Atlas;
  beforeAll(async () => {
    computer = await OfficeComputer.start({ isIntranet });
    atlas = await computer.openWindow();
  });
  afterAll(() => computer?.close());

  it('is there after a reload', async () => {
    await atlas.data.choose(LIST);
    await atlas.data.importChosen();
    await atlas.reload();
    await eventually(() => atlas.data.dataSetNames()).toEqual(['内置数据', LIST.name]);
    expect(await atlas.sql.ask(FIRMS)).toHaveLength(2);
  });

  it('is there after a restart of the browser', async () => {
    await computer.closeBrowser();
    atlas = await computer.openWindow();
    await eventually(() => atlas.data.dataSetNames()).toEqual(['内置数据', LIST.name]);
    expect(await atlas.sql.ask(FIRMS)).toHaveLength(2);
  });

  it('met no error on the way', () => {
    expect(atlas.trouble).toEqual([]);
  });
});
