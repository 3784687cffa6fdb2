/** Where imports are kept: files or a database of the origin, or only the page's memory. */
export type KeptPlace = 'opfs' | 'indexedDb' | 'memory';

/** One table of a kept data set. */
export interface KeptTable {
  readonly entity: string;
  readonly rowCount: number;
  /** Key of its Parquet file. */
  readonly file: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

/** A data set that came in by import, as it is kept. Its files never change: other rows are other files. */
export interface KeptSet {
  readonly id: string;
  readonly name: string;
  /** ISO day; null when unknown. */
  readonly asOf: string | null;
  readonly caption: string | null;
  readonly tables: readonly KeptTable[];
}

/** What made a version: files came in, a set went, its rows were replaced, or a project file was opened. */
export type VersionCause = 'import' | 'removal' | 'replacement' | 'opening';

/** Everything imported, as it stood after one change. */
export interface KeptVersion {
  readonly id: string;
  /** Moment of the change, ISO with time. */
  readonly at: string;
  readonly cause: VersionCause;
  /** The set or file that changed. */
  readonly subject: string;
  /** Given by a person, such as 2026Q3. */
  readonly name: string | null;
  /** Version before; null when nothing was imported before. */
  readonly base: string | null;
  readonly sets: readonly KeptSet[];
}
