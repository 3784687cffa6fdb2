import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AssignPage } from './driver/assignPage';
import { eventually } from './driver/eventually';
import { HealthPage } from './driver/healthPage';
import { type OpenAtlas, openAtlas } from './driver/openAtlas';

const NAME = '待归入企业.csv';
const LIST = `企业名称,城市,行业代码,主要产品,主营业务
甲玻璃有限公司,上饶市,C3042,光伏玻璃,光伏玻璃的研发、生产和销售
乙电池有限公司,上饶市,,锂离子电池,锂离子电池的生产
丙设备有限公司,上饶市,,锂离子电池生产设备,
丁商行,上饶市,,日用百货,
戊阀门有限公司,吉安市,,<b>球阀</b>、蝶阀,阀门
`;

describe('a list that names no nodes', () => {
  let atlas: OpenAtlas;
  let assign: AssignPage;
  let health: HealthPage;
  beforeAll(async () => {
    atlas = await openAtlas({ view: 'v=1&m=data' });
    assign = new AssignPage(atlas.page);
    health = new HealthPage(atlas.page);
    await atlas.data.choose({ name: NAME, content: LIST });
    await atlas.data.importChosen();
  });
  afterAll(() => atlas?.close());

  const inferred = (): Promise<Readonly<Record<string, string>>[]> =>
    atlas.sql.ask(`SELECT e.name, a.node, a.basis, a.share FROM enterprise_node a
                   JOIN enterprise e ON e.enterprise_id = a.enterprise
                   WHERE a.basis = 'inferred' AND a.data_set LIKE 'import-%' ORDER BY a.node`);
  const toConsole = (): Promise<void> =>
    atlas.page.getByRole('navigation', { name: '数据页' }).getByRole('link', { name: '导入与查询' }).click();

  it('opens on the page of import, where everything is as it was', async () => {
    expect(atlas.address().get('dp')).toBeNull();
    expect(await inferred()).toEqual([]);
  });

  it('gets proposals with the evidence for each', async () => {
    await assign.open();
    await eventually(() => atlas.address().get('dp')).toBe('assign');
    await eventually(() => assign.summary()).toContain(
      '未申报环节的企业 5 家，可归入 4 家（80 %），已接受 0 家',
    );
    const byFirm = new Map((await assign.proposals()).map((row) => [row.企业, row]));
    expect(byFirm.get('甲玻璃有限公司')).toMatchObject({
      地区: '上饶市',
      环节: '光伏 · 光伏玻璃',
      状态: '待定',
    });
    expect(byFirm.get('甲玻璃有限公司')?.依据).toContain('主要产品“光伏玻璃”');
    expect(byFirm.get('甲玻璃有限公司')?.依据).toContain('行业代码“3042”');
    expect(byFirm.get('丙设备有限公司')).toMatchObject({ 环节: '锂电池 · 锂电设备' });
    expect(byFirm.get('戊阀门有限公司')).toMatchObject({ 环节: '泵阀 · 工业阀门' });
    expect(byFirm.has('丁商行')).toBe(false);
  });

  it('is narrowed to a chain, where one proposal is rejected and another moved to a node by hand', async () => {
    await assign.chooseChain('锂电池');
    await assign.choose('丙设备有限公司');
    await assign.act('拒绝');
    await eventually(async () => (await assign.proposals()).map((row) => row.企业)).not.toContain(
      '丙设备有限公司',
    );
    await assign.choose('乙电池有限公司');
    await assign.changeNode('锂电池 · 电池包');
    await assign.show('已接受');
    await eventually(() => assign.proposals()).toHaveLength(1);
    expect((await assign.proposals())[0]).toMatchObject({ 环节: '锂电池 · 电池包', 置信度: '–' });
    await assign.show('待定');
    await assign.chooseChain('锂电池');
  });

  it('is accepted in bulk and stands in SQL as inferred, with no share that nobody knows', async () => {
    await assign.act('接受');
    await eventually(() => assign.summary()).toContain('已接受 3 家');
    await toConsole();
    const rows = await inferred();
    expect(rows.map(({ name, node }) => `${name} ${node}`)).toEqual(
      expect.arrayContaining([
        '甲玻璃有限公司 pv.glass',
        '乙电池有限公司 lithium.pack',
        '戊阀门有限公司 pump_valve.industrial_valve',
      ]),
    );
    expect(new Set(rows.map(({ basis, share }) => `${basis}${share}`))).toEqual(new Set(['inferred']));
    expect(rows.map(({ name }) => name)).not.toContain('丙设备有限公司');
  });

  it('is taken back by undoing, the step by hand too', async () => {
    await assign.open();
    await assign.act('撤销上一步');
    await eventually(() => assign.summary()).toContain('已接受 1 家');
    await assign.act('撤销上一步');
    await eventually(() => assign.summary()).toContain('已接受 0 家');
    await assign.act('撤销上一步');
    await toConsole();
    expect(await inferred()).toEqual([]);
  });

  it('shows in 数据健康 what is known of it, and leads to the rows to complete', async () => {
    await health.open();
    const rows = await health.rows('数据集');
    expect(rows.find((row) => row.数据集 === NAME)).toMatchObject({
      企业: '5',
      定位到县: '0 %',
      已归入环节: '0 %',
      状态已知: '0 %',
    });
    await eventually(async () => (await health.rows('字段填报率')).map((row) => row.字段)).toContain('状态');
    await health.group('产业链');
    await eventually(async () => (await health.rows('按地区与产业链')).map((row) => row.产业链)).toContain(
      '光伏',
    );
    expect(await health.follow(NAME, '已归入环节')).toBe(`${NAME}：未归入环节的企业 5 家`);
    const saved = await health.save();
    expect(saved.name).toMatch(/待补齐.*\.xlsx$/);
    await health.listInConsole();
    await eventually(() => atlas.sql.rowCountText()).toContain('5');
    expect((await atlas.sql.rows()).map(({ name }) => name)).toContain('丁商行');
  });

  it('has a rejected proposal rejected at the next visit too', async () => {
    await assign.open();
    await assign.show('待定');
    await assign.choose('丙设备有限公司');
    await assign.act('拒绝');
    await assign.show('已拒绝');
    await eventually(async () => (await assign.proposals()).map((row) => row.企业)).toEqual([
      '丙设备有限公司',
    ]);
    await atlas.reload();
    await assign.open();
    await assign.show('已拒绝');
    await eventually(async () => (await assign.proposals()).map((row) => row.企业)).toEqual([
      '丙设备有限公司',
    ]);
  });

  it('does all this without trouble', () => {
    expect(atlas.trouble).toEqual([]);
  });
});
