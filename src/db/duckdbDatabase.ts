import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { UserFacingError } from '../lib/errors';
import { compressTables } from './compressedTables';
import { createDatabase } from './createDatabase';
import type { SqlConsole, WritableDatabase } from './database';
import { ENGINE_CONFIG } from './engineConnection';
import { createSchema } from './schema';
import { createSqlConsole } from './sqlConsole';

export interface Engine {
  readonly database: WritableDatabase;
  readonly console: SqlConsole;
  /** Rejects when the worker dies; what was asked then never answers. */
  readonly failed: Promise<never>;
}

/**
 * Boots DuckDB in its worker, which `startEngineWorker` started.
 * @param isLarge whether the tables are to be compressed, so that millions of rows find room.
 */
export async function bootDuckdb(worker: Worker, moduleUrl: string, isLarge: boolean): Promise<Engine> {
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) =>
      reject(new UserFacingError('error.engine.start', { detail: event.message }, 'reload')),
    );
  });
  const duckdb = new AsyncDuckDB(new VoidLogger(), worker);
  await Promise.race([duckdb.instantiate(moduleUrl), failed]);
  await duckdb.open(ENGINE_CONFIG);
  const [connection, ofConsole, staging] = [
    await duckdb.connect(),
    await duckdb.connect(),
    await duckdb.connect(),
  ];
  if (isLarge) await compressTables([connection, ofConsole]);
  const database = createDatabase(connection, staging);
  await database.run(createSchema());
  return {
    database,
    console: createSqlConsole(ofConsole),
    failed,
  };
}
