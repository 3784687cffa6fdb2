import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../src/db/sql';
import { CORE_ENTITIES } from '../../src/model/entities';
import { queryRepeatedKeys } from '../../src/queries/repeatedKeys';
import { derive, insertRows } from './insertRows';
import { type OpenDatabase, openDatabase } from './openDatabase';
import { SMALL_CASE } from './smallCase';

const never = new AbortController().signal;

describe('tables of a large set', () => {
  let plain: OpenDatabase;
  let large: OpenDatabase;
  beforeAll(async () => {
    [plain, large] = [await openDatabase(), await openDatabase(true)];
    for (const { database } of [plain, large]) await insertRows(database, SMALL_CASE);
  });

  it('lie in the compressed memory, and nothing of them beside it', async () => {
    const where = await large.database.query(
      sql`SELECT DISTINCT database_name AS x FROM duckdb_tables() WHERE NOT internal`,
    );
    expect(where.getChild('x')?.toArray()).toEqual(['compressed']);
  });

  it('answer as the others do, in the console too', async () => {
    const [one, other] = [await derive(plain.database), await derive(large.database)];
    expect(other.cube).toEqual(one.cube);
    expect(other.gaps.city.verdict).toEqual(one.gaps.city.verdict);
    const question = 'SELECT enterprise_id, name FROM enterprise ORDER BY enterprise_id';
    expect(await large.console.run(question, never)).toEqual(await plain.console.run(question, never));
  });

  it.each(["ATTACH ':memory:' AS mine", 'USE memory', 'DROP TABLE internal.loaded_enterprise'])(
    'stay closed to %s',
    async (statement) => {
      await expect(large.console.run(statement, never)).rejects.toMatchObject({ key: expect.any(String) });
    },
  );
});

describe('keys that several loaded rows share', () => {
  it('are found by entity, over all data sets; a key of several columns is none', async () => {
    const { database } = await openDatabase();
    await insertRows(
      database,
      { park: [{ park_id: 'p', name: 'x' }], node: [{ node_id: 'n' }, { node_id: null }] },
      'a',
    );
    expect(await queryRepeatedKeys(database, CORE_ENTITIES)).toEqual(new Set());
    await insertRows(
      database,
      { park: [{ park_id: 'p', name: null }], edge: [{ from_node: 'n', to_node: 'm' }] },
      'b',
    );
    await insertRows(database, { edge: [{ from_node: 'n', to_node: 'm' }] }, 'c');
    expect(await queryRepeatedKeys(database, CORE_ENTITIES)).toEqual(new Set(['park']));
  });
});
