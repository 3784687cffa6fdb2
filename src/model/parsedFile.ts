import type { Recognised } from './tableMapping';

export type TextEncoding = 'UTF-8' | 'GB18030' | 'UTF-16LE' | 'UTF-16BE';

export type FileFormat = 'delimited' | 'xlsx' | 'xls' | 'parquet' | 'geojson' | 'shapefile' | 'kml';

export interface ParsedFile {
  readonly fileId: number;
  readonly fileName: string;
  readonly format: FileFormat;
  /** null for formats that are no text. */
  readonly encoding: TextEncoding | null;
  /** Names of the sheets or layers with anything in them; one without a name where the format has none. */
  readonly sheets: readonly string[];
  /** Which of `sheets` is read; all below is of this one. */
  readonly sheet: number;
  readonly headers: readonly string[];
  /** Rows below the header; blank lines do not count. */
  readonly rowCount: number;
  /** The first 100 rows, cells as they stand in the file. */
  readonly sample: readonly (readonly string[])[];
  /** Lines that are no rows of the table, and why. */
  readonly skipped: readonly SkippedLine[];
  /** Rows that a template shows as an example; they are no rows of the table. */
  readonly exampleRows: number;
  readonly recognised: Recognised;
}

export interface SkippedLine {
  readonly line: number;
  readonly reason: SkipReason;
}

export type SkipReason =
  /** Above the header. */
  | 'title'
  /** Below the last row: notes and signatures. */
  | 'footnote'
  | 'hidden'
  /** A row below the header that numbers the columns. */
  | 'columnNumbers'
  /** The row is read; a formula in it has no value in the file. */
  | 'formulaWithoutValue';
