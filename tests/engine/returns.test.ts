import { tableFromIPC } from 'apache-arrow';
import { beforeAll, describe, expect, it } from 'vitest';
import { keyFigures } from '../../src/cube/keyFigures';
import type { WritableDatabase } from '../../src/db/database';
import { entityByName } from '../../src/model/entities';
import type { ReturnedCell } from '../../src/model/mergeReturns';
import type { ReturnRound } from '../../src/model/returnRound';
import { UNFILTERED } from '../../src/model/viewState';
import { returnTables } from '../../src/panels/returns/returnTables';
import { queryReturnRows } from '../../src/queries/returnRows';
import { derive, insertRows } from './insertRows';
import { openDatabase } from './openDatabase';
import { siftedOf } from './siftedOf';
import { SMALL_CASE } from './smallCase';

let database: WritableDatabase;

beforeAll(async () => {
  ({ database } = await openDatabase());
  await insertRows(database, SMALL_CASE);
  await derive(database);
});

const round = (patch: Partial<ReturnRound>): ReturnRound => ({
  id: 'r',
  number: '2026-11',
  subject: 'enterprise',
  unitKind: 'county',
  year: 2025,
  asked: ['output_wan', 'status'],
  issuedOn: '2026-11-01',
  dueOn: '',
  units: [],
  ...patch,
});
const cell = (key: string, field: string, value: ReturnedCell['value']): ReturnedCell => ({
  key,
  name: key,
  field,
  value,
  last: null,
});

describe('rows to be filled in', () => {
  it('are those of the filter, by unit, with what stands there; a missing figure or status is null', async () => {
    const rows = await queryReturnRows(database, 'enterprise', 'county', ['output_wan', 'status'], {
      ...UNFILTERED,
      regions: ['360000'],
    });
    expect(rows.find(({ key }) => key === 'e1')).toMatchObject({
      unit: '361102',
      unitName: '信州区',
      last: [1000, expect.anything()],
    });
    const all = await queryReturnRows(database, 'enterprise', 'county', ['output_wan', 'status'], UNFILTERED);
    expect(all.length).toBeGreaterThan(rows.length);
    expect(all.some(({ last }) => last[0] === null)).toBe(true);
    expect(all.some(({ last }) => last[1] === 'unknown')).toBe(false);
  });

  it('of projects by county, park or department', async () => {
    const by = (unit: 'county' | 'park' | 'department') =>
      queryReturnRows(database, 'project', unit, ['stage', 'done_wan'], UNFILTERED);
    const counts = await Promise.all((['county', 'park', 'department'] as const).map(by));
    expect(counts.every((rows) => rows.length === counts[0]?.length)).toBe(true);
    expect(counts[1]?.some(({ unitName }) => unitName === '经开区')).toBe(true);
  });
});

describe('values that are taken over', () => {
  it('become rows: a copy with the value written over, and the figures of the year', async () => {
    const tables = await returnTables(
      database,
      round({}),
      [cell('e1', 'output_wan', 900), cell('e1', 'status', 'halted'), cell('e3', 'output_wan', null)],
      '2026-11 期填报',
      '2026-11-05',
    );
    expect(tables.map(({ entity, rowCount }) => [entity, rowCount])).toEqual([
      ['enterprise_year', 2],
      ['enterprise', 1],
    ]);
    const enterprise = tableFromIPC(tables[1]?.arrowIpc ?? new Uint8Array())
      .get(0)
      ?.toJSON();
    expect(enterprise).toMatchObject({
      enterprise_id: 'e1',
      status: 'halted',
      region: '361102',
      source: '2026-11 期填报',
    });
  });

  it('hold over what was loaded before, also where they are lower, and leave the rest', async () => {
    const before = keyFigures(await siftedOf(database, await derive(database), UNFILTERED));
    const tables = await returnTables(
      database,
      round({}),
      [cell('e1', 'output_wan', 900)],
      '2026-11 期填报',
      '2026-11-05',
    );
    for (const { entity: name, arrowIpc } of tables) {
      const entity = entityByName(name);
      if (entity) await database.insert(entity, 'import-9', arrowIpc);
    }
    const after = keyFigures(await siftedOf(database, await derive(database), UNFILTERED));
    expect(after.outputWan).toBeCloseTo(before.outputWan - 100);
    expect(after).toMatchObject({ firmCount: before.firmCount, employees: before.employees });
  });
});
