import type { BuiltImport } from '../../model/builtImport';
import type { BuildOptions } from '../../model/importRepair';
import type { ParsedFile } from '../../model/parsedFile';
import type { Recognised } from '../../model/tableMapping';

/**
 * What the page asks of the reader of files; it works in the background. Promises reject with a UserFacingError,
 * or with the signal's reason when they are cancelled; then all is as it was before.
 */
export interface Importer {
  parse(file: File, onProgress?: (share: number) => void, signal?: AbortSignal): Promise<ParsedFile>;
  /** Reads another sheet of a file; when that fails, the one before stays in use. */
  chooseSheet(fileId: number, sheet: number): Promise<ParsedFile>;
  /** What the file's columns give when it is taken for rows of the entity. */
  propose(fileId: number, entity: string): Promise<Recognised>;
  build(
    fileId: number,
    recognised: Recognised,
    options: BuildOptions,
    onProgress?: (share: number) => void,
    signal?: AbortSignal,
  ): Promise<BuiltImport>;
  /** All rows of a file, cells as they stand in it. */
  readRows(fileId: number): Promise<readonly (readonly string[])[]>;
  /** Frees what is held of a file. */
  forget(fileId: number): Promise<void>;
}
