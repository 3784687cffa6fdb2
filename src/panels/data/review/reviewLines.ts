import type { FileReport } from '../importReport';
import { editedCells, editsByLine } from './editsByLine';
import { mayBeAccepted } from './findingText';
import { type FindingKey, isHolding, type ReviewFinding } from './reviewFindings';

/** One row of the review as it stands now. */
export interface ReviewLine {
  readonly line: number;
  readonly isHeld: boolean;
  /** Cells with a person's edits. */
  readonly cells: readonly string[];
  /** Cells as the file has them. */
  readonly original: readonly string[];
  readonly findings: readonly ReviewFinding[];
}

/** The rows of one file, or those with a finding of one kind, in the file's order. */
export function reviewLines(
  { rows, repair }: FileReport,
  findings: readonly ReviewFinding[],
  filter: FindingKey | null,
): readonly ReviewLine[] {
  const byLine = new Map<number, ReviewFinding[]>();
  for (const finding of findings) {
    const own = byLine.get(finding.line);
    if (own) own.push(finding);
    else byLine.set(finding.line, [finding]);
  }
  const edits = editsByLine(repair.edits);
  return rows.flatMap(({ line, isHeld, cells }): ReviewLine[] => {
    const own = byLine.get(line) ?? [];
    if (filter !== null && !own.some(({ key }) => key === filter)) return [];
    return [{ line, isHeld, cells: editedCells(cells, line, edits), original: cells, findings: own }];
  });
}

/** Whether a person may decide the row's fate as it stands: not while a cell of it cannot be stored. */
export function mayDecide({ isHeld, findings }: ReviewLine): boolean {
  return !isHeld || findings.every(({ key }) => !isHolding(key) || mayBeAccepted(key));
}

/** What the findings of a row propose for one of its cells; null when nothing. */
export function proposedValue(findings: readonly ReviewFinding[], column: number): string | null {
  for (const { fix } of findings) {
    const cell = fix?.find((each) => each.column === column);
    if (cell) return cell.value;
  }
  return null;
}
