import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toCsv } from '../../src/lib/csv';
import { eventually } from './driver/eventually';
import { type OpenAtlas, openAtlas } from './driver/openAtlas';
import { saveDownload } from './driver/saveDownload';

const LEDGER = '事由,归口,时间点\n缺电,某局,2026-01-02\n缺地,某局,2026-02-03\n';
const PARK = {
  园区编号: 'x-1',
  园区名称: '示例·新园区',
  类型: '省级开发区',
  所在行政区: '上饶市',
  '可供土地（亩）': '320',
};

describe('tables of any kind', () => {
  let atlas: OpenAtlas;
  beforeAll(async () => {
    atlas = await openAtlas({ view: 'v=1&m=data' });
  });
  afterAll(() => atlas?.close());

  it('have a template each, found by its name', async () => {
    await atlas.data.findTemplate('园区');
    await eventually(() => atlas.data.templateButton('问题').count()).toBe(0);
    const { name, bytes } = await saveDownload(atlas.page, () => atlas.data.templateButton('园区').click());
    expect(name).toBe('园区_模板.xlsx');
    const [sheet] = (await readXlsx(new Uint8Array(bytes))).sheets;
    const texts = (sheet?.rows ?? []).map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
    const [headers = [], example = []] = texts;
    const filled = headers.map((header) => (header in PARK ? PARK[header as keyof typeof PARK] : ''));
    await atlas.data.choose({ name: '园区_模板.csv', content: toCsv(headers, [example, filled]) });
  });

  it('are imported from it without a mapping, the example left out', async () => {
    const file = atlas.data.file('园区_模板.csv');
    expect(await file.innerText()).toContain('实体表 park（园区）');
    expect(await file.innerText()).toContain('1 行示例，不导入');
    await atlas.data.importChosen();
    expect(await atlas.data.reportFigures()).toMatchObject({ 读取: '1', 写入: '1', 剔除: '0' });
    expect(
      await atlas.sql.ask(
        `SELECT park_id, name, type, region, land_available_mu FROM park WHERE data_set <> 'embedded'`,
      ),
    ).toEqual([
      { park_id: 'x-1', name: '示例·新园区', type: 'provincial', region: '361100', land_available_mu: '320' },
    ]);
  });

  it('are mapped by hand where their headers say nothing', async () => {
    await atlas.data.choose({ name: '台账.csv', content: LEDGER });
    expect(await atlas.data.importButton.isDisabled()).toBe(true);
    await atlas.data.takeFor('台账.csv', '问题');
    await eventually(() => atlas.data.complaint('台账.csv')).toContain('问题内容（content）');
    await atlas.data.mapColumn('台账.csv', '事由', '问题内容');
    await atlas.data.mapColumn('台账.csv', '归口', '牵头单位');
    await atlas.data.mapColumn('台账.csv', '时间点', '提出日期');
    await atlas.data.importChosen();
    expect(
      await atlas.sql.ask(
        'SELECT content, lead_unit, raised_on::VARCHAR AS raised FROM problem ORDER BY raised_on',
      ),
    ).toEqual([
      { content: '缺电', lead_unit: '某局', raised: '2026-01-02' },
      { content: '缺地', lead_unit: '某局', raised: '2026-02-03' },
    ]);
  });

  it('are mapped so again when a file with the same headers comes, and say so', async () => {
    await atlas.reload();
    await atlas.data.choose({ name: '下月台账.csv', content: LEDGER });
    expect(await atlas.data.file('下月台账.csv').innerText()).toContain('沿用了上次');
    expect(await atlas.data.mappedFields('下月台账.csv')).toEqual({
      事由: '问题内容',
      归口: '牵头单位',
      时间点: '提出日期',
    });
    await atlas.data.file('下月台账.csv').getByRole('button', { name: '恢复自动识别' }).click();
    expect(await atlas.data.file('下月台账.csv').innerText()).not.toContain('沿用了上次');
    await atlas.data.forget('下月台账.csv');
  });

  it('ask for the unit where a column looks like another', async () => {
    await atlas.data.choose({
      name: '项目清单.csv',
      content: '项目名称,总投资（万元）\n示例·甲,1.2\n示例·乙,3\n',
    });
    const file = atlas.data.file('项目清单.csv');
    const question = file.getByRole('group', { name: '“总投资（万元）”的单位' });
    expect(await question.innerText()).toContain('看起来是亿元（中位数 3）');
    await question.getByRole('button', { name: '按亿元' }).click();
    await eventually(() => question.count()).toBe(0);
    await atlas.data.importChosen();
    expect(
      await atlas.sql.ask(
        `SELECT name, investment_wan FROM project WHERE data_set <> 'embedded' ORDER BY investment_wan`,
      ),
    ).toEqual([
      { name: '示例·甲', investment_wan: '12000' },
      { name: '示例·乙', investment_wan: '30000' },
    ]);
  });

  it('are all in the SQL console, by group', async () => {
    const tables = atlas.page.getByRole('region', { name: '表与列' });
    expect(await tables.getByRole('heading', { level: 4 }).allInnerTexts()).toEqual([
      '基础数据',
      '供需与集群',
      '问题与推进',
      '政策与活动',
      '组织与人员',
      '技术与要素',
      '计算结果',
    ]);
    expect(await atlas.sql.ask('SELECT count(*) AS needs FROM need')).toEqual([{ needs: '0' }]);
  });

  it('met no error on the way', () => {
    expect(atlas.trouble).toEqual([]);
  });
});
