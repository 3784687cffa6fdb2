import { beforeAll, describe, expect, it } from 'vitest';
import { chainTreeCounts } from '../../src/cube/chainTreeCounts';
import { facetCounts } from '../../src/cube/facetCounts';
import { keyFigures } from '../../src/cube/keyFigures';
import { loosening } from '../../src/cube/loosening';
import { matchingFirms } from '../../src/cube/matching';
import { regionShares } from '../../src/cube/regionShares';
import { regionTotals } from '../../src/cube/regionTotals';
import { stageBreakdown } from '../../src/cube/stageBreakdown';
import type { WritableDatabase } from '../../src/db/database';
import { type Filter, UNFILTERED } from '../../src/model/viewState';
import type { LoadedData } from '../../src/panels/shared/workspace';
import { queryCoveredRegions } from '../../src/queries/coveredRegions';
import { queryDataSetSources } from '../../src/queries/dataSetSources';
import { queryEnterpriseDetail } from '../../src/queries/enterpriseDetail';
import { FIRM_SORTS, queryFirmPage } from '../../src/queries/firmPage';
import { queryFirmId, queryFirmPoints, queryFirmRow } from '../../src/queries/firmPoints';
import { queryFirmTip } from '../../src/queries/hoverTips';
import { queryFirmListExport } from '../../src/queries/listExport';
import { queryProvenance } from '../../src/queries/provenance';
import { querySearchMatches } from '../../src/queries/search';
import { queryStructure } from '../../src/queries/structure';
import { derive, insertRows } from './insertRows';
import { openDatabase } from './openDatabase';
import { cubeOf, siftedOf } from './siftedOf';
import { SMALL_CASE } from './smallCase';

let database: WritableDatabase;
let data: LoadedData;

beforeAll(async () => {
  ({ database } = await openDatabase());
  await insertRows(database, SMALL_CASE);
  data = await derive(database);
});

const filtered = (patch: Partial<Filter>): Filter => ({ ...UNFILTERED, ...patch });
const sifted = (patch: Partial<Filter> = {}) => siftedOf(database, data, filtered(patch));
const figures = async (patch: Partial<Filter> = {}) => keyFigures(await sifted(patch));

/** Parallel columns → rows. */
function rows(columns: object): unknown[][] {
  const lists = Object.values(columns).map((column: ArrayLike<unknown>) => Array.from(column));
  return (lists[0] ?? []).map((_, row) => lists.map((list) => list[row]));
}

describe('key figures', () => {
  it('sum known values, with their coverage; 停产, 迁出 and 筹建 stay out', async () => {
    expect(await figures()).toMatchObject({
      firmCount: 7,
      aboveScaleCount: 1,
      sampleFirmCount: 1,
      outputWan: 1000 + 500 + 800 + 200 + 40,
      revenueWan: 900 + 300 + 100,
      employees: 50 + 20 + 10,
      outputCoverage: 5 / 7,
      revenueCoverage: 3 / 7,
      employeesCoverage: 3 / 7,
    });
  });

  it('take the share of a firm that is in the chain, and count the firm once', async () => {
    const inChain = await figures({ chains: ['pv'] });
    expect(inChain).toMatchObject({ firmCount: 6, outputCoverage: 5 / 6, revenueCoverage: 0.5 });
    expect(inChain.outputWan).toBeCloseTo(1000 + 500 + 0.25 * 800 + 0.3 * 200 + 40, 9);
    expect(inChain.revenueWan).toBeCloseTo(900 + 300 + 0.3 * 100, 9);
    expect(inChain.employees).toBeCloseTo(50 + 20 + 0.3 * 10, 9);
  });

  it('leave out a firm whose share of the node is 0', async () => {
    expect(await figures({ nodes: ['n2'] })).toMatchObject({
      firmCount: 1,
      outputWan: 200,
      revenueWan: NaN,
      revenueCoverage: 0,
    });
  });

  it('are NaN, not 0, where nothing is let through or nothing is known', async () => {
    expect(await figures({ chains: ['none'] })).toMatchObject({
      firmCount: 0,
      outputWan: NaN,
      outputCoverage: NaN,
      projectCount: 0,
      investmentWan: NaN,
      investmentCoverage: NaN,
    });
  });

  it('answer for the statuses that are chosen', async () => {
    const count = async (statuses: Filter['statuses']) => (await figures({ statuses })).firmCount;
    expect(await count(['unknown'])).toBe(1);
    expect(await count(['halted', 'moved_out'])).toBe(2);
    expect(await count(['preparing'])).toBe(1);
  });
});

