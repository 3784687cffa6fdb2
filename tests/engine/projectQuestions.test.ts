import { beforeAll, describe, expect, it } from 'vitest';
import { binStartWan, INVESTMENT_BINS, investmentHistogram } from '../../src/cube/investmentHistogram';
import { keyFigures } from '../../src/cube/keyFigures';
import { matchingProjects } from '../../src/cube/matching';
import { regionTotals } from '../../src/cube/regionTotals';
import type { WritableDatabase } from '../../src/db/database';
import { deleteDataSet } from '../../src/db/schema';
import { type Filter, UNFILTERED } from '../../src/model/viewState';
import type { LoadedData } from '../../src/panels/shared/workspace';
import { queryProjectTip } from '../../src/queries/hoverTips';
import { queryProjectListExport } from '../../src/queries/listExport';
import { queryNodeDetail } from '../../src/queries/nodeDetail';
import { queryParkDetail } from '../../src/queries/parkDetail';
import { queryProjectDetail } from '../../src/queries/projectDetail';
import { PROJECT_SORTS, queryProjectPage } from '../../src/queries/projectPage';
import { queryProjectPoints } from '../../src/queries/projectPoints';
import { queryProvenance } from '../../src/queries/provenance';
import { queryRegionDocuments } from '../../src/queries/regionDocuments';
import { derive, insertRows } from './insertRows';
import { openDatabase } from './openDatabase';
import { siftedOf } from './siftedOf';
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
const count = async (patch: Partial<Filter>) => keyFigures(await sifted(patch)).projectCount;

describe('key figures', () => {
  it('sum known investments; late is overdue by the day, and never after the end', async () => {
    expect(keyFigures(await sifted())).toMatchObject({
      projectCount: 6,
      lateCount: 2,
      sampleProjectCount: 1,
      investmentWan: 1000 + 10_000 + 0 + 1e8 + 100,
      investmentCoverage: 5 / 6,
    });
  });

  it('a range of investment has both its ends and no unknown one', async () => {
    expect(await count({ investmentMinWan: 1000 })).toBe(3);
    expect(await count({ investmentMinWan: 1000, investmentMaxWan: 1000 })).toBe(1);
    expect(await count({ investmentMinWan: 1000.01, investmentMaxWan: 9999.99 })).toBe(0);
    expect(await count({ investmentMaxWan: 1e300 })).toBe(5);
    expect(await count({ investmentMinWan: 0 })).toBe(5);
  });

  it('stage, lateness and chain of a project without a node', async () => {
    expect(await count({ projectStages: ['signed', 'building'] })).toBe(2);
    expect(await count({ lateOnly: true })).toBe(2);
    expect(await count({ lateOnly: true, projectStages: ['operating'] })).toBe(1);
    expect(await count({ chains: ['pv'] })).toBe(5);
    expect(await count({ chains: ['pv'], stages: ['downstream'] })).toBe(2);
    expect(await count({ statuses: ['halted'], titles: ['eagle'] })).toBe(6);
  });

  it('totals by city', async () => {
    const totals = regionTotals(await sifted({ statuses: ['unknown'] }), 'city');
    expect(
      [...totals]
        .map(([adcode, { projectCount, investmentWan, lateCount, firmCount }]) => [
          adcode,
          projectCount,
          investmentWan,
          lateCount,
          firmCount,
        ])
        .toSorted(),
    ).toEqual([
      // Regions with projects only, too.
      ['310000', 1, 0, 0, 0],
      ['360800', 1, 10_000, 1, 0],
      ['361100', 4, 100_001_100, 1, 1],
    ]);
  });
});

describe('histogram of investment', () => {
  it('puts what lies outside into the end bins and counts the unknown apart', async () => {
    const { counts, unknownCount } = investmentHistogram(await sifted());
    expect(Array.from(counts)).toEqual([2, 0, 1, 0, 1, 0, 0, 0, 0, 1]);
    expect(unknownCount).toBe(1);
  });

  it('ignores the range and reflects the rest', async () => {
    const { counts, unknownCount } = investmentHistogram(
      await sifted({ investmentMinWan: 5, investmentMaxWan: 6, regions: ['360800'] }),
    );
    expect([Array.from(counts), unknownCount]).toEqual([[0, 0, 0, 0, 1, 0, 0, 0, 0, 0], 0]);
  });

  it('a bin begins with its lower edge, and what the edges enclose is what it counts', async () => {
    const bins = Array.from({ length: INVESTMENT_BINS.count }, (_, bin) => bin);
    await insertRows(
      database,
      {
        project: bins.flatMap((bin) => [
          { project_id: `at ${bin}`, name: 'x', region: '360802', investment_wan: binStartWan(bin) },
          {
            project_id: `below ${bin}`,
            name: 'x',
            region: '360802',
            investment_wan: binStartWan(bin) * (1 - 1e-6),
          },
        ]),
      },
      'edges',
    );
    data = await derive(database, { hiddenSets: [], showSamples: true }, ['import-1', 'edges']);
    const { counts } = investmentHistogram(await sifted({ regions: ['360802'] }));
    // Below the first edge still counts to the first bin.
    expect(Array.from(counts)).toEqual([3, 2, 2, 2, 2, 2, 2, 2, 2, 1]);
    for (const bin of bins) {
      const range = {
        regions: ['360802'],
        investmentMinWan: bin === 0 ? null : binStartWan(bin),
        investmentMaxWan: bin === 9 ? null : binStartWan(bin + 1) * (1 - 1e-9),
      };
      expect(await count(range)).toBe(counts[bin]);
    }
    for (const statement of deleteDataSet('edges')) await database.query(statement);
    data = await derive(database);
    expect(await count({})).toBe(6);
  });
});

