import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keyFigures } from '../../src/cube/keyFigures';
import { verdictCounts } from '../../src/cube/verdictCounts';
import { deleteDataSet } from '../../src/db/schema';
import { type Filter, UNFILTERED } from '../../src/model/viewState';
import type { LoadedData } from '../../src/panels/shared/workspace';
import { queryGapPage } from '../../src/queries/gapPage';
import { queryGapListExport } from '../../src/queries/listExport';
import { derive, insertRows, type Row, type Tables } from './insertRows';
import { type OpenDatabase, openDatabase } from './openDatabase';
import { siftedOf } from './siftedOf';

let open: OpenDatabase;
beforeAll(async () => {
  open = await openDatabase();
});
beforeEach(async () => {
  for (const statement of deleteDataSet('import-1')) await open.database.query(statement);
  nextFirm = 0;
});

let nextFirm = 0;
/** Enterprises of one node each, and their nodes. */
function firms(region: string, node: string, count: number, patch: Row = {}): Tables {
  const ids = Array.from({ length: count }, () => `e${nextFirm++}`);
  return {
    enterprise: ids.map((id) => ({ enterprise_id: id, name: id, region, status: 'active', ...patch })),
    enterprise_node: ids.map((enterprise) => ({ enterprise, node, share: 1 })),
  };
}

function merged(parts: readonly Tables[]): Tables {
  const names = new Set(parts.flatMap((part) => Object.keys(part)));
  return Object.fromEntries([...names].map((name) => [name, parts.flatMap((part) => part[name] ?? [])]));
}

const city = (adcode: string): Row => ({
  adcode,
  name: adcode,
  level: 'city',
  parent: '100000',
  province: '100000',
  city: adcode,
});
const R1 = '100100';
const R2 = '100200';
const R3 = '100300';
const CITIES: Tables = { region: [city(R1), city(R2), city(R3)] };

/** 硅片 n1 → 电池 n2 → 组件 n4, 胶膜 n3 → 组件 n4. */
const CHAIN_A: Tables = {
  node: ['n1', 'n2', 'n3', 'n4'].map((node_id) => ({
    node_id,
    chain: 'A',
    name: node_id,
    stage: node_id === 'n3' ? 'service' : 'midstream',
    is_key: node_id === 'n2' || node_id === 'n4',
  })),
  edge: [
    { from_node: 'n1', to_node: 'n2', coefficient: 0.5 },
    { from_node: 'n2', to_node: 'n4', coefficient: 0.55 },
    { from_node: 'n3', to_node: 'n4', coefficient: 0.08 },
  ],
};
const FIRMS_A = { [R1]: [6, 0, 2, 8], [R2]: [3, 9, 0, 4], [R3]: [3, 2, 4, 3] };

function chainA(): Tables[] {
  return [
    CITIES,
    CHAIN_A,
    ...Object.entries(FIRMS_A).flatMap(([region, counts]) =>
      counts.map((count, index) => firms(region, `n${index + 1}`, count)),
    ),
  ];
}

async function load(...parts: readonly Tables[]): Promise<LoadedData> {
  await insertRows(open.database, merged(parts));
  return derive(open.database);
}

/** A node's verdict as the SQL console tells it, with position and marks. */
async function verdict(region: string, node: string, level = 'city'): Promise<string> {
  const { columns, rows } = await open.console.run(
    `SELECT verdict, position, lost, eroding, filling, in_city, too_small FROM gap
     WHERE level = '${level}' AND region = '${region}' AND node = '${node}'`,
    new AbortController().signal,
  );
  const [word, position, ...marks] = rows[0] ?? [];
  const marked = marks.flatMap((mark, index) => (mark === 'true' ? [` ${columns[index + 2]}`] : []));
  return `${word}${position === null ? '' : `/${position}`}${marked.join('')}`;
}

async function run(text: string) {
  return (await open.console.run(text, new AbortController().signal)).rows;
}

const filtered = (patch: Partial<Filter>): Filter => ({ ...UNFILTERED, ...patch });

