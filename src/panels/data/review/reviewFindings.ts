import type { UnplacedReason } from '../../../model/builtImport';
import type { CellKey } from '../../../model/importFinding';
import type { CellFix } from '../../../model/importRepair';
import type { FileReport } from '../importReport';

export type FindingKey = CellKey | `import.unplaced.${UnplacedReason}`;

/** One finding of one file, as the review shows it. */
export interface ReviewFinding {
  /** Place of the file in the report. */
  readonly file: number;
  readonly line: number;
  /** 0-based column of the file; −1 where the finding is of the row. */
  readonly column: number;
  /** Its header, or what else the finding calls it. */
  readonly columnName: string;
  readonly value: string;
  readonly key: FindingKey;
  readonly params: Readonly<Record<string, string | number>>;
  readonly fix: CellFix | null;
}

/** Findings of one kind. */
export interface FindingGroup {
  readonly key: FindingKey;
  readonly findings: readonly ReviewFinding[];
  readonly rowCount: number;
  /** Findings that propose something. */
  readonly fixable: readonly ReviewFinding[];
}

/** Everything found in the files, row by row. */
export function reviewFindings(files: readonly FileReport[]): readonly ReviewFinding[] {
  return files.flatMap(({ built, headers }, file) => {
    const columns = new Map(headers.map((header, column) => [header.trim().toLowerCase(), column]));
    const columnOf = (name: string): number => columns.get(name.trim().toLowerCase()) ?? -1;
    const ofCells = [...built.refused, ...built.notices].map(
      ({ line, column, value, key, params = {}, fix = null }): ReviewFinding => ({
        file,
        line,
        column: columnOf(column),
        columnName: column,
        value,
        key,
        params,
        fix,
      }),
    );
    const ofPlaces = built.unplaced.map(
      ({ line, place, key, column = '', fix = null }): ReviewFinding => ({
        file,
        line,
        column: columnOf(column),
        columnName: column,
        value: place,
        key,
        params: {},
        fix,
      }),
    );
    return [...ofCells, ...ofPlaces];
  });
}

/** Kinds of findings: those that hold rows first, then by the number of findings. */
export function groupFindings(findings: readonly ReviewFinding[]): readonly FindingGroup[] {
  const groups = new Map<FindingKey, ReviewFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.key);
    if (group) group.push(finding);
    else groups.set(finding.key, [finding]);
  }
  return [...groups]
    .map(([key, own]) => ({
      key,
      findings: own,
      rowCount: new Set(own.map(({ file, line }) => `${file} ${line}`)).size,
      fixable: own.filter(({ fix }) => fix !== null),
    }))
    .sort(
      (a, b) => Number(isHolding(b.key)) - Number(isHolding(a.key)) || b.findings.length - a.findings.length,
    );
}

/** Findings of one kind, at one column, about the same value: what puts one right puts all of them right. */
export function alike(findings: readonly ReviewFinding[], to: ReviewFinding): readonly ReviewFinding[] {
  return findings.filter(
    ({ file, column, key, value, fix }) =>
      fix !== null && file === to.file && column === to.column && key === to.key && value === to.value,
  );
}

export function isHolding(key: FindingKey): boolean {
  return key.startsWith('import.refused.');
}
