import type { Repair } from '../../model/importRepair';
import type { Importer } from './importer';
import type { Declaration, FileReport } from './importReport';

/** Nothing decided yet. */
export const NO_REPAIR: Repair = { edits: [], accepted: [], held: [], system: 'wgs84' };

export type FileToBuild = Omit<FileReport, 'built' | 'rows'>;

/** What is said of all files of one import. */
export interface BuildTerms {
  readonly declaration: Declaration;
  readonly dataSet: string;
  /** Data set whose place the rows will take; null when they are added. */
  readonly replaces: string | null;
  readonly signal?: AbortSignal;
  /** Told the share done, 0…1. */
  onProgress(share: number): void;
  /** Told why a file cannot be converted; the others are tried all the same. */
  onFailure(fileId: number, error: unknown): void;
}

/** Checks and converts files together, each knowing the rows of the others; null when one of them cannot be, or it was given up. */
export async function buildFiles(
  importer: Importer,
  files: readonly FileToBuild[],
  terms: BuildTerms,
): Promise<FileReport[] | null> {
  const { source, asOf, isSample } = terms.declaration;
  const companions = files.map(({ fileId, recognised, repair }) => ({ fileId, recognised, repair }));
  const reports: FileReport[] = [];
  for (const [index, file] of files.entries()) {
    const options = {
      dataSet: terms.dataSet,
      isSample,
      source: source.trim() || file.fileName,
      asOf: asOf === '' ? null : asOf,
      repair: file.repair,
      companions,
      filePosition: index,
      ...(terms.replaces !== null && { replaces: terms.replaces }),
    };
    try {
      const onProgress = (share: number): void => terms.onProgress((index + share) / files.length);
      const built = await importer.build(file.fileId, file.recognised, options, onProgress, terms.signal);
      reports.push({ ...file, built, rows: built.review });
    } catch (error) {
      if (terms.signal?.aborted) return null;
      terms.onFailure(file.fileId, error);
    }
  }
  return reports.length === files.length ? reports : null;
}
