import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { queryLevelInputs } from '../../src/app/queryLevelInputs';
import { deleteDataSet } from '../../src/db/schema';
import { flips } from '../../src/diagnosis/flips';
import { graphFindings } from '../../src/diagnosis/graphFindings';
import type { OpenSums } from '../../src/diagnosis/judgeClient';
import { judgeLevels } from '../../src/diagnosis/judgeLevels';
import { cellVariants } from '../../src/diagnosis/robustness';
import { verdictChanges } from '../../src/diagnosis/verdictChanges';
import { DEFAULT_DIAGNOSIS_SETTINGS } from '../../src/model/diagnosisSettings';
import { VERDICT_OF_CODE } from '../../src/model/verdictCode';
import { queryDataFindings } from '../../src/queries/dataFindings';
import { storeRobustness } from '../../src/queries/gapTable';
import { queryTargetCandidates } from '../../src/queries/targetCandidates';
import { CHAIN_A, chainA, cityRow, countyRow, firmMaker, gapRow, load, R1, R2, R3 } from './diagnosisCase';
import { AS_OF, derive, type Tables } from './insertRows';
import { type OpenDatabase, openDatabase } from './openDatabase';

const SETTINGS = DEFAULT_DIAGNOSIS_SETTINGS;
const CITIES: Tables = { region: [cityRow(R1), cityRow(R2), cityRow(R3)] };
let open: OpenDatabase;
beforeAll(async () => {
  open = await openDatabase();
});
beforeEach(async () => {
  for (const statement of deleteDataSet('import-1')) await open.database.query(statement);
});
/** As the page follows the verdicts: counted beside the sums, written into the table `gap`. */
const storeCounts = async (sums: OpenSums): Promise<void> => {
  const counted = await sums.countVariants(SETTINGS, new AbortController().signal);
  await storeRobustness(open.database, Object.values(counted ?? {}));
};
const run = async (text: string) => (await open.console.run(text, new AbortController().signal)).rows;

/** 设计 → 制造 → 终端. */
const CIRCUITS: Tables = {
  node: ['设计', '制造', '终端'].map((node_id) => ({
    node_id,
    chain: 'ic',
    name: node_id,
    is_key: node_id === '制造',
  })),
  edge: [
    { from_node: '设计', to_node: '制造' },
    { from_node: '制造', to_node: '终端' },
  ],
  chain_adoption: [{ chain: 'ic', region: R1 }],
};

describe('before and after', () => {
  it('广州 lacks 制造 until 粤芯 is in production', async () => {
    const firms = firmMaker();
    await load(open, CITIES, CIRCUITS, firms(R1, '设计', 3), firms(R1, '终端', 3), {
      enterprise: [
        { enterprise_id: '粤芯', name: '粤芯', region: R1, status: 'active', status_date: '2019-09-20' },
      ],
      enterprise_node: [{ enterprise: '粤芯', node: '制造', share: 1 }],
    });
    const { structure, graph, gaps } = await derive(open.database);
    const { gaps: earlier } = judgeLevels(
      await queryLevelInputs(open.database, structure, graph, SETTINGS, AS_OF, '2019-09-19'),
      SETTINGS,
    );
    const verdictOf = ({ verdict }: typeof gaps.city) =>
      VERDICT_OF_CODE[verdict[graph.nodeIndexById.get('制造') ?? -1] ?? -1];
    expect(verdictOf(earlier.city)).toBe('break');
    expect(verdictOf(gaps.city)).toBe('normal');
    expect(verdictChanges(earlier.city, gaps.city)).toMatchObject([
      {
        region: R1,
        node: '制造',
        before: 'break',
        after: 'normal',
        causes: expect.arrayContaining(['firm_count']),
      },
    ]);
  });

  it('上饶 has no 光伏胶膜 before 2021-10-10, and has it from then on', async () => {
    const firms = firmMaker();
    const { node = [], edge = [] } = CHAIN_A;
    await load(open, CITIES, { node, edge }, firms(R1, 'n1', 3), firms(R1, 'n2', 3), firms(R1, 'n4', 3), {
      enterprise: [
        { enterprise_id: '胶膜', name: '胶膜', region: R1, status: 'active', status_date: '2021-10-10' },
      ],
      enterprise_node: [{ enterprise: '胶膜', node: 'n3', share: 1 }],
    });
    const { structure, graph } = await derive(open.database);
    const verdictOn = async (period: string) => {
      const inputs = await queryLevelInputs(open.database, structure, graph, SETTINGS, AS_OF, period);
      return VERDICT_OF_CODE[judgeLevels(inputs, SETTINGS).gaps.city.verdict[2] ?? -1];
    };
    expect(await verdictOn('2021-10-09')).toBe('blank');
    expect(await verdictOn('2021-10-10')).toBe('normal');
  });
});

