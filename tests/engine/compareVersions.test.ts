import { beforeAll, describe, expect, it } from 'vitest';
import { compareVersions } from '../../src/app/compareVersions';
import { sql } from '../../src/db/sql';
import { verdictChanges } from '../../src/diagnosis/verdictChanges';
import { DEFAULT_DIAGNOSIS_SETTINGS } from '../../src/model/diagnosisSettings';
import { entityByName } from '../../src/model/entities';
import type { KeptSet } from '../../src/model/keptVersion';
import type { LoadedData } from '../../src/panels/shared/workspace';
import { toTable } from '../unit/storage/arbitraryTables';
import { AS_OF, derive, EVERYTHING, insertRows, type Row, type Tables } from './insertRows';
import { judgeInProcess } from './judgeInProcess';
import { type OpenDatabase, openDatabase } from './openDatabase';
import { SMALL_CASE } from './smallCase';

const firm = (id: string, name: string, more: Row = {}): Row => ({
  enterprise_id: id,
  name,
  region: '361102',
  status: 'active',
  ...more,
});
/** The list of the second quarter, and of the third: one firm gone, one new, one with another status. */
const Q2: Tables = {
  enterprise: [
    firm('x1', '示例·留', { source: 'Q2.csv' }),
    firm('x2', '示例·走', { lon: null }),
    firm('x3', '示例·变', { main_products: null }),
  ],
  enterprise_node: [
    { enterprise: 'x1', node: 'n1' },
    { enterprise: 'x2', node: 'n3' },
    { enterprise: 'x3', node: 'n2' },
  ],
};
const Q3: Tables = {
  enterprise: [
    firm('x1', '示例·留', { source: 'Q3.csv', as_of: '2026-09-30' }),
    firm('x3', '示例·变', { main_products: '胶膜', status: null }),
    firm('x4', '示例·来'),
  ],
  enterprise_node: [
    { enterprise: 'x1', node: 'n1' },
    { enterprise: 'x3', node: 'n2' },
    { enterprise: 'x4', node: 'n1' },
  ],
};
const keptSet = (id: string, tables: Tables): KeptSet => ({
  id,
  name: id,
  asOf: null,
  caption: null,
  tables: Object.keys(tables).map((entity) => ({
    entity,
    rowCount: 0,
    file: `${id} ${entity}`,
    sha256: '',
    bytes: 0,
  })),
});
const [LOADED, OLDER] = [keptSet('import-3', Q3), keptSet('import-2', Q2)];

let open: OpenDatabase;
let data: LoadedData;
beforeAll(async () => {
  open = await openDatabase();
  await insertRows(open.database, SMALL_CASE, 'embedded');
  await insertRows(open.database, Q3, LOADED.id);
  data = await derive(open.database, EVERYTHING, ['embedded', LOADED.id]);
});
const compare = (before: readonly KeptSet[], after: readonly KeptSet[]) =>
  compareVersions(
    {
      database: open.database,
      judge: judgeInProcess(),
      scope: EVERYTHING,
      settings: DEFAULT_DIAGNOSIS_SETTINGS,
      asOf: AS_OF,
      loaded: [LOADED.id],
      isShown: (set) => set === LOADED,
      read: async () =>
        Object.entries(Q2).flatMap(([name, rows]) => {
          const entity = entityByName(name);
          return entity ? [toTable(entity, rows)] : [];
        }),
      insert: async (id, tables) => {
        for (const { entity: name, arrowIpc } of tables) {
          const entity = entityByName(name);
          if (entity) await open.database.insert(entity, id, arrowIpc);
        }
      },
    },
    before,
    after,
  );

describe('two versions of a list', () => {
  it('differ in the rows that came, went and changed, by key, NULL as a value of its own', async () => {
    const { entities } = await compare([OLDER], [LOADED]);
    expect(entities).toEqual([
      {
        entity: 'enterprise',
        added: 1,
        gone: 1,
        changed: 1,
        rows: [
          { kind: 'gone', key: 'x2', name: '示例·走', cells: [] },
          {
            kind: 'changed',
            key: 'x3',
            name: '示例·变',
            cells: [
              { field: 'status', before: 'active', after: null },
              { field: 'main_products', before: null, after: '胶膜' },
            ],
          },
          { kind: 'added', key: 'x4', name: '示例·来', cells: [] },
        ],
      },
      {
        entity: 'enterprise_node',
        added: 1,
        gone: 1,
        changed: 0,
        rows: [
          { kind: 'gone', key: 'x2 · n3', name: null, cells: [] },
          { kind: 'added', key: 'x4 · n1', name: null, cells: [] },
        ],
      },
    ]);
  });

  it('differ in the verdicts as they do where each stands alone', async () => {
    const judgedAlone = async (tables: Tables) => {
      const { database } = await openDatabase();
      await insertRows(database, SMALL_CASE, 'embedded');
      await insertRows(database, tables, 'import-1');
      return (await derive(database, EVERYTHING, ['embedded', 'import-1'])).gaps;
    };
    const [older, newer] = [await judgedAlone(Q2), await judgedAlone(Q3)];
    const { verdicts } = await compare([OLDER], [LOADED]);
    for (const level of ['city', 'county', 'park'] as const) {
      expect(verdicts[level]).toEqual(verdictChanges(older[level], newer[level]));
    }
    // The only 胶膜 firm went with the older list.
    expect(verdicts.city).toEqual([
      expect.objectContaining({ region: '361100', node: 'n3', before: 'normal', after: 'blank' }),
    ]);
  }, 120_000);

  it('are compared with nothing, and a version with itself differs in nothing', async () => {
    const { entities } = await compare([], [LOADED]);
    expect(entities.map(({ entity, added, gone, changed }) => [entity, added, gone, changed])).toEqual([
      ['enterprise', 3, 0, 0],
      ['enterprise_node', 3, 0, 0],
    ]);
    const same = await compare([LOADED], [LOADED]);
    expect([same.entities, same.verdicts]).toEqual([[], { city: [], county: [], park: [] }]);
  });

  it('leave what is loaded, shown and judged as it was', async () => {
    const ask = async (text: ReturnType<typeof sql>) =>
      (await open.database.query(text)).getChild('c')?.get(0);
    expect(
      await ask(sql`SELECT count(DISTINCT data_set)::INTEGER AS c FROM internal.loaded_enterprise`),
    ).toBe(2);
    expect(await ask(sql`SELECT count(*)::INTEGER AS c FROM enterprise WHERE enterprise_id LIKE 'x%'`)).toBe(
      3,
    );
    const again = await derive(open.database, EVERYTHING, ['embedded', LOADED.id]);
    expect(again.gaps.city.verdict).toEqual(data.gaps.city.verdict);
  });
});
