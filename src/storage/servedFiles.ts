import { UserFacingError } from '../lib/errors';
import { fetchBytes } from '../lib/fetchBytes';
import { entityByName } from '../model/entities';
import { fitToEntity } from '../model/fitToEntity';
import type { TableRows } from './keeper';
import type { ParquetCodec } from './parquetCodec';

/** Parquet files that the page's own origin serves, read a row group at a time. Promises reject with a UserFacingError. */
export interface ServedFiles {
  /** Fetches a file; it is held until it is let go of. */
  openServed(url: string): Promise<void>;
  /** Rows of one of its row groups, as the entity is declared today; columns that the file lacks are left out. */
  servedRows(url: string, entity: string, rowGroup: number): Promise<TableRows>;
  closeServed(url: string): Promise<void>;
}

export function createServedFiles(startParquet: () => Promise<ParquetCodec>): ServedFiles {
  const files = new Map<string, Uint8Array>();
  return {
    async openServed(url) {
      files.set(url, await fetchBytes(url));
    },
    async servedRows(url, entityName, rowGroup) {
      const file = url.slice(url.lastIndexOf('/') + 1);
      const entity = entityByName(entityName);
      if (!entity) throw new UserFacingError('error.load.unknownTable', { table: entityName });
      const parquet = await startParquet();
      const damaged = (cause?: unknown) =>
        new UserFacingError('error.import.damaged', { file }, 'reload', { cause });
      try {
        const stream = parquet.fromParquet(files.get(url) ?? new Uint8Array(0), [rowGroup]);
        const { unfit, ...rows } = fitToEntity(entity, stream, true);
        if (unfit.length > 0) throw damaged();
        return { entity: entityName, ...rows };
      } catch (cause) {
        throw cause instanceof UserFacingError ? cause : damaged(cause);
      }
    },
    async closeServed(url) {
      files.delete(url);
    },
  };
}