describe('totals by region', () => {
  it.each([
    [
      'province' as const,
      [
        ['310000', 1, 800, NaN, NaN],
        ['360000', 6, 1740, 1300, 80],
      ],
    ],
    [
      'city' as const,
      [
        ['310000', 1, 800, NaN, NaN],
        ['360800', 2, 40, 300, 20],
        ['361100', 4, 1700, 1000, 60],
      ],
    ],
    [
      'county' as const,
      [
        ['310101', 1, 800, NaN, NaN],
        ['360802', 1, 40, NaN, NaN],
        ['361102', 2, 1000, 900, 50],
        ['361121', 2, 700, 100, 10],
      ],
    ],
  ])('%s', async (level, expected) => {
    const totals = regionTotals(await sifted(), level);
    expect(
      [...totals]
        .map(([adcode, { firmCount, outputWan, revenueWan, employees }]) => [
          adcode,
          firmCount,
          outputWan,
          revenueWan,
          employees,
        ])
        .toSorted(),
    ).toEqual(expected);
  });

  it('are of every region whichever are chosen; figures heed the choice', async () => {
    const chosen = await sifted({ regions: ['361102'] });
    expect(regionTotals(chosen, 'city')).toEqual(regionTotals(await sifted(), 'city'));
    expect(regionTotals(chosen, 'city').size).toBe(3);
    expect(keyFigures(chosen)).toMatchObject({ firmCount: 2, outputWan: 1000 });
  });

  it('leave a region out where nothing comes through', async () => {
    const totals = regionTotals(await sifted({ nodes: ['n2'], statuses: ['unknown'] }), 'city');
    // One firm, and the project of the node.
    expect([...totals.keys()]).toEqual(['361100']);
  });
});

describe('counts by chain and node', () => {
  it('a firm of two nodes counts at each, once in the stage, once in the chain', async () => {
    const tree = chainTreeCounts(await sifted(), 'city', '361100')
      .map(({ chain, stage, node, byRegion }) => [chain, stage, node, byRegion[0]])
      .filter((row) => row[3] !== 0)
      .toSorted();
    expect(tree.filter((row) => row[0] === 'li' && row[1] === '')).toEqual([
      ['li', '', '', 1],
      ['li', '', 'a', 1],
    ]);
    expect(tree.filter((row) => row[2] === 'n1' || row[2] === 'n2' || row[2] === 'n4')).toEqual([
      ['pv', '', 'n1', 1],
      ['pv', '', 'n2', 1],
      ['pv', '', 'n4', 2],
    ]);
  });

  it('the tree adds up to the counts by chain; a firm of unknown region counts in the total only', async () => {
    const counties = data.structure.regions.filter(({ level }) => level === 'county');
    const tree = chainTreeCounts(await sifted(), 'county', ...counties.map(({ adcode }) => adcode));
    const count = (chain: string, stage: string, node: string) =>
      tree.find((row) => row.chain === chain && row.stage === stage && row.node === node);
    expect(
      [count('pv', '', ''), count('pv', 'downstream', ''), count('pv', '', 'n4'), count('li', '', 'a')].map(
        (row) => row?.firmCount,
      ),
    ).toEqual([6, 4, 4, 1]);
    const node = count('pv', '', 'n1');
    const placed = node?.byRegion.reduce((sum, each) => sum + each, 0) ?? 0;
    expect((node?.firmCount ?? 0) - placed).toBe(1);
  });

  it('stages: present nodes, firms and the part of the output', async () => {
    const stages = stageBreakdown(await sifted());
    expect(
      [...stages].map(([stage, { presentNodes, firmCount }]) => [stage, presentNodes, firmCount]).toSorted(),
    ).toEqual([
      ['downstream', 1, 4],
      ['midstream', 1, 1],
      ['upstream', 2, 4],
    ]);
    expect(stages.get('downstream')?.outputWan).toBeCloseTo(1000 + 200 + 60, 9);
    expect(stages.get('midstream')?.outputWan).toBeCloseTo(200, 9);
    expect(stages.get('upstream')?.outputWan).toBeCloseTo(300 + 40 + 140, 9);
  });
});

