import { makeVector, Table, tableToIPC, type Vector } from 'apache-arrow';
import { UserFacingError } from '../lib/errors';
import { toArrowVector } from '../model/arrowVector';
import type { Entity } from '../model/entity';
import type { TableLike } from './columns';
import type { ComputedColumns, WritableDatabase } from './database';
import type { EngineConnection } from './engineConnection';
import { deleteRows, dropStaged, insertStaged, stagingName } from './schema';
import { identifier, joinSql, type Sql, sql } from './sql';

/**
 * One statement at a time: what waits is dropped when its signal says so, and what was sent is stopped in the engine.
 * @param staging a connection to where rows are staged, which takes no part in transactions.
 */
export function createDatabase(connection: EngineConnection, staging: EngineConnection): WritableDatabase {
  let last: Promise<unknown> = Promise.resolve();
  const enqueue = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work, work);
    last = result.catch(() => undefined);
    return result;
  };
  const query = (statement: Sql, signal?: AbortSignal): Promise<TableLike> => {
    return signal ? askUntil(connection, statement, signal) : ask(connection, statement);
  };
  const run = async (statements: readonly Sql[]): Promise<void> => {
    await ask(connection, joinSql(statements, ';\n'));
  };
  const replaceTable = async (name: string, columns: ComputedColumns): Promise<void> => {
    await run([sql`DROP TABLE IF EXISTS internal.${identifier(name)}`]);
    await connection.insertArrowFromIPCStream(toStream(columns), { name, schema: 'internal', create: true });
  };
  const stage = (entity: Entity, arrowStream: Uint8Array): Promise<void> =>
    staging.insertArrowFromIPCStream(arrowStream, {
      name: stagingName(entity),
      schema: 'main',
      create: true,
    });
  return {
    query: (statement, signal) => enqueue(async () => query(statement, signal)),
    run: (statements) => enqueue(() => run(statements)),
    exclusively: (work) =>
      enqueue(() => work({ query: async (...asked) => query(...asked), run, replaceTable })),
    replaceTable: (name, columns) => enqueue(() => replaceTable(name, columns)),
    insert: (entity: Entity, dataSet: string, arrowStream: Uint8Array) =>
      enqueue(async () => {
        const staged = stage(entity, arrowStream);
        try {
          await Promise.all([staged, run([insertStaged(entity, dataSet), dropStaged(entity)])]);
        } catch (error) {
          await run([dropStaged(entity)]);
          throw error;
        }
      }),
    replaceRows: (entity, dataSet, arrowStream) =>
      enqueue(async () => {
        await stage(entity, arrowStream);
        try {
          await run([sql`BEGIN TRANSACTION`]);
          await run([deleteRows(entity, dataSet), insertStaged(entity, dataSet)]);
          await run([sql`COMMIT`]);
        } catch (error) {
          await run([sql`ROLLBACK`]);
          throw error;
        } finally {
          await run([dropStaged(entity)]);
        }
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

async function ask(connection: EngineConnection, statement: Sql): Promise<TableLike> {
  return await connection.query(statement.text).catch((cause: unknown) => {
    throw queryError(cause);
  });
}

/** Sent in a way that can be cancelled, so that a superseded question leaves the engine to the next one. */
async function askUntil(
  connection: EngineConnection,
  statement: Sql,
  signal: AbortSignal,
): Promise<TableLike> {
  signal.throwIfAborted();
  const cancel = (): void => {
    // The answer then fails, which is where the failure is told.
    connection.cancelSent().catch(() => undefined);
  };
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const reader = await connection.send(statement.text, true);
    const batches = await reader.readAll();
    signal.throwIfAborted();
    return new Table(reader.schema, batches);
  } catch (cause) {
    signal.throwIfAborted();
    throw queryError(cause);
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

function queryError(cause: unknown): UserFacingError {
  return new UserFacingError('error.query.failed', { detail: String(cause) }, 'retry', { cause });
}
