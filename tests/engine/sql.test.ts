import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { float64Column, int32Column, nullableStringColumn, stringColumn } from '../../src/db/columns';
import type { WritableDatabase } from '../../src/db/database';
import { identifier, type Sql, sql } from '../../src/db/sql';
import { toArrowStream } from '../../src/model/arrowStream';
import { entityByName } from '../../src/model/entities';
import { derive, insertRows } from './insertRows';
import { openDatabase } from './openDatabase';

let database: WritableDatabase;
beforeAll(async () => {
  ({ database } = await openDatabase());
});

const text = async (statement: Sql) => nullableStringColumn(await database.query(statement), 'x')[0];
const number = async (statement: Sql) => float64Column(await database.query(statement), 'x')[0];

/** Texts with what could end a literal, besides anything else. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "'",
        "''",
        '"',
        '\\',
        '\n',
        '\r',
        ';',
        '--',
        '/*',
        '*/',
        '$$',
        '?',
        '%',
        '{}',
        '\u2028',
        '😀',
        '光伏',
        "E'",
      ),
      fc.string({ unit: 'grapheme' }),
    ),
  )
  .map((parts) => parts.join(''))
  .filter((value) => !value.includes('\0'));

describe('a value', () => {
  it('of any text comes back as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (value) => {
        expect(await text(sql`SELECT ${value} AS x`)).toBe(value);
      }),
      { numRuns: 300 },
    );
  });

  it('in a list matches itself and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostile, { maxLength: 4 }), hostile, async (list, value) => {
        const table = await database.query(
          sql`SELECT (${value} IN ${list})::INTEGER AS x, (${value} IN ${[...list, value]})::INTEGER AS y`,
        );
        // An empty list holds nothing: unknown, which a condition treats as false.
        if (list.length > 0) expect(int32Column(table, 'x')[0]).toBe(list.includes(value) ? 1 : 0);
        expect(int32Column(table, 'y')[0]).toBe(1);
      }),
      { numRuns: 100 },
    );
  });

  it('of any finite number comes back exactly', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.double({ min: -200, max: 200, noNaN: true }),
          fc.integer(),
          fc.constantFrom(0.1, 1e21, 5e-324, 1.7976931348623157e308, 0.0000017856629013074485),
        ),
        async (value) => {
          expect(await number(sql`SELECT (${value})::DOUBLE AS x`)).toBe(value === 0 ? 0 : value);
          expect(await number(sql`SELECT 1::DOUBLE -${value} AS x`)).toBe(1 - value);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('that SQL cannot hold is refused', () => {
    expect(() => sql`SELECT ${'a\0b'}`).toThrow(RangeError);
    expect(() => sql`SELECT ${NaN}`).toThrow(RangeError);
    expect(() => sql`SELECT ${[1, Infinity]}`).toThrow(RangeError);
  });

  it('null, true and false are themselves; an empty list matches nothing', async () => {
    expect(await text(sql`SELECT coalesce(${null}, 'none') AS x`)).toBe('none');
    expect(await text(sql`SELECT concat(${true}, ${false}) AS x`)).toBe('truefalse');
    expect((await database.query(sql`SELECT 1 AS x WHERE 1 IN ${[]}`)).numRows).toBe(0);
  });

  it('cannot change anything', async () => {
    await insertRows(database, {
      chain: [{ chain_id: "'; DELETE FROM internal.loaded_chain; --", name: 'x' }],
    });
    const rows = await database.query(
      sql`SELECT chain_id AS x FROM chain WHERE chain_id = ${"'; DELETE FROM internal.loaded_chain; --"}`,
    );
    expect(rows.numRows).toBe(1);
  });
});

it('a name of any text is one name', async () => {
  const name = hostile.filter((value) => value !== '');
  await fc.assert(
    fc.asyncProperty(name, async (value) => {
      const table = await database.query(sql`SELECT 7::DOUBLE AS ${identifier(value)}`);
      expect(float64Column(table, value)[0]).toBe(7);
    }),
    { numRuns: 100 },
  );
});

describe('columns', () => {
  it.each([1, 2048, 2049, 4097, 10_000])('NULL is NaN in every batch of %i rows', async (rows) => {
    const table = await database.query(sql`
      SELECT CASE WHEN i % 3 <> 0 THEN i::DOUBLE END AS x, i::INTEGER AS i,
             CASE WHEN i % 5 <> 0 THEN i::VARCHAR END AS t FROM range(${rows}) r(i) ORDER BY i`);
    const expected = Array.from({ length: rows }, (_, i) => (i % 3 === 0 ? NaN : i));
    expect(Array.from(float64Column(table, 'x'))).toEqual(expected);
    expect(int32Column(table, 'i').at(-1)).toBe(rows - 1);
    expect(nullableStringColumn(table, 't')).toEqual(
      expected.map((_, i) => (i % 5 === 0 ? null : String(i))),
    );
  });

  it('of no rows are empty, of NULL alone NaN', async () => {
    const none = await database.query(sql`SELECT 1::DOUBLE AS x, 1::INTEGER AS i, 'a' AS t WHERE FALSE`);
    expect([
      float64Column(none, 'x').length,
      int32Column(none, 'i').length,
      stringColumn(none, 't').length,
    ]).toEqual([0, 0, 0]);
    const nulls = await database.query(sql`SELECT NULL::DOUBLE AS x FROM range(3000)`);
    expect(float64Column(nulls, 'x').every(Number.isNaN)).toBe(true);
    expect(float64Column(nulls, 'x')).toHaveLength(3000);
  });

  it('of another type are refused by name, never read as something else', async () => {
    const table = await database.query(
      sql`SELECT count(*) AS big, sum(1) AS words, NULL::INTEGER AS gap, 'a' AS t FROM range(3)`,
    );
    const refused = (column: string) =>
      expect.objectContaining({
        key: 'error.query.columnType',
        params: expect.objectContaining({ name: column }),
      });
    expect(() => float64Column(table, 'big')).toThrow(refused('big'));
    expect(() => int32Column(table, 'big')).toThrow(refused('big'));
    expect(() => float64Column(table, 'words')).toThrow(refused('words'));
    expect(() => int32Column(table, 'gap')).toThrow(refused('gap'));
    expect(() => stringColumn(table, 'none')).toThrow(refused('none'));
  });
});

