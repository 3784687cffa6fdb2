import type { PlacedCounts, UnplacedReason, UnplacedRow } from '../model/builtImport';
import type { CellFinding, NoticeReason, RefusedReason } from '../model/importFinding';
import type { CellFix } from '../model/importRepair';

type Precision = keyof PlacedCounts;

/** What happened to every row of a file: placed, unplaced or refused, and cells that could not be used. */
export class BuildReport {
  readonly placed: Record<Precision, number> = { exact: 0, park: 0, county: 0, city: 0, province: 0 };
  readonly unplaced: UnplacedRow[] = [];
  readonly refused: CellFinding[] = [];
  readonly notices: CellFinding[] = [];
  readonly #heldLines = new Set<number>();
  readonly #swappedLines = new Set<number>();

  /** Rows that do not go on. */
  get refusedRows(): number {
    return this.#heldLines.size;
  }

  isHeld(line: number): boolean {
    return this.#heldLines.has(line);
  }

  /** Keeps a row out for a reason that a check, or a person, found before it was read. */
  hold(finding: CellFinding): void {
    this.refused.push(finding);
    this.#heldLines.add(finding.line);
    if (finding.key === 'import.refused.swapped') this.#swappedLines.add(finding.line);
  }

  refuse(line: number, column: string, value: string, reason: RefusedReason, fix?: CellFix): void {
    // Said once, with its fix, of both coordinates together.
    if (reason === 'outsideChina' && this.#swappedLines.has(line)) return;
    this.hold({ line, column, value, key: `import.refused.${reason}`, ...(fix && { fix }) });
  }

  notice(line: number, column: string, value: string, reason: NoticeReason): void {
    this.notices.push({ line, column, value, key: `import.notice.${reason}` });
  }

  unplace(line: number, name: string, place: string, reason: UnplacedReason): void {
    this.unplaced.push({ line, name, place, key: `import.unplaced.${reason}` });
  }

  place(precision: Precision): void {
    this.placed[precision]++;
  }
}