describe('facets', () => {
  it('count what every choice would let through', async () => {
    const facets = facetCounts(await sifted());
    expect(Object.fromEntries(facets.status)).toEqual({
      active: 5,
      unknown: 1,
      reduced: 1,
      halted: 1,
      moved_out: 1,
      preparing: 1,
    });
    expect(facets.title.get('above_scale')).toBe(1);
    expect(facets.title.get('hightech')).toBe(1);
    expect(facets.title.get('little_giant') ?? 0).toBe(0);
    expect(Object.fromEntries(facets.park)).toEqual({ p1: 1 });
    expect(Object.fromEntries(facets.stage)).toEqual({ upstream: 4, midstream: 1, downstream: 4 });
    expect(Object.fromEntries(facets.region)).toEqual({
      310000: 1,
      310101: 1,
      360000: 6,
      360800: 2,
      360802: 1,
      361100: 4,
      361102: 2,
      361121: 2,
    });
    expect(Object.fromEntries(facets.projectStage)).toEqual({
      signed: 1,
      building: 1,
      operating: 1,
      unknown: 1,
      cancelled: 1,
      planned: 1,
      late: 2,
    });
  });

  it('each ignores its own choice and reflects the others', async () => {
    const facets = facetCounts(
      await sifted({
        regions: ['361100'],
        statuses: ['active'],
        stages: ['downstream'],
        projectStages: ['signed'],
      }),
    );
    expect(Object.fromEntries(facets.status)).toEqual({ active: 2 });
    expect(facets.region.get('360800')).toBe(1);
    expect(Object.fromEntries(facets.stage)).toEqual({ downstream: 2, upstream: 1 });
    expect(Object.fromEntries(facets.projectStage)).toEqual({ cancelled: 1, planned: 1 });
  });

  it('taking a part off is told in numbers, the most first', async () => {
    const taken = (entity: 'enterprise' | 'project', patch: Partial<Filter>) =>
      loosening(entity, filtered(patch), data.gaps, (each) => cubeOf(database, data, each));
    const patch = { chains: ['li'], regions: ['310000'], statuses: ['active'] } as const;
    expect(await taken('enterprise', patch)).toEqual([
      { part: 'regions', count: 1 },
      { part: 'chains', count: 0 },
      { part: 'statuses', count: 0 },
    ]);
    expect(await taken('project', { chains: ['li'], lateOnly: true })).toEqual([
      { part: 'chains', count: 2 },
      { part: 'late', count: 1 },
    ]);
    expect(await taken('project', {})).toEqual([]);
  });
});