describe('the queue', () => {
  it('a failed statement does not stop the next', async () => {
    const failed = database.query(sql`SELECT * FROM no_such_table`);
    const next = number(sql`SELECT 1::DOUBLE AS x`);
    await expect(failed).rejects.toMatchObject({ key: 'error.query.failed', recovery: 'retry' });
    expect(await next).toBe(1);
  });

  it('a statement aborted while it waits is never sent', async () => {
    const controller = new AbortController();
    const first = database.query(sql`SELECT 1`);
    const waiting = database.query(sql`CREATE TABLE internal.never AS SELECT 1`, controller.signal);
    controller.abort();
    await first;
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    await expect(database.query(sql`SELECT * FROM internal.never`)).rejects.toMatchObject({
      key: 'error.query.failed',
    });
  });

  it('rows that do not fit are refused as a whole, and the next ones go in', async () => {
    const chain = entityByName('chain');
    if (!chain) throw new Error('no entity chain');
    const before = await number(sql`SELECT count(*)::DOUBLE AS x FROM chain`);
    const [key, ...others] = chain.fields;
    if (!key) throw new Error('no key');
    const strange = { ...chain, fields: [key, { ...key, name: 'stranger' }, ...others] };
    await expect(
      database.insert(chain, 's', toArrowStream(strange, { chain_id: ['a'], stranger: ['b'] }, 1)),
    ).rejects.toMatchObject({ key: 'error.query.failed' });
    expect(await number(sql`SELECT count(*)::DOUBLE AS x FROM chain`)).toBe(before);
    await insertRows(database, { chain: [{ chain_id: 'after', name: 'x' }] }, 's');
    expect(await number(sql`SELECT count(*)::DOUBLE AS x FROM chain`)).toBe((before ?? 0) + 1);
  });
});

describe('rows on their way in', () => {
  it('may lack columns, which are missing then', async () => {
    const chain = entityByName('chain');
    if (!chain) throw new Error('no entity chain');
    const fewer = { ...chain, fields: chain.fields.slice(0, 1) };
    await database.insert(chain, 's', toArrowStream(fewer, { chain_id: ['lacking'] }, 1));
    expect(
      await number(sql`
        SELECT count(*)::DOUBLE AS x FROM chain WHERE chain_id = 'lacking' AND name IS NULL AND is_sample IS NULL
        AND data_set = 's'`),
    ).toBe(1);
  });

  it('every type and NULL come back as they went, over several batches', async () => {
    const count = 5000;
    await insertRows(
      database,
      {
        enterprise: Array.from({ length: count }, (_, i) => ({
          enterprise_id: `k${i}`,
          name: i % 7 === 0 ? '😀\'"\\\n' : `名${i}`,
          lon: i % 3 === 0 ? null : i + 0.5,
          status_date: i % 4 === 0 ? null : '2024-02-29',
          is_sample: i % 5 === 0 ? null : i % 2 === 0,
        })),
      },
      'types',
    );
    const table = await database.query(sql`
      SELECT name, lon, status_date::VARCHAR AS day, is_sample::VARCHAR AS sample FROM internal.loaded_enterprise
      WHERE data_set = 'types' ORDER BY replace(enterprise_id, 'k', '')::INTEGER`);
    expect(float64Column(table, 'lon')).toEqual(
      Float64Array.from({ length: count }, (_, i) => (i % 3 === 0 ? NaN : i + 0.5)),
    );
    const [name, day, sample] = ['name', 'day', 'sample'].map((column) =>
      nullableStringColumn(table, column),
    );
    for (const i of [0, 1, 7, 2047, 2048, 2049, 4095, 4096, 4999]) {
      expect([name?.[i], day?.[i], sample?.[i]]).toEqual([
        i % 7 === 0 ? '😀\'"\\\n' : `名${i}`,
        i % 4 === 0 ? null : '2024-02-29',
        i % 5 === 0 ? null : String(i % 2 === 0),
      ]);
    }
    await derive(database, undefined, ['types']);
  });

  it('no rows are no rows', async () => {
    await insertRows(database, { park: [] });
    expect(await number(sql`SELECT count(*)::DOUBLE AS x FROM park`)).toBe(0);
  });
});
