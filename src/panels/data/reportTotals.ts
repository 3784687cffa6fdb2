import type { PlacedCounts } from '../../model/builtImport';
import type { FileReport } from './importReport';

export const PRECISIONS = [
  'exact',
  'park',
  'county',
  'city',
  'province',
] as const satisfies readonly (keyof PlacedCounts)[];

export interface ReportTotals {
  readonly readRows: number;
  readonly refusedRows: number;
  readonly writtenRows: number;
  readonly placed: PlacedCounts;
  readonly placedRows: number;
  readonly unplacedRows: number;
  /** Share of the rows with a place to find that were placed, 0…1; NaN when no row has one. */
  readonly placedShare: number;
  /** Entity → rows. */
  readonly written: Readonly<Record<string, number>>;
}

/** The report of all files together. */
export function reportTotals(files: readonly FileReport[]): ReportTotals {
  const sum = (read: (file: FileReport) => number): number =>
    files.reduce((total, file) => total + read(file), 0);
  const precisionSum = (precision: keyof PlacedCounts): number => sum(({ built }) => built.placed[precision]);
  const placed: PlacedCounts = {
    exact: precisionSum('exact'),
    park: precisionSum('park'),
    county: precisionSum('county'),
    city: precisionSum('city'),
    province: precisionSum('province'),
  };
  const placedRows = PRECISIONS.reduce((total, precision) => total + placed[precision], 0);
  const unplacedRows = sum(({ built }) => built.unplaced.length);
  const readRows = sum(({ built }) => built.readRows);
  const refusedRows = sum(({ built }) => built.refusedRows);
  const written: Record<string, number> = {};
  for (const { entity, rowCount } of files.flatMap(({ built }) => built.tables)) {
    written[entity] = (written[entity] ?? 0) + rowCount;
  }
  return {
    readRows,
    refusedRows,
    writtenRows: readRows - refusedRows,
    placed,
    placedRows,
    unplacedRows,
    placedShare: placedRows + unplacedRows === 0 ? Number.NaN : placedRows / (placedRows + unplacedRows),
    written,
  };
}
