import type { Entity } from '../model/entity';
import type { TableLike } from './columns';
import type { Sql } from './sql';

/** What a query may ask of the engine. */
export interface Database {
  /** Runs one statement. An aborted statement that still waits is never sent. */
  query(statement: Sql, signal?: AbortSignal): Promise<TableLike>;
  /** Runs several statements with no other's between; those asked at once are sent at once, in their order. */
  exclusively<Result>(work: (database: Pick<Database, 'query'>) => Promise<Result>): Promise<Result>;
}

/** What loading may ask of the engine besides. */
export interface WritableDatabase extends Database {
  /** Runs statements that answer nothing, all in one message: a busy page does not keep the engine waiting between. */
  run(statements: readonly Sql[]): Promise<void>;
  /** Adds the rows of an Arrow IPC stream with the entity's columns, as part of a data set. */
  insert(entity: Entity, dataSet: string, arrowStream: Uint8Array): Promise<void>;
  /** Puts the rows of the stream in place of those that the data set has of the entity: all of it, or nothing. */
  replaceRows(entity: Entity, dataSet: string, arrowStream: Uint8Array): Promise<void>;
  /** Writes computed columns as the table `internal.<name>`, in place of what stood there. */
  replaceTable(name: string, columns: ComputedColumns): Promise<void>;
  exclusively<Result>(
    work: (database: Pick<WritableDatabase, 'query' | 'run' | 'replaceTable'>) => Promise<Result>,
  ): Promise<Result>;
}

/** Parallel columns of a computed table; NaN in a Float64Array is written as NULL by the reader's query. */
export type ComputedColumns = Readonly<
  Record<string, Int32Array | Float64Array | Uint8Array | readonly string[]>
>;

/** A table as the SQL console shows it: texts and unformatted numbers. */
export interface ConsoleResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** The statement answers with more rows than were asked for. */
  readonly isCut: boolean;
}

/** What the SQL console may ask: reading, one statement at a time. */
export interface SqlConsole {
  /** At most `rowLimit` rows, which the engine itself heeds; null is all of them. */
  run(text: string, signal: AbortSignal, rowLimit?: number | null): Promise<ConsoleResult>;
}
