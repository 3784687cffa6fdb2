import { createRequire } from 'node:module';
import { createDuckDB, type DuckDBConnection, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { tableFromIPC } from 'apache-arrow';
import { compressTables } from '../../src/db/compressedTables';
import { createDatabase } from '../../src/db/createDatabase';
import type { SqlConsole, WritableDatabase } from '../../src/db/database';
import { ENGINE_CONFIG, type EngineConnection } from '../../src/db/engineConnection';
import { createLedgers, createSchema } from '../../src/db/schema';
import { createSqlConsole } from '../../src/db/sqlConsole';

export interface OpenDatabase {
  readonly database: WritableDatabase;
  readonly console: SqlConsole;
  /** The answer to a statement as the engine gives it: an Arrow IPC stream. */
  ipcOf(text: string): Uint8Array;
}

const { resolve } = createRequire(import.meta.url);

/** The engine of the page, by its blocking build in this process, with the first statements of the product run. @param isLarge with compressed tables. */
export async function openDatabase(isLarge = false): Promise<OpenDatabase> {
  const file = (variant: string) => ({
    mainModule: resolve(`@duckdb/duckdb-wasm/dist/duckdb-${variant}.wasm`),
    mainWorker: '',
  });
  const engine = await createDuckDB({ mvp: file('mvp'), eh: file('eh') }, new VoidLogger(), NODE_RUNTIME);
  await engine.instantiate();
  engine.open(ENGINE_CONFIG);
  const plain = engine.connect();
  const [connection, ofConsole] = [inPromises(plain), inPromises(engine.connect())];
  if (isLarge) await compressTables([connection, ofConsole]);
  const ledgers = createLedgers({ hiddenSets: [], showSamples: true }, true);
  for (const statement of [...createSchema(), ...ledgers]) await connection.query(statement.text);
  return {
    database: createDatabase(connection, inPromises(engine.connect())),
    console: createSqlConsole(ofConsole),
    ipcOf: (text) => plain.useUnsafe((bindings, id) => bindings.runQuery(id, text)),
  };
}

/** Answers are read from the engine's bytes: its build for node carries a second copy of Arrow. */
function inPromises(connection: DuckDBConnection): EngineConnection {
  const answer = (text: string): Uint8Array =>
    connection.useUnsafe((bindings, id) => bindings.runQuery(id, text));
  return {
    query: async (text) => tableFromIPC(answer(text)),
    insertArrowFromIPCStream: async (stream, options) => connection.insertArrowFromIPCStream(stream, options),
    prepare: async (text) => {
      const statement = connection.prepare(text);
      return { close: async () => statement.close() };
    },
    send: async (text) => {
      const { schema, batches } = tableFromIPC(answer(text));
      return { schema, readAll: async () => batches };
    },
    cancelSent: async () => connection.cancelSent(),
  };
}
