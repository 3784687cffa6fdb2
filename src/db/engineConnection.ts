import type { DuckDBConfig } from '@duckdb/duckdb-wasm';
import type { RecordBatch, Schema, Table } from 'apache-arrow';

/** What the product asks of a connection to the engine, wherever the engine runs. */
export interface EngineConnection {
  query(text: string): Promise<Table>;
  insertArrowFromIPCStream(
    arrowStream: Uint8Array,
    options: { name: string; schema: string; create: boolean },
  ): Promise<void>;
  prepare(text: string): Promise<{ close(): Promise<void> }>;
  send(text: string, allowStreamResult: boolean): Promise<SentAnswer>;
  cancelSent(): Promise<boolean>;
}

/** Answer of a statement that can be cancelled. */
export interface SentAnswer {
  /** Known once the batches are read. */
  readonly schema: Schema;
  readAll(): Promise<RecordBatch[]>;
}

/** How the engine is opened: whole numbers of 64 bits stay exact. */
export const ENGINE_CONFIG: DuckDBConfig = { query: { castBigIntToDouble: false } };
