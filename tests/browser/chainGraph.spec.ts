import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChainGraphPanel } from './driver/chainGraph';
import { eventually } from './driver/eventually';
import { type OpenAtlas, openAtlas } from './driver/openAtlas';

const GAPS = `SELECT n.name, g.verdict, g.firm_count FROM gap g JOIN node n ON n.node_id = g.node
  WHERE g.level = 'city' AND g.region = '361100' AND g.chain = 'pv' ORDER BY n.name`;

describe('a planner reads 光伏 in 上饶 as a graph', () => {
  let atlas: OpenAtlas;
  let graph: ChainGraphPanel;
  let gaps: { name: string; verdict: string; firms: number }[];
  const named = (verdict: string): string[] =>
    gaps.filter((gap) => gap.verdict === verdict).map(({ name }) => name);

  beforeAll(async () => {
    // Without the marks of the map, which are not what is read here.
    atlas = await openAtlas({ view: 'v=1&l=enterprises!1,projects!1,parks!1' });
    graph = new ChainGraphPanel(atlas.page);
    gaps = (await atlas.ask(GAPS)).map(({ name = '', verdict = '', firm_count }) => ({
      name,
      verdict,
      firms: Number(firm_count),
    }));
  });
  afterAll(() => atlas?.close());

  it('opens it and sees every node with the verdict and count that SQL gives', async () => {
    await graph.open();
    expect(gaps).toHaveLength(18);
    await eventually(async () => (await graph.nodes()).sort()).toEqual(gaps.map(({ name }) => name).sort());
    const summary = await graph.summary();
    expect(summary.slice(0, 3)).toEqual(['上饶市', '光伏', '18 环节']);
    for (const { name, firms } of gaps) expect(await graph.firmsOf(name), name).toBe(firms);
    for (const name of named('blank')) expect(await graph.verdictOf(name), name).toBe('空白点');
    for (const name of named('break')) {
      expect(await graph.verdictOf(name), name).toMatch(/^断点 · 段\d+$/);
    }
  });

  it('chooses a node: the right rail says who has it, the address keeps it', async () => {
    await graph.select('组件');
    expect(await graph.isSelected('组件')).toBe(true);
    await eventually(() => atlas.details.getByRole('heading', { level: 2 }).first().innerText()).toContain(
      '组件',
    );
    await eventually(() => atlas.address().get('sel')).toBe('node~pv.module');
  });

  it('goes from node to node by arrow keys and selects with Enter', async () => {
    const next = await graph.pressAt('组件', 'ArrowLeft');
    expect(next).not.toBe('组件');
    expect(gaps.map(({ name }) => name)).toContain(next);
    await graph.pressAt(next, 'Enter');
    await eventually(() => graph.isSelected(next)).toBe(true);
    expect(await graph.pressAt(next, 'ArrowRight')).not.toBe(next);
  });

  it('sees only what is here in the 现状图, and takes the step back', async () => {
    await graph.choose('范围', '现状图');
    const here = gaps.filter(({ firms }) => firms > 0).map(({ name }) => name);
    await eventually(async () => (await graph.nodes()).sort()).toEqual(here.sort());
    await eventually(() => atlas.address().get('gs')).toBe('present');
    await atlas.filters.press('撤销');
    await eventually(async () => (await graph.nodes()).length).toBe(18);
  });

  it('reads the same as a table', async () => {
    await graph.choose('形式', '表');
    await graph.table.waitFor();
    const rows = await graph.tableRows();
    expect(rows.map((row) => row[1]?.replace(/关键$/, '')).sort()).toEqual(
      gaps.map(({ name }) => name).sort(),
    );
    await graph.choose('形式', '图');
  });

  it('puts 吉安 beside 上饶, in an address that can be shared', async () => {
    await graph.compareWith('吉安市');
    await eventually(() => graph.summary()).toContain('吉安市');
    await eventually(async () => (await graph.node('组件').getAttribute('aria-label')) ?? '').toMatch(
      /上饶市：.*吉安市：/,
    );
    await eventually(() => atlas.address().get('gc')).toBe('360800');
    await atlas.reload();
    await eventually(() => graph.summary()).toContain('吉安市');
  });

  it('finds the definition one click away', async () => {
    expect(await graph.openDefinition()).toContain('断点/空白点按环节位置划分，系本产品口径');
    await atlas.page.keyboard.press('Escape');
  });

  it('is offered the chains where none is chosen', async () => {
    await atlas.filters.press('重置');
    await graph.offeredChain('锂电池').click();
    await eventually(() => graph.summary()).toContain('锂电池');
  });

  it('met no error on the way', () => {
    expect(atlas.trouble).toEqual([]);
  });
});
