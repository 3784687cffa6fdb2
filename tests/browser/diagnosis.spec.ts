import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './driver/eventually';
import { type OpenAtlas, openAtlas } from './driver/openAtlas';

const REASON = '已与企业核实，停产至年底';

describe('an official who checks the gaps of 光伏 in 上饶', () => {
  let atlas: OpenAtlas;
  let gap = '';

  beforeAll(async () => {
    atlas = await openAtlas({ isIntranet: true });
  });
  afterAll(() => atlas?.close());

  it('goes to 诊断 by its digit and finds the gaps that the table gap has', async () => {
    await atlas.page.keyboard.press('2');
    await atlas.diagnosis.list.waitFor();
    const wanted = await atlas.ask(
      `SELECT n.name FROM gap g JOIN node n ON n.node_id = g.node
       WHERE g.level = 'city' AND g.region = '361100' AND g.chain = 'pv' AND g.verdict IN ('break', 'blank', 'weak')
       ORDER BY (g.priority_low + g.priority_high) / 2 DESC NULLS LAST`,
    );
    expect(wanted.length).toBeGreaterThan(1);
    await eventually(async () => (await atlas.diagnosis.gaps()).sort()).toEqual(
      wanted.map(({ name }) => name ?? '').sort(),
    );
    gap = (await atlas.diagnosis.gaps())[0] ?? '';
    expect(await atlas.map.title()).toContain('短板分布');
  });

  it('moves in the list by the arrow keys and opens the evidence with Enter', async () => {
    await atlas.diagnosis.gap(gap).focus();
    await atlas.page.keyboard.press('ArrowDown');
    await atlas.page.keyboard.press('ArrowUp');
    await atlas.page.keyboard.press('Enter');
    await eventually(() => atlas.diagnosis.head()).toContain(gap);
    expect(await atlas.diagnosis.gap(gap).getAttribute('aria-pressed')).toBe('true');
    expect(await atlas.diagnosis.textOf('判定规则')).toContain('本地无在营企业（P = 0）');
    expect(await atlas.diagnosis.textOf('算式')).toMatch(/期望企业数 E [\d,.]+ × [\d,.]+ ÷ [\d,.]+/);
    await eventually(() => atlas.diagnosis.textOf('稳健性')).toMatch(/稳健性 \d+\/\d+/);
    expect(await atlas.diagnosis.textOf('何时改判')).toContain('再有 1 家企业');
    expect(await atlas.diagnosis.textOf('口径')).toContain('断点/空白点按环节位置划分，系本产品口径');
    await eventually(() => atlas.address().get('sel')).toMatch(/^cell~city~361100~/);
  });

  it('opens a row behind the verdict and comes back to the evidence', async () => {
    const [first] = await atlas.diagnosis.section('依据行').getByRole('rowheader').getByRole('button').all();
    const name = (await first?.innerText()) ?? '?';
    await first?.click();
    await eventually(() => atlas.details.getByRole('heading', { level: 2 }).first().innerText()).toBe(name);
    await atlas.page.getByRole('button', { name: `← 返回 ${gap} 的证据` }).click();
    await eventually(() => atlas.diagnosis.head()).toContain(gap);
  });

  it('sets a verdict of their own, which stands beside the computed one and in the table gap_decision', async () => {
    const computed = /断点|空白点/.exec(await atlas.diagnosis.head())?.[0] ?? '?';
    await atlas.diagnosis.review('正常', REASON);
    await eventually(() => atlas.diagnosis.textOf('人工复核')).toContain('与计算判定不同');
    expect(await atlas.diagnosis.textOf('人工复核')).toContain(`计算判定 ${computed}`);
    expect(await atlas.diagnosis.head()).toContain(computed);
    expect(await atlas.diagnosis.head()).toContain('人工复核：正常');
    expect(await atlas.diagnosis.gap(gap).innerText()).toContain('已复核');
    await eventually(() =>
      atlas.ask("SELECT level, region, verdict, reason FROM gap_decision WHERE region = '361100'"),
    ).toEqual([{ level: 'city', region: '361100', verdict: 'normal', reason: REASON }]);
  });

  it('changes a threshold and sees verdicts change, in the list and in the table', async () => {
    const before = await atlas.diagnosis.gaps();
    await atlas.diagnosis.openSettings();
    await atlas.diagnosis.set('W1 区位商阈值', '3');
    await eventually(async () => (await atlas.diagnosis.gaps()).length).toBeGreaterThan(before.length);
    const listed = (await atlas.diagnosis.gaps()).length;
    await eventually(() =>
      atlas.askNumber(
        "SELECT count(*) FROM gap WHERE level = 'city' AND region = '361100' AND chain = 'pv' AND verdict IN ('break', 'blank', 'weak')",
      ),
    ).toBe(listed);
    await atlas.diagnosis.rail.getByRole('button', { name: 'W1 区位商阈值恢复默认 0.5' }).click();
    await eventually(() => atlas.diagnosis.gaps()).toEqual(before);
    await atlas.page.keyboard.press('Control+z');
    await eventually(async () => (await atlas.diagnosis.gaps()).length).toBe(listed);
  });

  it('finds all of it again when the page is opened anew', async () => {
    await eventually(() => atlas.address().get('dg')).toBe('thresholds.weakQuotient~3');
    const listed = await atlas.diagnosis.gaps();
    await atlas.reload();
    await eventually(() => atlas.diagnosis.gaps()).toEqual(listed);
    expect(await atlas.diagnosis.setting('W1 区位商阈值').inputValue()).toBe('3');
    expect(await atlas.diagnosis.head()).toContain('人工复核：正常');
    await atlas.diagnosis.openEvidence();
    await eventually(() => atlas.diagnosis.textOf('人工复核')).toContain(REASON);
  });

  it('goes on to the enterprises that could fill the gap, and comes back', async () => {
    await atlas.diagnosis.rail.getByRole('button', { name: '查看目标招商企业' }).click();
    await atlas.page.getByRole('region', { name: '清单', exact: true }).waitFor();
    expect(atlas.address().get('m')).toBe('lists');
    await atlas.goTo('诊断');
    await eventually(() => atlas.diagnosis.textOf('人工复核')).toContain(REASON);
  });

  it('takes the verdict back, and undoes that', async () => {
    const section = atlas.diagnosis.section('人工复核');
    await section.getByRole('button', { name: '删除' }).click();
    await eventually(() => atlas.diagnosis.head()).not.toContain('人工复核');
    await section.getByRole('button', { name: '撤销' }).click();
    await eventually(() => atlas.diagnosis.head()).toContain('人工复核：正常');
  });

  it('is told what to do where there is nothing to list', async () => {
    await atlas.diagnosis.openSettings();
    await atlas.diagnosis.set('最少企业数', '1000');
    await eventually(() => atlas.diagnosis.advice()).toContain('数据不足：所选地区的企业数据不足以作判定。');
    await atlas.diagnosis.rail.getByRole('button', { name: '全部恢复默认' }).click();
    await eventually(async () => (await atlas.diagnosis.gaps()).length).toBeGreaterThan(1);
  });

  it('met no error on the way', () => {
    expect(atlas.trouble).toEqual([]);
  });
});