describe('missing values', () => {
  it('X is NULL, not 0, where a firm is there and nothing is known; the quotient is then of counts, grade C', async () => {
    const firms = firmMaker();
    await load(
      open,
      CITIES,
      CHAIN_A,
      ...[R1, R2, R3].flatMap((region) => [
        firms(region, 'n1', 10, { outputWan: 100 }),
        firms(region, 'n4', 10, { outputWan: 100 }),
      ]),
      firms(R1, 'n3', 1),
    );
    await derive(open.database);
    expect(await gapRow(open, R1, 'n3')).toMatchObject({
      measure: 'output',
      value: null,
      coverage: 0,
      hhi: null,
      grade: 'c',
    });
    const row = await gapRow(open, R1, 'n3');
    expect(String(row.reasons)).toContain('by_count');
    // E = 21·1/61; (O + 2) / (E + 2).
    expect(row.lq_star).toBeCloseTo(3 / (21 / 61 + 2), 9);
    // Nothing of n3 is known anywhere, so its margin is 0.
    expect(await gapRow(open, R2, 'n3')).toMatchObject({ value: 0, lq: null, lq_star: null });
  });

  it('a demand with an unknown coefficient is a lower bound, one with none known is missing', async () => {
    const firms = firmMaker();
    const { node = [] } = CHAIN_A;
    await load(
      open,
      CITIES,
      {
        node,
        edge: [
          { from_node: 'n1', to_node: 'n2', coefficient: 0.5 },
          { from_node: 'n1', to_node: 'n4' },
          { from_node: 'n3', to_node: 'n4' },
        ],
      },
      ...[R1, R2].flatMap((region) =>
        ['n1', 'n2', 'n3', 'n4'].map((each) => firms(region, each, 3, { outputWan: 100 })),
      ),
    );
    await derive(open.database);
    expect(await gapRow(open, R1, 'n1')).toMatchObject({ demand: 150, supply_ratio: 2, grade: 'b' });
    expect(String((await gapRow(open, R1, 'n1')).reasons)).toContain('demand_lower_bound');
    expect(await gapRow(open, R1, 'n3')).toMatchObject({ demand: null, supply_ratio: null, unmet: null });
    expect(String((await gapRow(open, R1, 'n3')).reasons)).toContain('has_demand');
  });

  it('W3 waits while any firm of the node has unknown titles', async () => {
    const firms = firmMaker();
    const loadWith = (source: string | null) =>
      load(
        open,
        CITIES,
        CHAIN_A,
        firms(R1, 'n1', 5, { titles: ['above_scale'], source: '名录' }),
        firms(R1, 'n2', 3, { source }),
      );
    await loadWith('别处');
    await derive(open.database);
    expect(await gapRow(open, R1, 'n2')).toMatchObject({ verdict: 'normal' });
    expect(String((await gapRow(open, R1, 'n2')).reasons)).toContain('titles_unknown');
    for (const statement of deleteDataSet('import-1')) await open.database.query(statement);
    await loadWith('名录');
    await derive(open.database);
    expect(await gapRow(open, R1, 'n2')).toMatchObject({
      verdict: 'weak',
      reasons: expect.stringContaining('weak_standing'),
    });
  });
});

describe('alternatives', () => {
  it('TOPCon and HJT feed 组件 as one: the sum of their outputs against the largest demand', async () => {
    const firms = firmMaker();
    await load(
      open,
      CITIES,
      {
        node: ['TOPCon', 'HJT', '组件'].map((node_id) => ({
          node_id,
          chain: 'c',
          name: node_id,
          is_key: node_id === '组件',
          alt_group: node_id === '组件' ? null : '电池',
        })),
        edge: [
          { from_node: 'TOPCon', to_node: '组件', coefficient: 0.5 },
          { from_node: 'HJT', to_node: '组件', coefficient: 0.6 },
        ],
      },
      ...[R1, R2].flatMap((region) => [
        firms(region, 'TOPCon', 3, { outputWan: 20 }),
        firms(region, 'HJT', 1, { outputWan: 30 }),
        firms(region, '组件', 4, { outputWan: 50 }),
      ]),
    );
    await derive(open.database);
    for (const node of ['TOPCon', 'HJT']) {
      expect(await gapRow(open, R1, node)).toMatchObject({
        supply: 90,
        demand: 120,
        supply_ratio: 0.75,
        unmet: 30,
      });
    }
    const [rolled] = await run(
      `SELECT completeness, support_rate FROM chain_region WHERE level = 'city' AND region = '${R1}'`,
    );
    expect(rolled).toEqual([1, 0.75]);
  });
});

