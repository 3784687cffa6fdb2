import { beforeEach, describe, expect, it } from 'vitest';
import { keyFigures } from '../../src/cube/keyFigures';
import { deleteDataSet } from '../../src/db/schema';
import { UNFILTERED } from '../../src/model/viewState';
import type { LoadedData } from '../../src/panels/shared/workspace';
import { queryEnterpriseDetail } from '../../src/queries/enterpriseDetail';
import { queryFirmPage } from '../../src/queries/firmPage';
import { queryFirmRow } from '../../src/queries/firmPoints';
import { queryFirmTip } from '../../src/queries/hoverTips';
import { queryProjectPage } from '../../src/queries/projectPage';
import { queryStructure } from '../../src/queries/structure';
import { derive, insertRows, type Tables } from './insertRows';
import { type OpenDatabase, openDatabase } from './openDatabase';
import { siftedOf } from './siftedOf';

const opening = openDatabase();
let open: OpenDatabase;
let data: LoadedData;

const firm = (id: string, fields: object = {}) => ({
  enterprise_id: id,
  name: id,
  region: '361100',
  ...fields,
});
const reference = (name: string): Tables => ({
  region: [{ adcode: '361100', name, level: 'city', parent: '360000', province: '360000', city: '361100' }],
  chain: [{ chain_id: 'c', name }],
  node: [{ node_id: 'n', chain: 'c', name, stage: name === '旧' ? 'upstream' : 'downstream' }],
  park: [{ park_id: 'p', name, region: '361100' }],
});

beforeEach(async () => {
  open = await opening;
  for (const set of ['embedded', 'import-1', 'import-2']) {
    for (const statement of deleteDataSet(set)) await open.database.query(statement);
  }
  await insertRows(
    open.database,
    {
      ...reference('旧'),
      enterprise: [firm('both', { name: '旧名' }), firm('real'), firm('sample', { is_sample: true })],
      enterprise_node: [{ enterprise: 'both', node: 'n', share: 1 }],
      enterprise_year: [{ enterprise: 'both', year: 2025, output_wan: 10, employees: 5 }],
      project: [{ project_id: 'j', name: '旧', node: 'n', region: '361100', investment_wan: 1 }],
    },
    'embedded',
  );
  await insertRows(
    open.database,
    { enterprise: [firm('both', { name: '新名' }), firm('more', { is_sample: null })] },
    'import-1',
  );
});

const SETS = ['embedded', 'import-1', 'import-2'];
const count = async (table: string) =>
  Number(
    (await open.console.run(`SELECT count(*) FROM ${table}`, new AbortController().signal)).rows[0]?.[0],
  );
const figures = async () => keyFigures(await siftedOf(open.database, data, UNFILTERED));
const firmCount = async () => (await figures()).firmCount;

describe('switches', () => {
  it('a set that is off is in no view and no figure, and comes back', async () => {
    data = await derive(open.database, { hiddenSets: ['embedded'], showSamples: true }, SETS);
    expect([
      await count('enterprise'),
      await count('project'),
      await count('region'),
      await firmCount(),
    ]).toEqual([2, 0, 1, 2]);
    data = await derive(open.database, { hiddenSets: ['embedded', 'import-1'], showSamples: true }, SETS);
    expect([await count('enterprise'), await firmCount()]).toEqual([0, 0]);
    data = await derive(open.database, { hiddenSets: ['never loaded'], showSamples: true }, SETS);
    expect([await count('enterprise'), await firmCount()]).toEqual([4, 4]);
  });

  it('without samples only rows that are not marked remain, unmarked ones included', async () => {
    data = await derive(open.database, { hiddenSets: [], showSamples: false }, SETS);
    expect([await count('enterprise'), await firmCount()]).toEqual([3, 3]);
    expect((await figures()).sampleFirmCount).toBe(0);
  });

  it('a removed set leaves nothing behind and touches nothing else', async () => {
    for (const statement of deleteDataSet('import-1')) await open.database.query(statement);
    data = await derive(open.database, undefined, ['embedded']);
    expect([await count('enterprise'), await firmCount()]).toEqual([3, 3]);
    expect(await queryEnterpriseDetail(open.database, 'both')).toMatchObject({ name: '旧名' });
  });
});

describe('a key in several sets', () => {
  it('of an enterprise counts once, as in the set loaded last', async () => {
    data = await derive(open.database, undefined, SETS);
    expect([await count('enterprise'), await firmCount()]).toEqual([4, 4]);
    expect(await queryEnterpriseDetail(open.database, 'both')).toMatchObject({ name: '新名' });
  });

  it('of a region, chain, node or park repeats no row of a list', async () => {
    await insertRows(open.database, reference('新'), 'import-2');
    data = await derive(open.database, undefined, SETS);
    const page = { sort: 'name', descending: false, offset: 0, limit: 99 } as const;
    const list = await queryFirmPage(open.database, UNFILTERED, page);
    expect(list).toMatchObject({ total: 4, enterpriseId: ['more', 'real', 'sample', 'both'] });
    expect(list.nodes.at(-1)).toBe('新');
    expect(
      await queryFirmTip(open.database, (await queryFirmRow(open.database, 'both')) ?? -1),
    ).toMatchObject({ nodes: '新' });
    expect(await queryProjectPage(open.database, UNFILTERED, page)).toMatchObject({
      total: 1,
      node: ['新'],
      region: ['新'],
    });
    const { regions, parks, chains, nodes } = await queryStructure(open.database);
    expect([regions, parks, chains, nodes].map((each) => each.map(({ name }) => name))).toEqual([
      ['新'],
      ['新'],
      ['新'],
      ['新'],
    ]);
    expect(nodes[0]?.stage).toBe('downstream');
  });

  it('of a region repeats no row either while its set is off: regions stay', async () => {
    await insertRows(open.database, reference('新'), 'import-2');
    data = await derive(open.database, { hiddenSets: ['import-1', 'import-2'], showSamples: true }, SETS);
    const page = { sort: 'name', descending: false, offset: 0, limit: 99 } as const;
    expect(await queryFirmPage(open.database, UNFILTERED, page)).toMatchObject({ total: 3 });
    expect(await firmCount()).toBe(3);
  });

  it('twice in one set counts once as well', async () => {
    await insertRows(open.database, { enterprise: [firm('more')] }, 'import-1');
    data = await derive(open.database, undefined, SETS);
    expect([await count('enterprise'), await firmCount()]).toEqual([4, 4]);
  });

  it('has the shares of the last set, not the sum of both', async () => {
    await insertRows(
      open.database,
      {
        node: [{ node_id: 'm', chain: 'c', name: 'm' }],
        enterprise_node: [{ enterprise: 'both', node: 'm', share: 1 }],
      },
      'import-2',
    );
    data = await derive(open.database, undefined, SETS);
    expect((await queryEnterpriseDetail(open.database, 'both'))?.nodes).toMatchObject([
      { node: 'm', share: 1 },
    ]);
    expect((await figures()).outputWan).toBe(10);
  });

  it('has the figures of the later year, never of two years', async () => {
    await insertRows(
      open.database,
      { enterprise_year: [{ enterprise: 'both', year: 2020, output_wan: 99, revenue_wan: 7 }] },
      'import-2',
    );
    data = await derive(open.database, undefined, SETS);
    expect(await figures()).toMatchObject({
      outputWan: 10,
      revenueWan: NaN,
      employees: 5,
    });
  });
});
