import type { Recognised } from '../../model/tableMapping';

/**
 * What the page asks of the reader of files; it works in the background. Promises reject with a UserFacingError,
 * or with the signal's reason when they are cancelled; then all is as it was before.
 */
export interface Importer {
  parse(file: File, onProgress?: (share: number) => void, signal?: AbortSignal): Promise<ParsedFile>;
  /** Reads another sheet of a file; when that fails, the one before stays in use. */
  chooseSheet(fileId: number, sheet: number): Promise<ParsedFile>;
  /** What the file's columns give when it is taken for rows of the entity. */
  propose(fileId: number, entity: string): Promise<Recognised>;
  build(
    fileId: number,
    recognised: Recognised,
    options: BuildOptions,
    onProgress?: (share: number) => void,
    signal?: AbortSignal,
  ): Promise<BuiltImport>;
  /** Frees what is held of a file. */
  forget(fileId: number): Promise<void>;
}

export interface ParsedFile {
  readonly fileId: number;
  readonly fileName: string;
  readonly format: FileFormat;
  /** null for formats that are no text. */
  readonly encoding: string | null;
  /** Names of the sheets or layers with anything in them. */
  readonly sheets: readonly string[];
  /** Which of `sheets` is read; all below is of this one. */
  readonly sheet: number;
  readonly headers: readonly string[];
  /** Rows below the header; blank lines do not count. */
  readonly rowCount: number;
  /** The first rows, cells as they stand in the file. */
  readonly sample: readonly (readonly string[])[];
  /** Lines that are no rows of the table, and why. */
  readonly skipped: readonly SkippedLine[];
  /** Rows that a template shows as an example; they are no rows of the table. */
  readonly exampleRows: number;
  readonly recognised: Recognised;
}

export type FileFormat = 'delimited' | 'xlsx' | 'xls' | 'parquet' | 'geojson' | 'shapefile' | 'kml';

export interface SkippedLine {
  readonly line: number;
  readonly reason: SkipReason;
}

export type SkipReason = 'title' | 'footnote' | 'hidden' | 'columnNumbers' | 'formulaWithoutValue';

export interface BuildOptions {
  readonly dataSet: string;
  readonly isSample: boolean;
  /** Label of the source for rows that carry none. */
  readonly source: string;
  /** ISO date for rows that carry none; null when unknown. */
  readonly asOf: string | null;
}

export interface BuiltImport {
  readonly dataSet: string;
  /** Tables with at least one row. */
  readonly tables: readonly BuiltTable[];
  readonly readRows: number;
  /** Rows of the file that were held back; each has at least one entry in `refused`. */
  readonly refusedRows: number;
  readonly placed: PlacedCounts;
  readonly unplaced: readonly UnplacedRow[];
  readonly refused: readonly CellFinding[];
  /** Cells that could not be used although their row went on. */
  readonly notices: readonly CellFinding[];
}

export interface BuiltTable {
  readonly entity: string;
  readonly arrowIpc: Uint8Array;
  readonly rowCount: number;
}

/** Rows by how finely they are placed. */
export interface PlacedCounts {
  readonly exact: number;
  readonly park: number;
  readonly county: number;
  readonly city: number;
  readonly province: number;
}

export interface UnplacedRow {
  readonly line: number;
  readonly name: string;
  /** The words of the file that could not be placed. */
  readonly place: string;
  readonly key: `import.unplaced.${UnplacedReason}`;
}

export type UnplacedReason =
  | 'noPlace'
  | 'unknownPlace'
  | 'ambiguous'
  | 'notInProvince'
  | 'unknownCode'
  | 'pointOnly';

export type CellKey = `import.refused.${RefusedReason}` | `import.notice.${NoticeReason}`;

export interface CellFinding {
  /** 1-based line on which the row starts. */
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly key: CellKey;
}

export type RefusedReason =
  | 'requiredMissing'
  | 'duplicateKey'
  | 'notNumber'
  | 'notInteger'
  | 'notDate'
  | 'monthUnclear'
  | 'outOfRange'
  | 'notBoolean'
  | 'notInEnumeration'
  | 'outsideChina'
  | 'damagedCode'
  | 'totalRow'
  | 'regionUnknown';

export type NoticeReason =
  | 'parkUnknown'
  | 'placePartUnknown'
  | 'titleUnknown'
  | 'halfPoint'
  | 'approximate'
  | 'monthOnly';