describe('the chain of the definitions', () => {
  it('has 断点 n2 in R1 and 空白·上游端 n3 in R2, and nothing else missing', async () => {
    await load(...chainA());
    const rows = await run(
      `SELECT region, node, verdict, position, firm_count FROM gap WHERE level = 'city' ORDER BY ALL`,
    );
    expect(rows.filter(([, , word]) => word !== 'normal' && word !== 'strength')).toEqual([
      [R1, 'n2', 'break', null, 0],
      [R2, 'n3', 'blank', 'upstream_end', 0],
    ]);
    expect(rows).toHaveLength(12);
    expect(rows.map((row) => row[4])).toEqual(Object.values(FIRMS_A).flat());
  });

  it('has the firms expected and the chance of absence', async () => {
    await load(...chainA());
    const rows = await run(
      `SELECT expected, p_absent FROM gap WHERE level = 'city' AND region = '${R1}' ORDER BY node`,
    );
    const expected = rows.map(([value]) => Number(value).toFixed(4));
    expect(expected).toEqual(['4.3636', '4.0000', '2.1818', '5.4545']);
    expect(Number(rows[1]?.[1])).toBeCloseTo(Math.exp(-4), 12);
    const [absent] = await run(
      `SELECT p_absent FROM gap WHERE level = 'city' AND region = '${R2}' AND node = 'n3'`,
    );
    expect(Number(absent?.[0])).toBeCloseTo(0.113, 3);
  });

  it('marks a halted firm as 流失 and a signed project as 补链在途', async () => {
    await load(
      ...chainA(),
      firms(R1, 'n2', 1, { status: 'halted', status_date: '2020-01-01' }),
      firms(R2, 'n3', 1, { status: 'moved_out', status_date: '2025-01-01' }),
      firms(R3, 'n2', 1, { status: 'deregistered', status_date: '2025-01-01' }),
      firms(R3, 'n4', 1, { status: 'deregistered', status_date: '2020-01-01' }),
      firms(R2, 'n1', 1, { status: 'preparing' }),
      {
        project: [
          { project_id: 'j1', name: 'x', node: 'n2', region: R1, stage: 'signed' },
          { project_id: 'j2', name: 'x', node: 'n3', region: R2, stage: 'operating' },
          { project_id: 'j3', name: 'x', node: 'n3', region: R3, stage: 'completed' },
        ],
      },
    );
    expect(await verdict(R1, 'n2')).toBe('break lost filling');
    expect(await verdict(R2, 'n3')).toBe('blank/upstream_end lost');
    // Present, and someone left within three years; longer ago does not count.
    expect(await verdict(R3, 'n2')).toBe('normal eroding');
    expect(await verdict(R3, 'n4')).toBe('normal');
    expect(await verdict(R3, 'n3')).toBe('strength filling');
    expect(
      await run(`SELECT firm_count FROM gap WHERE level = 'city' AND region = '${R2}' AND node = 'n1'`),
    ).toEqual([[3]]);
  });

  it('counts for panels, pages for lists and conditions for projects read the same table', async () => {
    const data = await load(...chainA(), {
      project: [
        { project_id: 'j1', name: 'x', node: 'n2', region: R1 },
        { project_id: 'j2', name: 'x', node: 'n2', region: R2 },
        { project_id: 'j3', name: 'x', region: R1 },
      ],
    });
    const counts = (patch: Partial<Filter>) =>
      Object.fromEntries(verdictCounts(data.cube, data.gaps, filtered(patch), true));
    expect(counts({})).toEqual({ blank: 1, break: 1, normal: 6, strength: 4 });
    expect(counts({ stages: ['service'], verdicts: ['break'] })).toEqual({
      blank: 1,
      normal: 1,
      strength: 1,
    });
    const page = await queryGapPage(open.database, UNFILTERED, {
      sort: 'verdict',
      descending: false,
      offset: 0,
      limit: 9,
    });
    expect(page).toMatchObject({
      total: 2,
      regionId: [R1, R2],
      nodeId: ['n2', 'n3'],
      verdict: ['break', 'blank'],
      position: [null, 'upstream_end'],
    });
    expect(
      await queryGapPage(open.database, filtered({ verdicts: ['normal', 'strength'], regions: [R1] }), {
        sort: 'expected',
        descending: true,
        offset: 0,
        limit: 9,
      }),
    ).toMatchObject({ nodeId: ['n4', 'n1', 'n3'] });
    const projectCount = async (patch: Partial<Filter>) =>
      keyFigures(await siftedOf(open.database, data, filtered(patch))).projectCount;
    expect(await projectCount({ verdicts: ['break'] })).toBe(1);
    expect(await projectCount({ verdicts: ['break', 'strength'] })).toBe(2);
    const { columns, rows } = await queryGapListExport(open.database, UNFILTERED, true);
    expect(rows.map((row) => row[columns.indexOf('verdict')])).toEqual(['break', 'blank']);
    expect(rows[0]?.[columns.indexOf('is_sample')]).toBe(true);
    expect(columns).toEqual(
      expect.arrayContaining(
        'level region node verdict lost eroding single_source filling lq lq_star expected supply demand unmet hhi top_share p_absent grade robustness priority_low priority_high reasons'.split(
          ' ',
        ),
      ),
    );
  });
});

