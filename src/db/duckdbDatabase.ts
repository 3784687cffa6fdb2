import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { makeVector, Table, tableToIPC, type Vector } from 'apache-arrow';
import { UserFacingError } from '../lib/errors';
import { fetchBytes } from '../lib/fetchBytes';
import { startWorker } from '../lib/startWorker';
import { toArrowVector } from '../model/arrowVector';
import type { Entity } from '../model/entity';
import type { ComputedColumns, SqlConsole, WritableDatabase } from './database';
import { createSqlConsole } from './sqlConsole';
import { createSchema, insertStaged, stagingName } from './schema';
import type { TableLike } from './columns';
import { identifier, sql, type Sql } from './sql';

export interface Engine {
  readonly database: WritableDatabase;
  readonly console: SqlConsole;
}

/**
 * Boots DuckDB in a worker of the page's own origin.
 *
 * The module is fetched as packed bytes and handed over as a Blob of the right type: with a wrong MIME
 * type from the server, instantiation would hang for ever.
 * @param onProgress share of the engine's bytes received, 0…1.
 */
export async function bootDuckdb(
  baseUrl: string,
  onProgress: (share: number) => void,
): Promise<Engine> {
  const worker = startWorker(new URL('engine/duckdb-browser-eh.worker.js', baseUrl), 'classic');
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) =>
      reject(new UserFacingError('error.engine.start', { detail: event.message }, 'reload')),
    );
  });
  const duckdb = new AsyncDuckDB(new VoidLogger(), worker);
  const wasm = await fetchBytes(new URL('engine/duckdb-eh.wasm.bin', baseUrl).href, onProgress);
  const wasmUrl = URL.createObjectURL(new Blob([wasm], { type: 'application/wasm' }));
  await Promise.race([duckdb.instantiate(wasmUrl), failed]);
  URL.revokeObjectURL(wasmUrl);
  await duckdb.open({ query: { castBigIntToDouble: false } });
  const connection = await duckdb.connect();
  for (const statement of createSchema()) await connection.query(statement.text);
  return {
    database: createDatabase(connection),
    console: createSqlConsole(await duckdb.connect()),
  };
}

function createDatabase(connection: AsyncDuckDBConnection): WritableDatabase {
  let last: Promise<unknown> = Promise.resolve();
  // One statement at a time: what waits can still be dropped, what was sent cannot.
  const enqueue = <Result>(run: () => Promise<Result>): Promise<Result> => {
    const result = last.then(run, run);
    last = result.catch(() => undefined);
    return result;
  };
  return {
    query: (statement: Sql, signal?: AbortSignal) =>
      enqueue(() => {
        signal?.throwIfAborted();
        return run(connection, statement);
      }),
    insert: (entity: Entity, dataSet: string, arrowStream: Uint8Array) =>
      enqueue(async () => {
        await connection.insertArrowFromIPCStream(arrowStream, {
          name: stagingName(entity),
          schema: 'internal',
          create: true,
        });
        for (const statement of insertStaged(entity, dataSet)) await run(connection, statement);
      }),
    replaceTable: (name: string, columns: ComputedColumns) =>
      enqueue(async () => {
        await run(connection, sql`DROP TABLE IF EXISTS internal.${identifier(name)}`);
        await connection.insertArrowFromIPCStream(toStream(columns), { name, schema: 'internal', create: true });
      }),
  };
}

function toStream(columns: ComputedColumns): Uint8Array {
  const vectors: Record<string, Vector> = {};
  for (const [name, column] of Object.entries(columns)) {
    vectors[name] = isTyped(column) ? makeVector(column) : toArrowVector('text', column, column.length);
  }
  return tableToIPC(new Table(vectors), 'stream');
}

function isTyped(column: ComputedColumns[string]): column is Int32Array | Float64Array | Uint8Array {
  return ArrayBuffer.isView(column);
}

async function run(connection: AsyncDuckDBConnection, statement: Sql): Promise<TableLike> {
  const table: Table = await connection.query(statement.text).catch((cause: unknown) => {
    throw new UserFacingError('error.query.failed', { detail: String(cause) }, 'retry', { cause });
  });
  return table;
}
