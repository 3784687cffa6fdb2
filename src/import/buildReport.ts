import type {
  CellFinding,
  NoticeReason,
  PlacedCounts,
  RefusedReason,
  UnplacedReason,
  UnplacedRow,
} from './importProtocol';

type Precision = keyof PlacedCounts;

/** What happened to every row of a file: placed, unplaced or refused, and cells that could not be used. */
export class BuildReport {
  readonly placed: Record<Precision, number> = { exact: 0, park: 0, county: 0, city: 0, province: 0 };
  readonly unplaced: UnplacedRow[] = [];
  readonly refused: CellFinding[] = [];
  readonly notices: CellFinding[] = [];
  refusedRows = 0;

  refuse(line: number, column: string, value: string, reason: RefusedReason): void {
    this.refused.push({ line, column, value, key: `import.refused.${reason}` });
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