describe('the list of projects', () => {
  const ids = async (sort: (typeof PROJECT_SORTS)[number], descending: boolean) =>
    (await queryProjectPage(database, UNFILTERED, { sort, descending, offset: 0, limit: 99 })).projectId;

  it('puts missing values last in either direction', async () => {
    expect(await ids('investment_wan', true)).toEqual(['j5', 'j3', 'j1', 'j6', 'j4', 'j2']);
    expect(await ids('investment_wan', false)).toEqual(['j4', 'j6', 'j1', 'j3', 'j5', 'j2']);
    expect((await ids('late_days', true)).slice(0, 2)).toEqual(['j3', 'j1']);
    expect((await ids('late_days', false)).slice(0, 2)).toEqual(['j1', 'j3']);
    expect(await ids('stage_order', false)).toEqual(['j6', 'j1', 'j2', 'j3', 'j5', 'j4']);
  });

  it.each(PROJECT_SORTS)('sorted by %s has every project once', async (sort) => {
    expect((await ids(sort, true)).toSorted()).toEqual(['j1', 'j2', 'j3', 'j4', 'j5', 'j6']);
  });

  it('comes in pages, with days of lateness', async () => {
    const page = await queryProjectPage(database, UNFILTERED, {
      sort: 'investment_wan',
      descending: true,
      offset: 1,
      limit: 3,
    });
    expect(page).toMatchObject({ total: 6, projectId: ['j3', 'j1', 'j6'], node: [null, '电池', '组件'] });
    expect(page.region).toEqual(['吉安市', '信州区', '信州区']);
    expect(Array.from(page.lateDays)).toEqual([272, 1, NaN]);
    expect(Array.from(page.isSample)).toEqual([0, 0, 1]);
  });

  it('goes into a file', async () => {
    const { columns, rows, hasSamples } = await queryProjectListExport(database, filtered({ nodes: ['n2'] }));
    expect(rows).toHaveLength(1);
    expect(Object.fromEntries(columns.map((column, index) => [column, rows[0]?.[index]]))).toMatchObject({
      project_id: 'j1',
      chain: 'pv',
      node_name: '电池',
      late: true,
      late_days: 1,
      next_due: '2026-09-29',
      planned_output_wan: null,
      is_sample: false,
    });
    expect(hasSamples).toBe(false);
  });

  it('names its sources', async () => {
    expect(await queryProvenance(database, 'project', UNFILTERED)).toEqual([
      { source: null, asOf: null, rowCount: 5, sampleCount: 1 },
      { source: '文件甲', asOf: null, rowCount: 1, sampleCount: 0 },
    ]);
  });
});

describe('single things', () => {
  it('a project with its stages in order of days', async () => {
    expect(await queryProjectDetail(database, 'j1')).toMatchObject({
      chain: 'pv',
      investmentWan: 1000,
      yearPlanWan: 5,
      yearDoneWan: NaN,
      isLate: true,
      lateDays: 1,
      stages: [
        { stage: 'signed', plannedDate: '2026-01-01', actualDate: '2026-01-02' },
        { stage: 'started', plannedDate: '2026-09-29', actualDate: null },
      ],
    });
    expect(await queryProjectDetail(database, 'j5')).toMatchObject({ isLate: false, lateDays: NaN });
    expect(await queryProjectDetail(database, 'j4')).toMatchObject({ stage: 'unknown', stages: [] });
    expect(await queryProjectDetail(database, 'none')).toBeNull();
  });

  it('owners: linked where an enterprise is meant by its id or by a name that it alone bears, else as written', async () => {
    const ownersOf = async (id: string) => (await queryProjectDetail(database, id))?.owners;
    expect(await ownersOf('j4')).toEqual([
      { enterpriseId: 'e1', name: '甲公司' },
      { enterpriseId: 'e3', name: '丙公司' },
      { enterpriseId: null, name: '无名公司' },
    ]);
    expect(await ownersOf('j2')).toEqual([]);
  });

  it('tips of projects', async () => {
    expect(await queryProjectTip(database, 'j2')).toEqual({
      name: '硅片扩产',
      stage: 'building',
      investmentWan: NaN,
      isLate: false,
    });
    expect(await queryProjectTip(database, 'none')).toBeNull();
  });

  it('points are the projects with coordinates', async () => {
    const points = await queryProjectPoints(database);
    expect(points).toMatchObject({ projectId: ['j1'] });
    expect([...points.positions, ...points.stage, ...points.late]).toEqual([118, 28.4, 2, 1]);
    expect(Array.from(matchingProjects(await sifted({ nodes: ['n2'] })))).toEqual(Array.from(points.project));
  });

  it('a park, a node and what documents say of a region', async () => {
    expect(await queryParkDetail(database, 'p1')).toMatchObject({
      leadChains: ['pv', 'li'],
      landAvailableMu: NaN,
    });
    expect(await queryParkDetail(database, 'none')).toBeNull();
    expect(await queryNodeDetail(database, 'n1')).toMatchObject({
      industryCodes: ['3985'],
      valueLevel: null,
    });
    expect(await queryNodeDetail(database, 'none')).toBeNull();
    expect(await queryRegionDocuments(database, '361100')).toMatchObject({
      adoptions: [{ chain: 'pv', localName: '电子信息', source: '文件甲', asOf: '2025-03-01' }],
      figures: [{ figureId: 'f1', quotation: '10 家' }, { figureId: 'f2' }],
    });
    expect(await queryRegionDocuments(database, '310000')).toEqual({ adoptions: [], figures: [] });
  });
});
