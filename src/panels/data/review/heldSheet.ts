import type { ReviewFinding } from './reviewFindings';
import type { ReviewLine } from './reviewLines';

/** Rows of the review as a table: line, every column of the file, and why. */
export interface HeldSheet {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Rows as they stand after a person's edits, between their line and their reasons. */
export function heldSheet(
  headers: readonly string[],
  lines: readonly ReviewLine[],
  words: { readonly line: string; readonly reason: string; textOf(finding: ReviewFinding): string },
): HeldSheet {
  const reasonOf = (finding: ReviewFinding): string =>
    finding.columnName === '' ? words.textOf(finding) : `${finding.columnName}：${words.textOf(finding)}`;
  return {
    columns: [words.line, ...headers, words.reason],
    rows: lines.map(({ line, cells, findings }) => [
      String(line),
      ...cells,
      findings.map(reasonOf).join('；'),
    ]),
  };
}
