import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './driver/eventually';
import { type OpenAtlas, openAtlas } from './driver/openAtlas';

/** Chain A of the known answers: firms by city and node; each city's verdicts follow from them. */
const NODES = ['n1', 'n2', 'n3', 'n4'] as const;
const FIRMS = {
  '361100': [6, 0, 2, 8],
  '330300': [3, 9, 0, 4],
  '320500': [3, 2, 4, 3],
} as const;
const NODE_NAMES = ['硅片甲', '电池甲', '胶膜甲', '组件甲'];

const firms = Object.entries(FIRMS).flatMap(([region, counts]) =>
  counts.flatMap((count, node) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${region}-${NODES[node]}-${index}`,
      region,
      node: NODES[node],
    })),
  ),
);
const FILES = {
  'chain.csv': ['chain_id,name', 'a,甲链'],
  'node.csv': [
    'node_id,chain,name,is_key',
    ...NODES.map((id, index) => `${id},a,${NODE_NAMES[index]},${index % 2 === 1}`),
  ],
  'edge.csv': ['from_node,to_node', 'n1,n2', 'n2,n4', 'n3,n4'],
  'enterprise.csv': [
    'enterprise_id,name,region',
    ...firms.map(({ id, region }) => `${id},示例·${id},${region}`),
  ],
  'enterprise_node.csv': ['enterprise,node', ...firms.map(({ id, node }) => `${id},${node}`)],
};

describe('a whole case fed from outside', () => {
  let atlas: OpenAtlas;
  beforeAll(async () => {
    atlas = await openAtlas({ view: 'v=1&m=data' });
  });
  afterAll(() => atlas?.close());

  it('needs no mapping where files bear the names and columns of the tables', async () => {
    const given = Object.entries(FILES).map(([name, lines]) => ({ name, content: `${lines.join('\n')}\n` }));
    await atlas.data.drop(...given);
    for (const { name } of given) {
      expect(await atlas.data.file(name).innerText()).toContain(`实体表 ${name.replace('.csv', '')}（`);
    }
    const rowCount = Object.values(FILES).reduce((sum, [, ...rows]) => sum + rows.length, 0);
    await atlas.data.importChosen();
    expect(await atlas.data.reportFigures()).toMatchObject({
      读取: String(rowCount),
      写入: String(rowCount),
      剔除: '0',
    });
  });

  it('is judged alone when the embedded data are switched off', async () => {
    await atlas.data.switchSet('内置数据', false);
    const gaps = await atlas.sql.ask(
      `SELECT region, node, verdict, position FROM gap WHERE level = 'city' ORDER BY region DESC, node`,
    );
    const present = (region: string, node: string) => ({ region, node, verdict: 'normal', position: '' });
    // By the number of firms, LQ* = (O + 2) / (E + 2): (6 + 2) / (4 + 2) for n1 of the first city.
    const strong = (region: string, node: string) => ({ ...present(region, node), verdict: 'strength' });
    expect(gaps).toEqual([
      strong('361100', 'n1'),
      { region: '361100', node: 'n2', verdict: 'break', position: '' },
      present('361100', 'n3'),
      strong('361100', 'n4'),
      present('330300', 'n1'),
      strong('330300', 'n2'),
      { region: '330300', node: 'n3', verdict: 'blank', position: 'upstream_end' },
      present('330300', 'n4'),
      present('320500', 'n1'),
      present('320500', 'n2'),
      strong('320500', 'n3'),
      present('320500', 'n4'),
    ]);
  });

  it('leaves no code of what is switched off on the page', async () => {
    await atlas.goTo('总览');
    await eventually(() => atlas.filters.chips()).toEqual(['链 未载入', '地区 上饶市']);
    expect(await atlas.map.title()).not.toContain('pv');
    await atlas.goTo('数据');
  });

  it('is on the map and in the panels under its own names', async () => {
    await atlas.data.report.getByRole('button', { name: '在地图上看' }).click();
    await atlas.filters.chooseChain('甲链');
    await atlas.filters.addRegion('上饶市');
    await eventually(() => atlas.filters.chips()).toEqual(['链 甲链', '地区 上饶市']);
    await eventually(async () => (await atlas.filters.results()).enterprises).toBe(16);
    await eventually(() => atlas.filters.countOf('判定', '断点')).toBe(1);
    expect(await atlas.filters.countOf('链 → 环节', '组件甲')).toBe(8);
    await eventually(() => atlas.keyFigure('完整度')).toBe(66.7);
    await atlas.drawer.open('缺口区');
    await eventually(() => atlas.drawer.rows('缺口区')).toHaveLength(1);
    const [row] = await atlas.drawer.rows('缺口区');
    expect(row).toMatchObject({ 地区: '上饶市', 产业链: '甲链', 环节: '电池甲', 判定: '断点' });
  });

  it('met no error on the way', () => {
    expect(atlas.trouble).toEqual([]);
  });
});
