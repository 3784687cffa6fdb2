import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Atlas } from './driver/atlas';
import { eventually } from './driver/eventually';
import { OfficeComputer } from './driver/officeComputer';
import type { SavedFile } from './driver/saveDownload';

const FIRST = {
  name: '二季度.csv',
  content: '企业名称,所在城市,主要产品\n示例·留,上饶市,硅片\n示例·走,温州市,\n示例·变,上饶市,\n',
};
const SECOND = {
  name: '三季度.csv',
  content: '企业名称,所在城市,主要产品\n示例·留,上饶市,硅片\n示例·变,上饶市,胶膜\n示例·来,温州市,\n',
};
const FIRMS = `SELECT name FROM enterprise WHERE data_set <> 'embedded' ORDER BY name`;
const firms = async (atlas: Atlas) => (await atlas.sql.ask(FIRMS)).map(({ name }) => name);
const bring = async (atlas: Atlas, file: typeof FIRST) => {
  await atlas.data.choose(file);
  await atlas.data.importChosen();
  await eventually(() => atlas.data.dataSetNames()).toContain(file.name);
  await atlas.untilReady();
};

describe.each([
  { where: 'on a secure address', isIntranet: false, place: '文件' },
  { where: 'on plain http', isIntranet: true, place: '数据库' },
])('what is imported $where', ({ isIntranet, place }) => {
  let computer: OfficeComputer;
  let atlas: Atlas;
  let project: SavedFile;
  beforeAll(async () => {
    computer = await OfficeComputer.start({ isIntranet });
    atlas = await computer.openWindow();
  });
  afterAll(() => computer?.close());

  it('is there after a reload', async () => {
    await bring(atlas, FIRST);
    expect(await atlas.kept.place.innerText()).toContain(`保存在本机浏览器的${place}中`);
    await atlas.reload();
    await eventually(() => atlas.data.dataSetNames()).toEqual(['内置数据', FIRST.name]);
    expect(await firms(atlas)).toHaveLength(3);
  });

  it('is there after a restart of the browser', async () => {
    await computer.closeBrowser();
    atlas = await computer.openWindow();
    await eventually(() => atlas.data.dataSetNames()).toEqual(['内置数据', FIRST.name]);
    expect(await firms(atlas)).toHaveLength(3);
  });

  it('is a version that can be named and undone', async () => {
    await atlas.kept.nameLatest('2026Q2');
    await bring(atlas, SECOND);
    await eventually(() => atlas.kept.versions()).toEqual([`导入 ${SECOND.name}`, `导入 ${FIRST.name}`]);
    await atlas.kept.undo();
    await eventually(() => atlas.data.dataSetNames()).toEqual(['内置数据', FIRST.name]);
    await atlas.reload();
    expect(await firms(atlas)).toHaveLength(3);
  });

  it('is compared with another version, row by row', async () => {
    await bring(atlas, SECOND);
    await atlas.data.remove(FIRST.name);
    await eventually(() => atlas.kept.versions()).toEqual([
      `移除 ${FIRST.name}`,
      `导入 ${SECOND.name}`,
      `导入 ${FIRST.name}`,
    ]);
    await atlas.kept.nameLatest('2026Q3');
    const tables = await atlas.kept.compare('2026Q2', '2026Q3');
    const rows = tables['企业 新增 1，消失 1，变更 1']?.map(Object.values);
    expect(rows).toEqual([
      ['消失', '示例·走', '示例·走', ''],
      ['变更', '示例·变', '示例·变', '主要产品：空 → 胶膜'],
      ['新增', '示例·来', '示例·来', ''],
    ]);
  });

  it('is told to another window, which loads it and loses nothing of its own', async () => {
    const other = await computer.openWindow();
    await bring(other, FIRST);
    await atlas.kept.notices.getByText('另一窗口已更新数据').waitFor();
    await atlas.kept.catchUp();
    await eventually(() => atlas.data.dataSetNames()).toEqual(['内置数据', SECOND.name, FIRST.name]);
    await atlas.kept.undo();
    await other.kept.notices.getByText('另一窗口已更新数据').waitFor();
    // What this window brings before it has looked stands beside what the other has left.
    await bring(other, { name: '补充.csv', content: '企业名称,所在城市\n示例·补,上饶市\n' });
    await other.kept.catchUp();
    await eventually(() => other.data.dataSetNames()).toEqual(['内置数据', SECOND.name, '补充.csv']);
    await atlas.kept.catchUp();
    await eventually(() => atlas.data.dataSetNames()).toEqual(['内置数据', SECOND.name, '补充.csv']);
    await other.page.close();
  });

  it('leaves as a project file', async () => {
    project = await atlas.kept.saveProject({ password: '开 门' });
    expect(project.name).toMatch(/^链图项目_\d{4}-\d{2}-\d{2}\.liantu$/);
    expect(project.bytes.toString('latin1')).not.toContain('enterprise');
  });

  it('opens on another computer with its password, and can be undone there', async () => {
    const elsewhere = await OfficeComputer.start({ isIntranet });
    try {
      const page = await elsewhere.openWindow();
      const file = { name: project.name, content: project.bytes };
      expect(await page.kept.openLocked(file, '开门')).toContain('密码不对');
      await page.page.keyboard.press('Escape');
      expect(await page.kept.openLocked(file, '开 门')).toContain(`已打开 ${project.name}`);
      await eventually(() => page.data.dataSetNames()).toEqual(['内置数据', SECOND.name, '补充.csv']);
      await page.reload();
      expect(await firms(page)).toHaveLength(4);
      const damaged = Buffer.from(project.bytes.subarray(0, project.bytes.length - 40));
      expect(await page.kept.openProject({ name: '坏.liantu', content: damaged })).toContain(
        '坏.liantu 不是项目文件',
      );
      expect(await firms(page)).toHaveLength(4);
      await page.kept.undo();
      await eventually(() => page.data.dataSetNames()).toEqual(['内置数据']);
      expect(page.trouble).toEqual([]);
    } finally {
      await elsewhere.close();
    }
  });

  it('goes to others without names of firms', async () => {
    const copy = await atlas.kept.saveProject({ isPublic: true });
    expect(copy.name).toContain('对外');
    expect(copy.bytes.toString('utf8')).not.toContain('示例·');
    expect(await atlas.kept.openProject({ name: copy.name, content: copy.bytes })).toContain('对外副本');
    expect((await firms(atlas)).every((name) => /^企业 [0-9a-f]{16}$/.test(name ?? ''))).toBe(true);
    await atlas.kept.undo();
    expect(await firms(atlas)).toContain('示例·补');
  });

  it('met no error on the way', () => {
    expect(atlas.trouble).toEqual([]);
  });
});
