import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { UserFacingError } from '../lib/errors';
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

/** Boots DuckDB in its worker, which `startEngineWorker` started. */
export async function bootDuckdb(worker: Worker, moduleUrl: string): Promise<Engine> {
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) =>
      reject(new UserFacingError('error.engine.start', { detail: event.message }, 'reload')),
    );
  });
  const duckdb = new AsyncDuckDB(new VoidLogger(), worker);
  await Promise.race([duckdb.instantiate(moduleUrl), failed]);
  await duckdb.open(ENGINE_CONFIG);
  const connection = await duckdb.connect();
  const database = createDatabase(connection);
  await database.run(createSchema());
  return {
    database,
    console: createSqlConsole(await duckdb.connect()),
    failed,
  };
}
