import { beforeAll, describe, expect, it } from 'vitest';
import type { WritableDatabase } from '../../src/db/database';
import { queryFirmPoints } from '../../src/queries/firmPoints';
import { queryKnownRows } from '../../src/queries/knownRows';
import { queryProjectPoints } from '../../src/queries/projectPoints';
import { derive, insertRows } from './insertRows';
import { openDatabase } from './openDatabase';

let database: WritableDatabase;
beforeAll(async () => {
  ({ database } = await openDatabase());
  const at = { region: '361104', lon: 117.9, lat: 28.4 };
  await insertRows(database, {
    region: [{ adcode: '361104', name: '广信区', level: 'county', province: '360000', city: '361100' }],
    chain: [{ chain_id: 'pv', name: '光伏' }],
    node: [{ node_id: 'n1', chain: 'pv', name: '硅料' }],
    plan: [{ plan_id: 'plan-1', title: '工作方案' }],
    edge: [{ from_node: 'n1', to_node: 'n2' }],
    enterprise: [
      { enterprise_id: 'exact', name: '甲', ...at, location_precision: 'exact' },
      { enterprise_id: 'unsaid', name: '乙', ...at },
      { enterprise_id: 'park', name: '丙', ...at, location_precision: 'park' },
      { enterprise_id: 'county', name: '丁', ...at, location_precision: 'county' },
      { enterprise_id: 'none', name: null, head_office_region: '361104' },
    ],
    project: [
      { project_id: 'exact', name: '甲', ...at, location_precision: 'exact' },
      { project_id: 'unsaid', name: '乙', ...at },
      { project_id: 'city', name: '丙', ...at, location_precision: 'city' },
      { project_id: 'none', name: '丁' },
    ],
  });
  await insertRows(
    database,
    {
      enterprise: [
        { enterprise_id: 'exact', name: '甲', region: '361104' },
        { enterprise_id: 'later', name: '戊' },
      ],
    },
    'import-2',
  );
  await derive(database, undefined, ['import-1', 'import-2']);
});

describe('rows whose place is not exact', () => {
  it('are drawn as no point, enterprises and projects alike', async () => {
    const firms = await queryFirmPoints(database, false);
    expect(firms.firm).toHaveLength(1);
    const projects = await queryProjectPoints(database);
    expect(projects.projectId.toSorted()).toEqual(['exact', 'unsaid']);
  });
});

describe('what an import is checked against', () => {
  it('is everything loaded but the set that it replaces, each row once', async () => {
    const keysOf = async (entity: string, except: string | null) =>
      (await queryKnownRows(database, except)).find((each) => each.entity === entity)?.key;
    expect(await keysOf('enterprise', null)).toEqual(['county', 'exact', 'later', 'none', 'park', 'unsaid']);
    expect(await keysOf('enterprise', 'import-1')).toEqual(['exact', 'later']);
    expect(await keysOf('edge', null)).toEqual(['n1+n2']);
    expect(await keysOf('park', null)).toEqual([]);
    expect(await keysOf('plan', null)).toEqual(['plan-1']);
  });

  it('keeps rows apart that only data sets switched off have', async () => {
    const tables = await queryKnownRows(database, null, ['import-2']);
    const firms = tables.filter(({ entity }) => entity === 'enterprise');
    expect(firms.map(({ key, isHidden }) => [key, isHidden ?? false])).toEqual([
      [['county', 'exact', 'none', 'park', 'unsaid'], false],
      [['later'], true],
    ]);
  });

  it('carries names and regions, missing ones missing', async () => {
    const tables = await queryKnownRows(database, 'import-2');
    const firms = tables.find(({ entity }) => entity === 'enterprise');
    expect(firms?.name).toEqual(['丁', '甲', null, '丙', '乙']);
    expect(firms?.region).toEqual(['361104', '361104', '361104', '361104', '361104']);
    expect(tables.find(({ entity }) => entity === 'node')).toMatchObject({ region: [null], chain: ['pv'] });
    expect(tables.find(({ entity }) => entity === 'plan')?.name).toEqual(['工作方案']);
  });
});
