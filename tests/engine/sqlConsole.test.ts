import { beforeAll, describe, expect, it } from 'vitest';
import { insertRows } from './insertRows';
import { type OpenDatabase, openDatabase } from './openDatabase';

let open: OpenDatabase;
beforeAll(async () => {
  open = await openDatabase();
  await insertRows(open.database, {
    chain: [
      { chain_id: 'pv', name: '光伏', disclosure: 'internal' },
      { chain_id: 'li', name: '锂电池' },
    ],
  });
});

const run = (text: string) => open.console.run(text, new AbortController().signal, null);
const cell = async (expression: string) => (await run(`SELECT ${expression} AS x`)).rows[0]?.[0];

describe('reading', () => {
  it.each([
    ['SELECT 1'],
    ['  select 1  '],
    ['SELECT 1;'],
    ['SELECT 1 ;;  \n;'],
    ['SELECT 1 -- 说明'],
    ['SELECT 1; -- 说明'],
    ['SELECT 1 /* ; */ ;'],
    ['-- 说明; 说明\nSELECT 1'],
    ['WITH one AS (SELECT 1 AS x) SELECT x FROM one'],
    ['VALUES (1)'],
    ['FROM range(1, 2)'],
    ['(SELECT 1)'],
    ["SELECT 1 WHERE ';' = ';' AND 'a--b' <> 'a' AND 'it''s' <> $$;$$"],
  ])('%s', async (text) => {
    expect((await run(text)).rows).toEqual([[1]]);
  });

  it('describes and lists the tables under the names of the model', async () => {
    expect((await run('DESCRIBE chain')).rows[0]?.slice(0, 2)).toEqual(['chain_id', 'VARCHAR']);
    const tables = (await run('SHOW TABLES')).rows.flat();
    expect(tables).toEqual(
      expect.arrayContaining(['region', 'park', 'node', 'edge', 'enterprise', 'enterprise_node', 'project']),
    );
    expect(tables.filter((name) => /loaded|staging|fact/.test(String(name)))).toEqual([]);
    expect((await run('SUMMARIZE chain')).columns).toContain('null_percentage');
  });

  it('keeps the order and the columns, those of equal name and of no rows as well', async () => {
    expect((await run('SELECT chain_id FROM chain ORDER BY name DESC')).rows).toEqual([['li'], ['pv']]);
    expect((await run('SELECT 1 AS a, 2 AS a')).rows).toEqual([[1, 2]]);
    expect(await run('SELECT chain_id, name FROM chain WHERE FALSE')).toEqual({
      columns: ['chain_id', 'name'],
      rows: [],
      isCut: false,
    });
    const many = await run('SELECT i FROM range(5000) r(i) ORDER BY i DESC');
    expect([many.rows.length, many.rows[0], many.rows.at(-1)]).toEqual([5000, [4999], [0]]);
  });

  it('fetches no more rows than asked for, in their order, and says that there are more', async () => {
    const signal = new AbortController().signal;
    const upTo = (limit: number) =>
      open.console.run('SELECT i FROM range(12) r(i) ORDER BY i DESC', signal, limit);
    expect(await upTo(3)).toEqual({ columns: ['i'], rows: [[11], [10], [9]], isCut: true });
    expect(await upTo(11)).toMatchObject({ isCut: true });
    expect(await upTo(12)).toMatchObject({ isCut: false });
    expect((await open.console.run('SHOW TABLES', signal, 2)).rows).toHaveLength(2);
  });

  it('speaks of internal things where they are only values', async () => {
    expect((await run("SELECT chain_id FROM chain WHERE disclosure = 'internal'")).rows).toEqual([['pv']]);
    expect((await run('SELECT 1 -- internal.loaded_chain')).rows).toEqual([[1]]);
  });
});

describe('cells', () => {
  it.each([
    ['count(*) FROM chain --', 2],
    ['sum(i) FROM range(5) r(i) --', 10],
    ['9007199254740993::BIGINT', '9007199254740993'],
    ['(-5)::BIGINT', -5],
    ['170141183460469231731687303715884105727::HUGEINT', '170141183460469231731687303715884105727'],
    ['1.50::DECIMAL(10, 2)', 1.5],
    ['(-0.05)::DECIMAL(18, 4)', -0.05],
    ['0::DECIMAL(9, 3)', 0],
    ['(-12345678901234567890123.45)::DECIMAL(38, 2)', '-12345678901234567890123.45'],
    ['1234567.891', 1234567.891],
    ["'2024-02-29'::DATE", '2024-02-29'],
    ["'0001-01-01'::DATE", '0001-01-01'],
    ["'2024-02-29'::DATE + INTERVAL 1 MONTH", '2024-03-29 00:00:00'],
    ["'2024-02-29'::DATE - '2024-02-01'::DATE", 28],
    ['TRUE', 'true'],
    ['1 > 2', 'false'],
    ['NULL', null],
    ['NULL::DATE', null],
    ['1 / 0', Infinity],
    ["'😀光伏'", '😀光伏'],
    ["''", ''],
    ["'007'", '007'],
    ['[1, NULL, 3]', '[1, NULL, 3]'],
    ["['a', 'b']", '[a, b]'],
    ['[[1.5], []]', '[[1.5], []]'],
    ['[]::INTEGER[]', '[]'],
    ['list(chain_id ORDER BY chain_id) FROM chain --', '[li, pv]'],
  ])('%s', async (expression, expected) => {
    expect(await cell(expression)).toBe(expected);
  });
});

