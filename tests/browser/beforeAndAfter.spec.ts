import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from './driver/eventually';
import { type OpenAtlas, openAtlas } from './driver/openAtlas';

/** Synthetic firms beside the two of the fixtures, of which only city, node and day are taken. */
const LIST: readonly (readonly [id: string, region: string, node: string, day: string])[] = [
  ...['甲', '乙', '丙'].map((name) => [`示例·设计${name}`, '440100', 'design', ''] as const),
  ...['甲', '乙', '丙'].map((name) => [`示例·终端${name}`, '440100', 'device', ''] as const),
  ['粤芯', '440100', 'fab', '2019-09-20'],
  ...['甲', '乙', '丙'].flatMap((name) =>
    ['n1', 'n2', 'n4'].map((node) => [`示例·${node}${name}`, '361100', node, ''] as const),
  ),
  ['示例·胶膜厂', '361100', 'n3', '2021-10-10'],
];
const FILES = {
  'chain.csv': ['chain_id,name', 'circuits,芯片链', 'modules,组件链'],
  'node.csv': [
    'node_id,chain,name,is_key',
    'design,circuits,设计,true',
    'fab,circuits,制造,true',
    'device,circuits,终端,false',
    'n1,modules,硅片甲,false',
    'n2,modules,电池甲,true',
    'n3,modules,胶膜甲,false',
    'n4,modules,组件甲,true',
  ],
  'edge.csv': ['from_node,to_node', 'design,fab', 'fab,device', 'n1,n2', 'n2,n4', 'n3,n4'],
  'enterprise.csv': [
    'enterprise_id,name,region,status,status_date',
    ...LIST.map(([id, region, , day]) => `${id},${id},${region},active,${day}`),
  ],
  'enterprise_node.csv': ['enterprise,node,share', ...LIST.map(([id, , node]) => `${id},${node},1`)],
};

describe('a place before and after a firm came', () => {
  let atlas: OpenAtlas;
  beforeAll(async () => {
    atlas = await openAtlas({ view: 'v=1&m=data&c=&r=' });
    await atlas.data.drop(
      ...Object.entries(FILES).map(([name, lines]) => ({ name, content: `${lines.join('\n')}\n` })),
    );
    await atlas.data.importChosen();
    await atlas.data.switchSet('内置数据', false);
  });
  afterAll(() => atlas?.close());

  const verdictBefore = async (day: string, node: string) => {
    await atlas.lists.comparePeriod(day);
    await eventually(() => atlas.lists.text()).toContain(day);
    await atlas.lists.table('判定变化').waitFor();
    return (await atlas.lists.rows('判定变化')).find(({ 环节 }) => 环节 === node)?.之前;
  };

  it('has the node today: 粤芯 is in production, the 胶膜 plant too', async () => {
    const verdicts = await atlas.sql.ask(
      `SELECT region, verdict FROM gap WHERE level = 'city' AND (region, node) IN (('440100', 'fab'), ('361100', 'n3'))
       ORDER BY region`,
    );
    expect(verdicts).toEqual([
      { region: '361100', verdict: 'normal' },
      { region: '440100', verdict: 'normal' },
    ]);
  });

  it('广州 was broken at 制造 between 设计 and 终端 until 粤芯 came', async () => {
    await atlas.goTo('清单');
    await atlas.lists.open('判定变化');
    expect(await verdictBefore('2019-09-19', '制造')).toBe('断点');
  });

  it('上饶 lacked 胶膜 on the day before, and no more on the day', async () => {
    expect(await verdictBefore('2021-10-09', '胶膜甲')).toBe('空白点');
    await atlas.lists.comparePeriod('2021-10-10');
    await eventually(async () => {
      const text = await atlas.lists.text();
      return text.includes('2021-10-10') && !text.includes('胶膜甲');
    }).toBe(true);
  });

  it('met no error on the way', () => {
    expect(atlas.trouble).toEqual([]);
  });
});