describe('roll-ups', () => {
  it('完整度 is .6667, .8333 and 1; 配套率 counts what is met of what is wanted', async () => {
    await load(open, chainA());
    await derive(open.database);
    const rows = await run(
      `SELECT completeness, support_rate, break_segments, value, above_scale_share FROM chain_region WHERE level = 'city' ORDER BY region`,
    );
    expect(rows.map(([completeness]) => Number(Number(completeness).toFixed(4)))).toEqual([
      0.6667, 0.8333, 1,
    ]);
    // R1: n1 wants 0, n2 lacks 55, n3 has its 8 of 8.
    expect(rows[0]?.[1]).toBeCloseTo(8 / 63, 10);
    expect(rows.map((row) => row[2])).toEqual([1, 0, 0]);
    expect(rows.map((row) => Math.round(Number(row[3])))).toEqual([1_700_000, 1_400_000, 900_000]);
    expect(rows.map((row) => row[4])).toEqual([1, 1, 1]);
  });
});

describe('robustness and flips', () => {
  it('counts agreeing variants, and a 断点 moves only with the data', async () => {
    await load(open, chainA());
    const { gapInputs, gaps, graph, sums } = await derive(open.database);
    await storeCounts(sums);
    // Output and firms × 3 factors × all, own province and within R, the same regions here.
    expect(await gapRow(open, R1, 'n2')).toMatchObject({ robustness: '18/18', data_robustness: '1/1' });
    const input = { ...gapInputs.city, settings: SETTINGS };
    const variants = cellVariants(input, gaps.city, 1, graph.nodeIndexById.get('n1') ?? -1);
    const own = variants.filter(({ kind, agrees }) => kind === 'rule' && agrees);
    const { robustness } = await gapRow(open, R2, 'n1');
    expect(robustness).toBe(`${own.length}/18`);
    expect(own.length).toBeLessThan(18);
  });

  it('tries data variants where the data differ', async () => {
    const firms = firmMaker();
    await load(
      open,
      CITIES,
      CHAIN_A,
      firms(R1, 'n1', 3),
      firms(R1, 'n4', 3),
      firms(R1, 'n2', 1, { status: null }),
      firms(R1, 'n3', 1, { basis: 'inferred' }),
    );
    const { gapInputs, gaps, sums } = await derive(open.database);
    await storeCounts(sums);
    expect(await gapRow(open, R1, 'n2')).toMatchObject({ verdict: 'normal', data_robustness: '2/4' });
    const variants = cellVariants({ ...gapInputs.city, settings: SETTINGS }, gaps.city, 0, 1);
    expect(variants.filter(({ kind }) => kind === 'data').map(({ verdict }) => verdict)).toEqual([
      'normal',
      'break',
      'normal',
      'break',
    ]);
  });

  it('says how much output would lift 薄弱 R2-n1, and what would undo it', async () => {
    await load(open, chainA());
    const { gapInputs, gaps, graph } = await derive(open.database);
    const found = flips(
      { ...gapInputs.city, settings: SETTINGS },
      gaps.city,
      1,
      graph.nodeIndexById.get('n1') ?? -1,
    );
    const more = found.find(({ lever, change }) => lever === 'value' && change > 0);
    // S/D reaches .5 at 22.5 亿元.
    expect(more?.verdict).toBe('normal');
    expect(more?.change).toBeCloseTo(25_000, 3);
    expect(
      flips({ ...gapInputs.city, settings: SETTINGS }, gaps.city, 0, graph.nodeIndexById.get('n2') ?? -1),
    ).toEqual([
      // Firms of n2 make 100 / 11 = 9.09 亿元 on average. With one, S/D = .165 and LQ* = .438; from four on S/D > .5.
      { lever: 'firms', change: 1, verdict: 'weak' },
      { lever: 'firms', change: 4, verdict: 'normal' },
      // Half of the 55 亿元 that are wanted.
      { lever: 'value', change: expect.closeTo(275_000, 2), verdict: 'normal' },
    ]);
  });
});