describe('the list of enterprises', () => {
  const ids = async (sort: (typeof FIRM_SORTS)[number], descending: boolean) =>
    (await queryFirmPage(database, UNFILTERED, { sort, descending, offset: 0, limit: 99 })).enterpriseId;

  it('puts missing values last in either direction', async () => {
    expect((await ids('output_wan', false)).slice(0, 5)).toEqual(['e10', 'e9', 'e2', 'e4', 'e1']);
    expect((await ids('output_wan', true)).slice(0, 5)).toEqual(['e1', 'e4', 'e2', 'e9', 'e10']);
    expect((await ids('output_wan', true)).slice(5).toSorted()).toEqual(['e3', 'e6']);
    expect((await ids('employees', false)).slice(0, 3)).toEqual(['e9', 'e3', 'e1']);
  });

  it.each(FIRM_SORTS)('sorted by %s has every firm once', async (sort) => {
    expect((await ids(sort, true)).toSorted()).toEqual(['e1', 'e10', 'e2', 'e3', 'e4', 'e6', 'e9']);
  });

  it('comes in pages that know the total', async () => {
    const page = (offset: number) =>
      queryFirmPage(database, UNFILTERED, { sort: 'output_wan', descending: true, offset, limit: 2 });
    const second = await page(2);
    expect(second).toMatchObject({ total: 7, enterpriseId: ['e2', 'e9'], region: ['广信区', '广信区'] });
    expect(second.nodes).toEqual(['硅片、电池', '正极、组件']);
    expect(second.status).toEqual(['unknown', 'active']);
    expect(rows({ a: second.outputWan, b: second.revenueWan, c: second.isSample })).toEqual([
      [500, NaN, 0],
      [200, 100, 1],
    ]);
  });

  it('goes into a file with days, unformatted numbers and empty cells', async () => {
    const { columns, rows: cells, hasSamples } = await queryFirmListExport(database, UNFILTERED);
    expect(cells).toHaveLength(7);
    const row = (id: string) =>
      Object.fromEntries(columns.map((column, i) => [column, cells.find((each) => each[0] === id)?.[i]]));
    expect(row('e1')).toMatchObject({
      adcode: '361102',
      region: '信州区',
      as_of: '2025-01-02',
      output_wan: 1000,
      year: 2025,
      by_head_office: false,
    });
    // A status that nobody knows is an empty cell, which can be brought back.
    expect(row('e1')).toMatchObject({ status: 'active' });
    expect(row('e2')).toMatchObject({ status: null });
    expect(row('e3')).toMatchObject({
      region: '吉安市',
      by_head_office: true,
      lon: null,
      output_wan: null,
      as_of: null,
    });
    expect(hasSamples).toBe(true);
    expect((await queryFirmListExport(database, filtered({ regions: ['310000'] }))).hasSamples).toBe(false);
  });

  it('names its sources, the largest first, the unnamed one too', async () => {
    expect(await queryProvenance(database, 'enterprise', UNFILTERED)).toEqual([
      { source: null, asOf: null, rowCount: 4, sampleCount: 1 },
      { source: '文件甲', asOf: '2025-03-01', rowCount: 2, sampleCount: 0 },
      { source: '文件乙', asOf: null, rowCount: 1, sampleCount: 0 },
    ]);
    expect((await queryDataSetSources(database)).get('import-1')).toEqual([
      { source: '文件甲', rows: 3 },
      { source: '文件乙', rows: 1 },
    ]);
  });
});

describe('points', () => {
  it('only exact coordinates are points; the stage is that of the largest share', async () => {
    const points = await queryFirmPoints(database, false);
    const ids = await Promise.all(Array.from(points.firm, (firm) => queryFirmId(database, firm)));
    expect(ids).toEqual(['e1', 'e6']);
    expect(Array.from(points.positions)).toEqual([118, 28.4, 118.1, 28.5]);
    expect(Array.from(points.stage)).toEqual([2, 255]);
  });

  it('rows and keys lead to each other', async () => {
    const row = await queryFirmRow(database, 'e4');
    expect(await queryFirmId(database, row ?? -1)).toBe('e4');
    expect(await queryFirmRow(database, 'none')).toBeNull();
    expect(await queryFirmId(database, 999)).toBeNull();
    expect(Array.from(matchingFirms(await sifted({ regions: ['310000'] })))).toEqual([row]);
  });

  it('a tip names the firm, its nodes and its output', async () => {
    const tip = async (id: string) => queryFirmTip(database, (await queryFirmRow(database, id)) ?? -1);
    expect(await tip('e9')).toEqual({ name: '示例壬', nodes: '正极、组件', outputWan: 200 });
    expect(await tip('e6')).toEqual({ name: '己公司', nodes: null, outputWan: NaN });
    expect(await queryFirmTip(database, 999)).toBeNull();
  });
});

describe('one enterprise', () => {
  it('with its nodes, titles and years', async () => {
    expect(await queryEnterpriseDetail(database, 'e1')).toMatchObject({
      name: '甲公司',
      region: '361102',
      byHeadOffice: false,
      asOf: '2025-01-02',
      nodes: [{ node: 'n4', share: 1, shareKnown: true, basis: 'declared' }],
      titles: [
        { title: 'above_scale', year: NaN },
        { title: 'lead_firm', level: '市级', year: 2024 },
      ],
      years: [
        { year: 2025, outputWan: 1000 },
        { year: 2024, outputWan: 77 },
      ],
    });
  });

  it('by its head office, shares split where unknown', async () => {
    expect(await queryEnterpriseDetail(database, 'e3')).toMatchObject({
      region: '360800',
      byHeadOffice: true,
      headOfficeRegion: '360800',
      lon: NaN,
      nodes: [
        { node: 'n1', share: 0.5, shareKnown: false },
        { node: 'n4', share: 0.5, shareKnown: false },
      ],
    });
    const { nodes = [] } = (await queryEnterpriseDetail(database, 'e9')) ?? {};
    expect(nodes[1]?.share).toBeCloseTo(0.3, 12);
    expect(await queryEnterpriseDetail(database, 'none')).toBeNull();
  });
});

