import type { BuiltImport, ReviewRow } from '../../model/builtImport';
import type { CoordinateSystem, Repair } from '../../model/importRepair';
import type { Recognised } from '../../model/tableMapping';
import type { DataSetInfo, ImportedTable } from '../shared/workspace';

/** What a person says about the files as a whole. */
export interface Declaration {
  /** Empty: each file's own name. */
  readonly source: string;
  /** ISO day; empty when unknown. */
  readonly asOf: string;
  readonly isSample: boolean;
  /** In which points are given. */
  readonly system: CoordinateSystem;
}

export interface FileReport {
  readonly fileId: number;
  readonly fileName: string;
  readonly headers: readonly string[];
  readonly recognised: Recognised;
  /** What a person has changed of its rows. */
  readonly repair: Repair;
  readonly built: BuiltImport;
  /** Rows to look at; those put right since stay. */
  readonly rows: readonly ReviewRow[];
}

export interface ImportReport {
  /** Tells one import from the next; the same while its rows are being put right. */
  readonly key: number;
  readonly name: string;
  /** null when no data set was added: no row could be written, or the files were only checked. */
  readonly dataSet: string | null;
  readonly isOnlyChecked: boolean;
  /** The data set holds the rows as they stand now. */
  readonly isWritten: boolean;
  readonly declaration: Declaration;
  /** As `DataSetInfo` has it. */
  readonly caption: string | null;
  readonly files: readonly FileReport[];
}

export function hasHeldRows({ files }: ImportReport): boolean {
  return files.some(({ built }) => built.refusedRows > 0);
}

/** What the data set of a report is called and said to be. */
export function dataSetInfo({ name, files, declaration, caption }: ImportReport, id: string): DataSetInfo {
  const rowCounts = countRows(files.flatMap(({ built }) => built.tables));
  return { id, name, kind: 'imported', asOf: declaration.asOf || null, rowCounts, caption };
}

function countRows(tables: readonly ImportedTable[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { entity, rowCount } of tables) counts[entity] = (counts[entity] ?? 0) + rowCount;
  return counts;
}

/** Later ids sort after earlier ones: of two rows with one key the later set's counts. */
export function newDataSetId(): string {
  return `import-${Date.now().toString(36)}`;
}
