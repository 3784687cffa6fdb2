import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import { UserFacingError } from '../lib/errors';
import { fetchBlob } from '../lib/fetchBlob';
import { startWorker } from '../lib/startWorker';
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
 * Boots DuckDB in a worker of the page's own origin.
 *
 * The module is fetched packed and handed over as a Blob of the right type: with a wrong MIME type from the
 * server, instantiation would hang for ever.
 * @param onProgress share of the engine's bytes received, 0…1.
 */
export async function bootDuckdb(baseUrl: string, onProgress: (share: number) => void): Promise<Engine> {
  const fetched = fetchBlob(
    new URL('engine/duckdb-eh.wasm.bin', baseUrl).href,
    'application/wasm',
    onProgress,
  );
  const worker = startWorker(new URL('engine/duckdb-browser-eh.worker.js', baseUrl), 'classic');
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) =>
      reject(new UserFacingError('error.engine.start', { detail: event.message }, 'reload')),
    );
  });
  const duckdb = new AsyncDuckDB(new VoidLogger(), worker);
  const wasmUrl = URL.createObjectURL(await fetched);
  await Promise.race([duckdb.instantiate(wasmUrl), failed]);
  URL.revokeObjectURL(wasmUrl);
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