describe('margins of a location quotient', () => {
  it('run over firms with a node; a share of a firm counts as that share', () => {
    const shares = regionShares(data.cube, 'city', 'output', {
      chains: ['pv'],
      nodes: [],
      stages: [],
    });
    expect(shares.adcode).toEqual(['310000', '360800', '361100']);
    expect(Array.from(shares.firmCount)).toEqual([1, 2, 3]);
    const near = (column: Float64Array, expected: number[]) =>
      expected.forEach((value, row) => void expect(column[row]).toBeCloseTo(value, 9));
    near(shares.allCount, [0.25, 2, 3]);
    near(shares.partCount, [0.25, 2, 2.3]);
    near(shares.allValue, [200, 40, 1700]);
    near(shares.partValue, [200, 40, 1560]);
    expect(Array.from(shares.knownCount)).toEqual([1, 1, 3]);
  });

  it('of a node that a region lacks are 0 firms and no value', () => {
    const shares = regionShares(data.cube, 'city', 'revenue', {
      chains: [],
      nodes: ['n2'],
      stages: [],
    });
    expect(Array.from(shares.partCount)).toEqual([0, 0, 0.4]);
    expect(Array.from(shares.partValue)).toEqual([NaN, NaN, NaN]);
    expect(Array.from(shares.allValue)).toEqual([NaN, 300, 1000]);
  });
});

describe('text', () => {
  it('finds by name, alias and product, regardless of case', async () => {
    const count = async (text: string) => (await figures({ text })).firmCount;
    expect(await count('公司')).toBe(6);
    expect(await count('jia')).toBe(1);
    expect(await count('支架')).toBe(1);
    expect(await count("%' OR 1=1 --")).toBe(0);
    expect(await count('_')).toBe(0);
  });

  it('suggests names that begin with it first; places are cities where known', async () => {
    const { enterprises, projects } = await querySearchMatches(database, ' 甲 ', 5);
    expect(enterprises).toMatchObject([{ id: 'e1', place: '上饶市', lon: 118 }]);
    expect(projects).toMatchObject([{ id: 'j1', place: '上饶市' }]);
    expect(await querySearchMatches(database, '  ', 5)).toEqual({ enterprises: [], projects: [] });
    expect((await querySearchMatches(database, '公司', 3)).enterprises).toHaveLength(3);
  });
});

describe('what changes only with the data', () => {
  it('structure in its order; an unknown coefficient is NaN', async () => {
    const { chains, nodes, edges, parks, adoptions, regions } = await queryStructure(database);
    expect(chains.map(({ chainId, group }) => [chainId, group])).toEqual([
      ['li', 'traditional'],
      ['pv', 'emerging'],
    ]);
    expect(nodes.map(({ nodeId, isKey }) => [nodeId, isKey])).toEqual([
      ['a', false],
      ['n1', false],
      ['n2', true],
      ['n3', false],
      ['n4', true],
    ]);
    expect(edges.map(({ coefficient }) => coefficient)).toEqual([0.5, 0.55, NaN]);
    expect(parks).toMatchObject([{ parkId: 'p1', city: '361100', county: '361102', province: '360000' }]);
    expect(adoptions).toEqual([{ chain: 'pv', region: '361100', localName: '电子信息' }]);
    expect(regions).toHaveLength(8);
  });

  it('regions that hold anything at all', async () => {
    expect([...(await queryCoveredRegions(database))].toSorted()).toEqual([
      '310000',
      '310101',
      '360000',
      '360800',
      '360802',
      '361100',
      '361102',
      '361121',
    ]);
  });
});