describe('edge cases of the definitions', () => {
  const chain = (words: string, keys: string, groups: Readonly<Record<string, string>> = {}): Tables => {
    const ids = words.split('>');
    return {
      node: ids.map((node_id) => ({
        node_id,
        chain: 'c',
        name: node_id,
        is_key: keys.split(' ').includes(node_id),
        alt_group: groups[node_id] ?? null,
      })),
      edge: ids.slice(1).map((to_node, index) => ({ from_node: ids[index] ?? '', to_node })),
    };
  };

  it('制造 between 设计 and 终端 is 断点 until a firm is in production', async () => {
    const ic = chain('设计>制造>终端', '设计');
    const ends = () => [firms(R1, '设计', 3), firms(R1, '终端', 3)];
    await load(CITIES, ic, ...ends(), firms(R1, '制造', 1, { status: 'preparing' }));
    expect(await verdict(R1, '制造')).toBe('break');
    for (const statement of deleteDataSet('import-1')) await open.database.query(statement);
    await load(CITIES, ic, ...ends(), firms(R1, '制造', 1));
    expect(await verdict(R1, '制造')).toBe('normal');
  });

  it('TOPCon absent with HJT present is 可替代', async () => {
    const cells: Tables = {
      node: ['硅片', 'TOPCon', 'HJT', '组件'].map((node_id) => ({
        node_id,
        chain: 'c',
        name: node_id,
        is_key: node_id === '组件',
        alt_group: ['TOPCon', 'HJT'].includes(node_id) ? '电池' : null,
      })),
      edge: ['TOPCon', 'HJT'].flatMap((cell) => [
        { from_node: '硅片', to_node: cell },
        { from_node: cell, to_node: '组件' },
      ]),
    };
    await load(CITIES, cells, firms(R1, 'HJT', 3), firms(R1, '组件', 3));
    expect(await verdict(R1, 'TOPCon')).toBe('substitutable');
    expect(await verdict(R1, '硅片')).toBe('blank/upstream_end');
  });

  it('two absent nodes in a row are one segment of two; an absent sink is 末端', async () => {
    await load(CITIES, chain('a>b>c>d>e', 'a'), firms(R1, 'a', 3), firms(R1, 'd', 3));
    const rows = await run(
      `SELECT verdict, position, segment_id, segment_length FROM gap WHERE level = 'city' ORDER BY node`,
    );
    expect(rows[1]).toEqual(rows[2]);
    expect(rows[1]?.[3]).toBe(2);
    expect(rows[4]).toEqual(['blank', 'terminal', null, null]);
  });

  it('two firms at the ends of a long chain give no 断点', async () => {
    await load(CITIES, chain('a>b>c>d>e>f', 'a'), firms(R1, 'a', 3), firms(R1, 'f', 3));
    expect([await verdict(R1, 'b'), await verdict(R1, 'd')]).toEqual(['blank/middle', 'blank/middle']);
  });

  it('one city alone has no reference; a list without statuses has present nodes', async () => {
    await load(
      { region: [city(R1)] },
      chain('a>b>c', 'a'),
      firms(R1, 'a', 3, { status: null }),
      firms(R1, 'c', 3, { status: null }),
    );
    expect(
      await run(`SELECT node, verdict, expected, p_absent FROM gap WHERE level = 'city' ORDER BY node`),
    ).toEqual([
      ['a', 'normal', null, null],
      ['b', 'break', null, null],
      ['c', 'normal', null, null],
    ]);
  });

  it('under five enterprises is 数据不足, a node alone 零星布局, nothing 未布局', async () => {
    await load(CITIES, chain('a>b>c', 'b'), firms(R1, 'a', 4), firms(R2, 'a', 5), firms(R3, 'another', 5), {
      node: [{ node_id: 'another', chain: 'other', name: 'x' }],
    });
    expect([await verdict(R1, 'b'), await verdict(R2, 'b'), await verdict(R3, 'b')]).toEqual([
      'insufficient',
      'sporadic',
      'not_active',
    ]);
  });

  it('a declared chain is active with a single node; a county does not inherit the list', async () => {
    const county: Row = {
      adcode: '100101',
      name: 'x',
      level: 'county',
      parent: R1,
      province: '100000',
      city: R1,
    };
    await load(CITIES, { region: [county] }, chain('a>b>c', 'b'), firms('100101', 'a', 5), {
      chain_adoption: [{ chain: 'c', region: R1 }],
    });
    expect(await verdict(R1, 'b')).toBe('blank/terminal');
    expect(await verdict('100101', 'b', 'county')).toBe('sporadic');
  });

  it('what a county or park lacks and its city has is marked', async () => {
    const county = (adcode: string): Row => ({
      adcode,
      name: adcode,
      level: 'county',
      parent: R1,
      province: '100000',
      city: R1,
    });
    const data = await load(
      CITIES,
      {
        region: [county('100101'), county('100102')],
        park: [{ park_id: 'p1', name: '园', region: '100101' }],
      },
      chain('a>b>c>d', 'a'),
      firms('100101', 'a', 5, { park: 'p1' }),
      firms('100101', 'c', 5, { park: 'p1' }),
      firms('100101', 'd', 1),
      firms('100102', 'a', 2),
      firms('100102', 'b', 3),
    );
    expect(await verdict(R1, 'b')).toBe('normal');
    expect(await verdict('100101', 'b', 'county')).toBe('break in_city');
    // E = 5 · 5 / 16 of c, 5 · 1 / 16 of d, and nobody there to buy d.
    expect(await verdict('100102', 'c', 'county')).toBe('blank/terminal in_city');
    expect(await verdict('100102', 'd', 'county')).toBe('blank/remote in_city too_small');
    // What is too small is in the table, and in no list or count of gaps.
    const counties = filtered({ gapLevel: 'county', nodes: ['c', 'd'] });
    const page = { sort: 'region', descending: false, offset: 0, limit: 9 } as const;
    expect(await queryGapPage(open.database, counties, page)).toMatchObject({
      total: 1,
      regionId: ['100102'],
      nodeId: ['c'],
    });
    expect(verdictCounts(data.cube, data.gaps, counties, false).get('blank')).toBe(1);
    // One park is no reference: nothing is expected, so nothing is too small.
    expect(await verdict('p1', 'b', 'park')).toBe('break in_city');
    expect(await verdict('p1', 'd', 'park')).toBe('blank/terminal in_city');
  });
});

describe('nothing loaded', () => {
  it('gives an empty table, not a failure', async () => {
    const { cube, gaps } = await derive(open.database);
    expect(await run('SELECT * FROM gap')).toEqual([]);
    expect(Object.fromEntries(verdictCounts(cube, gaps, UNFILTERED, true))).toEqual({});
  });

  it('regions without nodes and nodes without regions neither', async () => {
    await load(CITIES, { enterprise: [{ enterprise_id: 'e', name: 'e', region: R1 }] });
    expect(await run('SELECT * FROM gap')).toEqual([]);
    for (const statement of deleteDataSet('import-1')) await open.database.query(statement);
    await load(CHAIN_A);
    expect(await run('SELECT * FROM gap')).toEqual([]);
  });
});
