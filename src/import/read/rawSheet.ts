import type { FileFormat, TextEncoding } from '../../model/parsedFile';

/** One row as it stands in a file. */
export interface RawRow {
  /** 1-based line of the file or row of the sheet. */
  readonly line: number;
  /** Texts: dates ISO 8601, numbers plain decimals, empty is ''. */
  readonly cells: readonly string[];
  /** Hidden by a person or a filter. */
  readonly hidden: boolean;
}

/** One table or sheet of a file, as it stands there; blank rows are left out. */
export interface RawSheet {
  readonly name: string;
  readonly rows: readonly RawRow[];
  /** The format itself says that the first row is the header and all others are data. */
  readonly isTable: boolean;
  /** Lines with a formula whose value the file does not hold. */
  readonly linesWithoutValue: readonly number[];
}

export interface RawFile {
  readonly format: FileFormat;
  /** null for formats that are no text. */
  readonly encoding: TextEncoding | null;
  readonly sheets: readonly RawSheet[];
}

/** Called with the part done of a total; NaN where that is not known yet. */
export type ReportProgress = (done: number, total: number) => void;

export function isBlankCell(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === '';
}
