import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Atlas } from './driver/atlas';
import { eventually } from './driver/eventually';
import { OfficeComputer } from './driver/officeComputer';

const list = (name: string) => ({ name, content: '企业名称,所在城市\n示例·甲,上饶市\n' });

describe('where the browser has no room left', () => {
  let computer: OfficeComputer;
  let atlas: Atlas;
  beforeAll(async () => {
    computer = await OfficeComputer.start();
    atlas = await computer.openWindow();
    await atlas.data.choose(list('先.csv'));
    await atlas.data.importChosen();
    await atlas.untilReady();
  });
  afterAll(() => computer?.close());

  it('an import is shown, and said not to be kept', async () => {
    await computer.setRoom(atlas.page, 1);
    await atlas.data.choose(list('满.csv'));
    await atlas.data.importChosen();
    await atlas.kept.notices.getByText('没有保存：满.csv').waitFor();
    expect(await atlas.kept.notices.innerText()).toContain('存储空间已满');
    expect(await atlas.data.dataSetNames()).toEqual(['内置数据', '先.csv', '满.csv']);
  });

  it('the project file holds it all the same', async () => {
    const file = await atlas.kept.saveFromNotice();
    const elsewhere = await OfficeComputer.start();
    try {
      const other = await elsewhere.openWindow();
      await other.kept.openProject({ name: file.name, content: file.bytes });
      await eventually(() => other.data.dataSetNames()).toEqual(['内置数据', '先.csv', '满.csv']);
    } finally {
      await elsewhere.close();
    }
  });

  it('it is kept once there is room again', async () => {
    await computer.setRoom(atlas.page, null);
    await atlas.kept.keepAgain();
    await atlas.reload();
    await eventually(() => atlas.data.dataSetNames()).toEqual(['内置数据', '先.csv', '满.csv']);
  });
});

describe('where the browser has cleared what was kept', () => {
  let computer: OfficeComputer;
  beforeAll(async () => {
    computer = await OfficeComputer.start();
    const atlas = await computer.openWindow();
    await atlas.data.choose(list('先.csv'));
    await atlas.data.importChosen();
    await atlas.untilReady();
    await computer.clearStorage(atlas.page);
    await atlas.page.close();
  });
  afterAll(() => computer?.close());

  it('the page says so, and works', async () => {
    const atlas = await computer.openWindow();
    expect(await atlas.kept.notices.innerText()).toContain('浏览器已清除本页以前保存的数据');
    expect(await atlas.data.dataSetNames()).toEqual(['内置数据']);
    await atlas.data.choose(list('再.csv'));
    await atlas.data.importChosen();
    await atlas.reload();
    await eventually(() => atlas.data.dataSetNames()).toEqual(['内置数据', '再.csv']);
  });
});
