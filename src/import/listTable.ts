import type { SkippedLine } from '../model/parsedFile';
import type { AmountUnit } from '../model/tableMapping';

/** A sheet understood: a header and the rows below it. */
export interface ListTable {
  readonly headers: readonly string[];
  /** Every row has as many cells as there are headers. */
  readonly rows: readonly (readonly string[])[];
  /** 1-based line of the file on which each row starts. */
  readonly lines: readonly number[];
  /** Unit of the amounts that a line above the header names; null when none does. */
  readonly unit: AmountUnit | null;
  /** Year that a title names; null when none does. */
  readonly year: number | null;
  /** Lines that are no rows of the table, and why. */
  readonly skipped: readonly SkippedLine[];
  /** Rows left out because a template shows them as examples. */
  readonly exampleRows: number;
}