describe('bad input', () => {
  it('is named with its rows, and the rest is still diagnosed', async () => {
    const firms = firmMaker();
    await load(
      open,
      chainA(),
      {
        node: ['x1', 'x2'].map((node_id) => ({ node_id, chain: 'X', name: node_id })),
        edge: [
          { from_node: 'x1', to_node: 'x2' },
          { from_node: 'x2', to_node: 'x1' },
          { from_node: 'n1', to_node: 'nowhere' },
        ],
        enterprise: [
          { enterprise_id: 'lost', name: 'x', status: 'active' },
          { enterprise_id: 'elsewhere', name: 'x', status: 'active', region: '999999' },
          { enterprise_id: 'twice', name: 'x', status: 'active', region: R1 },
        ],
        enterprise_node: [
          { enterprise: 'twice', node: 'n1', share: 0.8 },
          { enterprise: 'twice', node: 'n4', share: 0.7 },
          { enterprise: 'lost', node: 'gone', share: 1 },
        ],
      },
      firms(R1, 'x1', 0),
    );
    const { graph } = await derive(open.database);
    expect(graphFindings(graph.problems)).toEqual(
      expect.arrayContaining([
        { kind: 'cycle', entity: 'node', rowKeys: ['x1', 'x2'] },
        { kind: 'unknown_node', entity: 'edge', rowKeys: ['n1→nowhere'] },
      ]),
    );
    expect(await queryDataFindings(open.database)).toEqual([
      { kind: 'share_over_one', entity: 'enterprise_node', rowKeys: ['twice'] },
      { kind: 'no_region', entity: 'enterprise', rowKeys: ['lost'] },
      { kind: 'unknown_region', entity: 'enterprise', rowKeys: ['elsewhere'] },
      { kind: 'assigned_to_unknown_node', entity: 'enterprise_node', rowKeys: ['lost→gone'] },
    ]);
    expect(await gapRow(open, R1, 'n2')).toMatchObject({ verdict: 'break' });
  });
});

describe('levels', () => {
  it('N and X over counties and the bucket 县未定 equal the city', async () => {
    const firms = firmMaker();
    await load(
      open,
      { region: [cityRow(R1), countyRow('100101', R1), countyRow('100102', R1), cityRow(R2)] },
      CHAIN_A,
      firms('100101', 'n1', 6, { outputWan: 10 }),
      firms('100102', 'n1', 2, { outputWan: 20, share: 0.5 }),
      firms(R1, 'n1', 3, { outputWan: 5 }),
      firms(R2, 'n4', 5, { outputWan: 5 }),
    );
    await derive(open.database);
    const [[n, x] = []] = await run(
      `SELECT sum(firm_weight), sum(value) FROM gap WHERE level = 'county' AND region LIKE '1001%' AND node = 'n1'`,
    );
    const [[bucketN, bucketX] = []] = await run(
      `SELECT sum(n.share), sum(n.share * y.output_wan) FROM enterprise e JOIN enterprise_node n ON n.enterprise = e.enterprise_id
       JOIN enterprise_year y ON y.enterprise = e.enterprise_id WHERE e.region = '${R1}' AND n.node = 'n1'`,
    );
    const city = await gapRow(open, R1, 'n1');
    expect(Number(n) + Number(bucketN)).toBeCloseTo(Number(city.firm_weight), 9);
    expect(Number(x) + Number(bucketX)).toBeCloseTo(Number(city.value), 9);
  });
});

describe('targets', () => {
  it('are the firms of the node elsewhere, with what is known of them', async () => {
    await load(open, chainA(), {
      project: ['新', '旧', '无日期'].map((name, index) => ({
        project_id: `j${index}`,
        name,
        enterprises: index === 1 ? 'e20' : 'e19',
        region: R3,
        stage: 'negotiating',
      })),
      project_stage: [
        { project: 'j0', stage: 'signed', planned_date: '2026-12-01', actual_date: '2022-01-01' },
        { project: 'j1', stage: 'signed', planned_date: '2023-09-29', actual_date: '2023-09-28' },
      ],
      supply_link: [
        { from_enterprise: 'e19', to_enterprise: 'e0', verified: true },
        { from_enterprise: 'e1', to_enterprise: 'e19' },
        { from_enterprise: 'e19', to_enterprise: 'e21' },
        { from_enterprise: 'e19', to_enterprise: 'placeless' },
      ],
      enterprise: [{ enterprise_id: 'placeless', name: 'x', status: 'active' }],
    });
    await derive(open.database);
    const found = await queryTargetCandidates(open.database, 'city', R1, 'n2', '2023-09-30', 20);
    expect(new Set(found.region)).toEqual(new Set([R2, R3]));
    expect(found.name).toHaveLength(11);
    const row = found.enterpriseId.indexOf('e19');
    expect([found.expansionProject[row], found.expansionOn[row], found.courtingRegions[row]]).toEqual([
      '新',
      '2026-12-01',
      R3,
    ]);
    // The project of e20 ended before; that of 无日期 has no date at all.
    expect(found.expansionProject.filter((project) => project === null)).toHaveLength(10);
    // e0 and e1 are in R1, e21 in R2; where the fourth is, is not known.
    expect([found.partnerCount[row], found.localPartnerCount[row]]).toEqual([3, 2]);
  });
});
