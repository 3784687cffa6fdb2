import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenAtlas, openAtlas } from './driver/openAtlas';

/** As a bureau keeps it: every enterprise, chain and step by its name. 检测认证 is a step of three chains. */
const LEDGER = `项目名称,建设单位,所属产业链,环节,所在市,园区,总投资（万元）,签约时间,拟开工时间
示例·胶膜二期,上饶海优威应用薄膜有限公司,光伏,胶膜,上饶市,上饶经济技术开发区,12000,2026.3,2026-12-01
示例·检测中心,示例·某某公司,光伏,检测认证,上饶市,,3000,,
示例·公共平台,示例·某某公司,,检测认证,上饶市,,2000,,
示例·火箭,示例·某某公司,光伏,火箭发动机,上饶市,,1000,,
`;

describe('a ledger that names enterprises, chains and steps', () => {
  let atlas: OpenAtlas;
  const projects = (what: string) =>
    atlas.sql.ask(
      `SELECT ${what} FROM project WHERE name LIKE '示例·%' AND data_set LIKE 'import-%' ORDER BY investment_wan DESC`,
    );
  beforeAll(async () => {
    atlas = await openAtlas({ view: 'v=1&m=data' });
    await atlas.data.choose({ name: '项目台账.csv', content: LEDGER });
    await atlas.data.importChosen();
  });
  afterAll(() => atlas?.close());

  it('is read without a code in it, and shows what each name was read as', async () => {
    expect(await atlas.data.reportFigures()).toMatchObject({ 读取: '4', 写入: '4', 剔除: '0' });
    expect(await atlas.data.namedReferences()).toEqual({
      光伏: 'pv',
      胶膜: 'pv.film',
      检测认证: 'pv.testing',
      上饶经济技术开发区: 'park:shangrao-etdz',
    });
  });

  it('asks where several bear a name, and where none does', async () => {
    expect(await atlas.review.kinds()).toEqual({ 引用重名: 1, 引用不存在: 1, '只写到月，按当月 1 日': 1 });
    expect(await atlas.review.box.getByText(/同名的环节有 3 个/).innerText()).toContain(
      'ic.testing（集成电路）、lithium.testing（锂电池）、pv.testing（光伏）',
    );
  });

  it('counts in the chain and step that it names', async () => {
    expect(await projects('chain, node, park')).toEqual([
      { chain: 'pv', node: 'pv.film', park: 'park:shangrao-etdz' },
      { chain: 'pv', node: 'pv.testing', park: '' },
      { chain: '', node: '检测认证', park: '' },
      { chain: 'pv', node: '火箭发动机', park: '' },
    ]);
  });

  it('keeps the days of stages that stand in columns', async () => {
    expect(
      await atlas.sql.ask(
        "SELECT stage, planned_date, actual_date FROM project_stage WHERE project = '示例·胶膜二期' ORDER BY stage",
      ),
    ).toEqual([
      { stage: 'signed', planned_date: '', actual_date: '2026-03-01' },
      { stage: 'started', planned_date: '2026-12-01', actual_date: '' },
    ]);
  });
});
