import { beforeAll, describe, expect, it } from 'vitest';
import { HEALTH_GROUPINGS, HEALTH_MEASURES } from '../../src/model/dataHealth';
import { queryHealth } from '../../src/queries/dataHealth';
import { queryFieldCoverage } from '../../src/queries/fieldCoverage';
import { incompleteRows } from '../../src/queries/incompleteRows';
import { derive, insertRows } from './insertRows';
import { type OpenDatabase, openDatabase } from './openDatabase';

let open: OpenDatabase;
const rowCount = async (statement: string): Promise<number> =>
  (await open.console.run(statement, new AbortController().signal)).rows.length;

const region = (adcode: string, level: string, city: string | null) => ({
  adcode,
  name: adcode,
  level,
  city,
});

beforeAll(async () => {
  open = await openDatabase();
  await insertRows(
    open.database,
    {
      region: [
        region('360000', 'province', null),
        region('361100', 'city', '361100'),
        region('361102', 'county', '361100'),
      ],
      chain: [{ chain_id: 'pv', name: '光伏' }],
      node: [
        { node_id: 'n1', chain: 'pv', name: '一' },
        { node_id: 'n2', chain: 'pv', name: '二' },
      ],
    },
    'embedded',
  );
  await insertRows(open.database, {
    enterprise: [
      { enterprise_id: 'whole', name: '甲', region: '361102', location_precision: 'exact', status: 'active' },
      { enterprise_id: 'park', name: '乙', region: '361102', location_precision: 'park' },
      // The precision is not said: that of its region.
      { enterprise_id: 'unsaid', name: '丙', region: '361102', status: 'halted' },
      { enterprise_id: 'city', name: '丁', head_office_region: '361100', location_precision: 'city' },
      { enterprise_id: 'province', name: '戊', region: '360000' },
      { enterprise_id: 'nowhere', name: '己', alias: '' },
    ],
    enterprise_node: [
      { enterprise: 'whole', node: 'n1', basis: 'declared' },
      { enterprise: 'whole', node: 'n2', basis: 'inferred' },
      { enterprise: 'park', node: 'n1', basis: 'inferred' },
      { enterprise: 'city', node: 'n2' },
      { enterprise: null, node: 'n2', basis: 'inferred' },
    ],
    enterprise_year: [
      { enterprise: 'whole', year: 2025, output_wan: 1 },
      { enterprise: 'park', year: 2025 },
      { enterprise: 'city', year: 2024, employees: 0 },
      { enterprise: null, year: 2024, employees: 5 },
    ],
  });
  await insertRows(open.database, { enterprise: [{ enterprise_id: 'other', name: '庚' }] }, "import'2");
  await derive(open.database, undefined, ['embedded', 'import-1', "import'2"]);
});

describe('the health of the data', () => {
  it('is by set what one counts by hand', async () => {
    const health = await queryHealth(open.database, 'set');
    expect(health.key).toEqual(['import-1', "import'2"]);
    expect([...health.firms]).toEqual([6, 1]);
    expect([...health.known.placed]).toEqual([3, 0]);
    expect([...health.known.assigned]).toEqual([3, 0]);
    expect([...health.inferredOnly]).toEqual([1, 0]);
    // An output of unknown size is none; nobody employed is a size.
    expect([...health.known.sized]).toEqual([2, 0]);
    expect([...health.known.status]).toEqual([2, 0]);
    expect([health.exact[0], health.park[0], health.county[0], health.city[0]]).toEqual([1, 1, 1, 1]);
  });

  it('is by place and chain what one counts by hand, what has none together', async () => {
    const city = await queryHealth(open.database, 'city');
    expect(city.key).toEqual(['361100', null]);
    expect([...city.firms]).toEqual([4, 3]);
    const county = await queryHealth(open.database, 'county');
    expect(county.key).toEqual([null, '361102']);
    expect([...county.firms]).toEqual([4, 3]);
    const chain = await queryHealth(open.database, 'chain');
    expect(chain.key).toEqual(['pv']);
    expect([...chain.firms]).toEqual([3]);
    expect([...chain.inferredOnly]).toEqual([1]);
  });

  it.each(HEALTH_GROUPINGS)(
    'by %s: the rows to complete are as many as lack, and the console lists them',
    async (grouping) => {
      const health = await queryHealth(open.database, grouping);
      for (const measure of HEALTH_MEASURES) {
        for (const [row, key] of health.key.entries()) {
          const lacking = (health.firms[row] ?? 0) - (health.known[measure][row] ?? 0);
          const statement = incompleteRows({ kind: 'measure', grouping, key, measure });
          expect(await rowCount(statement), `${measure} of ${key}`).toBe(lacking);
        }
      }
    },
  );
});

describe('the coverage of fields', () => {
  it('counts what is filled, an empty text not', async () => {
    const coverage = await queryFieldCoverage(open.database, 'import-1');
    const of = (entity: string, field: string) =>
      coverage.find((each) => each.entity === entity && each.field === field);
    expect(of('enterprise', 'name')).toMatchObject({ filled: 6, rows: 6 });
    expect(of('enterprise', 'alias')).toMatchObject({ filled: 0, rows: 6 });
    expect(of('enterprise', 'status')).toMatchObject({ filled: 2, rows: 6 });
    expect(of('enterprise_year', 'employees')).toMatchObject({ filled: 2, rows: 4 });
    expect(of('project', 'name')).toBeUndefined();
  });

  it('leads to as many rows as lack the field', async () => {
    for (const { entity, field, filled, rows } of await queryFieldCoverage(open.database, 'import-1')) {
      const statement = incompleteRows({ kind: 'field', dataSet: 'import-1', entity, field });
      expect(await rowCount(statement), `${entity}.${field}`).toBe(rows - filled);
    }
  });
});