describe('refused', () => {
  const refusal = async (text: string) => {
    const error: unknown = await run(text).then(
      () => null,
      (reason: unknown) => reason,
    );
    return error as { key: string; params: { detail?: string } } | null;
  };

  it.each([
    ["INSERT INTO chain VALUES ('x')"],
    ['DELETE FROM chain'],
    ["UPDATE chain SET name = 'x'"],
    ['DROP VIEW chain'],
    ['CREATE TABLE mine (x INTEGER)'],
    ['CREATE OR REPLACE VIEW chain AS SELECT 1'],
    ['ALTER VIEW chain RENAME TO mine'],
    ['TRUNCATE chain'],
    ["ATTACH 'other.db'"],
    ["ATTACH ':memory:' AS other"],
    ['DETACH memory'],
    ['USE memory'],
    ["COPY chain TO 'out.csv'"],
    ["COPY (SELECT 1) TO 'out.csv'"],
    ["EXPORT DATABASE 'out'"],
    ['SET enable_external_access = true'],
    ['RESET lock_configuration'],
    ['PRAGMA version'],
    ["PRAGMA table_info('chain')"],
    ['INSTALL icu'],
    ['LOAD icu'],
    ['CALL pragma_version()'],
    ['BEGIN TRANSACTION'],
    ['CHECKPOINT'],
    ['SELECT 1; SELECT 2'],
    ['SELECT 1; DROP VIEW chain'],
    ['SELECT 1) AS x; DROP VIEW chain; SELECT * FROM (SELECT 1'],
    ["SELECT * FROM read_csv('http://127.0.0.1:1/a.csv')"],
    ["SELECT * FROM read_text('/etc/passwd')"],
    ["SELECT * FROM read_blob('/etc/passwd')"],
    ["SELECT * FROM glob('*')"],
    ["SELECT * FROM 'a.csv'"],
    ["SELECT * FROM 'http://127.0.0.1:1/a.parquet'"],
    ['DELETE FROM chain RETURNING *'],
    ['WITH gone AS (DELETE FROM chain RETURNING *) SELECT * FROM gone'],
  ])('%s', async (text) => {
    expect(await refusal(text)).toMatchObject({
      name: 'UserFacingError',
      key: expect.stringMatching(/^error\.sql\.(refused|syntax|noTable)$/),
    });
    expect((await run('SELECT count(*) FROM chain')).rows).toEqual([[2]]);
  });

  it.each([
    ['SELECT * FROM internal.loaded_chain'],
    ['SELECT * FROM "internal"."loaded_chain"'],
    ['SELECT * FROM INTERNAL /* x */ . firm'],
    ['SELECT (SELECT count(*) FROM memory.internal.fact)'],
  ])('%s, a table behind the views', async (text) => {
    expect(await refusal(text)).toMatchObject({ key: 'error.sql.internal' });
  });

  it.each([[''], [' \n '], [';'], ['-- 只有说明'], ['/* 只有说明 */ ;']])(
    '%j, which says nothing',
    async (text) => {
      expect(await refusal(text)).toMatchObject({ key: 'error.sql.empty' });
    },
  );

  it('and what was aborted before', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(open.console.run('SELECT 1', controller.signal, null)).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('what an error says', () => {
  const detail = (text: string) =>
    run(text).then(
      () => '',
      (error: { params: { detail: string } }) => error.params.detail,
    );

  it('names the line as it was typed, with the place marked', async () => {
    expect(await detail('SELECT foo FROM chain')).toMatch(
      /"foo" not found[\s\S]*\nLINE 1: SELECT foo FROM chain\n {15}\^$/,
    );
    expect(await detail('SELECT 1,\n  foo\nFROM chain')).toMatch(/\nLINE 2: {3}foo\n {10}\^$/);
    expect(await detail('\n\n-- 说明\nSELECT\nfoo FROM chain')).toMatch(/\nLINE 5: foo FROM chain\n/);
    expect(await detail('SELECT 1; SELECT 2')).toMatch(/LINE 1: SELECT 1; SELECT 2\n {16}\^$/);
  });

  it('keeps the mark in place where the number loses a digit', async () => {
    const lines = (await detail(`SELECT 1,\n${'2,\n'.repeat(7)}foo`)).split('\n');
    expect(lines.slice(-2)).toEqual(['LINE  9: foo', '         ^']);
  });

  it('never shows the bracket that nobody typed', async () => {
    expect(await detail('PRAGMA version')).toBe('Parser Error: syntax error at end of input');
    expect(await detail('SELECT * FROM')).toBe('Parser Error: syntax error at end of input');
    expect(await detail('SELECT\nfrom_node\nFROM')).not.toMatch(/LINE [4-9]/);
  });

  it.each([
    ['SELECT 1 FORM chain x y', { key: 'error.sql.syntax' }],
    ['SELECT * FROM chian', { key: 'error.sql.noTable', params: { name: 'chian' } }],
    ['SELECT foo FROM chain', { key: 'error.sql.noColumn', params: { name: 'foo' } }],
    ['SELECT c.name FROM chain', { key: 'error.sql.noColumn', params: { name: 'c' } }],
    [`SELECT 'x'::INTEGER`, { key: 'error.sql.conversion' }],
  ])('%s: its kind, for which there is advice', async (text, expected) => {
    await expect(run(text)).rejects.toMatchObject(expected);
    expect(await detail(text)).toMatch(/Error: /);
  });

  it('is one line where there is no place', async () => {
    expect(await detail("SELECT nextval('x')")).toBe('Catalog Error: Sequence with name x does not exist!');
  });
});
