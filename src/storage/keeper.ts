import { UserFacingError } from '../lib/errors';
import { entityByName } from '../model/entities';
import { fitToEntity } from '../model/fitToEntity';
import type { KeptSet, KeptTable } from '../model/keptVersion';
import type { ByteStore } from './byteStore';
import type { ManifestChange } from './changeManifest';
import { checksum } from './checksum';
import type { KeptManifest } from './keptManifest';
import { appendChange, freshFileKey, readManifest } from './manifestLog';
import type { ParquetCodec } from './parquetCodec';

/** Rows of one entity, as the engine takes them. */
export interface TableRows {
  readonly entity: string;
  readonly arrowIpc: Uint8Array;
  readonly rowCount: number;
}

/** What the page asks of what is kept. Promises reject with a UserFacingError. */
export interface Keeper {
  manifest(): Promise<KeptManifest>;
  /** Writes the files of a data set, which no version names yet; `change` makes it count. */
  stage(set: Omit<KeptSet, 'tables'>, tables: readonly TableRows[]): Promise<KeptSet>;
  change(change: ManifestChange): Promise<KeptManifest>;
  /** Rows of a kept set. */
  rows(set: KeptSet): Promise<TableRows[]>;
}

/** @param startParquet is called when the first table is read or written. */
export function createKeeper(store: ByteStore, startParquet: () => Promise<ParquetCodec>): Keeper {
  return {
    manifest: () => readManifest(store),
    async stage(set, tables) {
      const parquet = await startParquet();
      const kept: KeptTable[] = [];
      try {
        for (const { entity, arrowIpc, rowCount } of tables) {
          const bytes = parquet.toParquet(arrowIpc);
          const file = freshFileKey(Date.now());
          kept.push({ entity, rowCount, file, sha256: checksum(bytes), bytes: bytes.length });
          await store.put(file, bytes);
        }
        return { ...set, tables: kept };
      } catch (error) {
        for (const { file } of kept) await store.delete(file);
        throw error;
      }
    },
    change: (change) => appendChange(store, change),
    async rows({ name, tables }) {
      if (tables.length === 0) return [];
      const parquet = await startParquet();
      const rows: TableRows[] = [];
      for (const table of tables) {
        const bytes = await store.get(table.file);
        if (!bytes) throw new UserFacingError('error.storage.missing', { name, table: table.entity });
        rows.push(toRows(parquet, name, table, bytes));
      }
      return rows;
    },
  };
}

/**
 * Rows of a Parquet file, as its entity is declared today.
 * @param name of the data set, for the message.
 */
export function toRows(
  parquet: ParquetCodec,
  name: string,
  { entity: entityName, sha256, rowCount }: KeptTable,
  bytes: Uint8Array,
): TableRows {
  const damaged = (cause?: unknown) =>
    new UserFacingError('error.storage.damaged', { name, table: entityName }, 'none', { cause });
  if (checksum(bytes) !== sha256) throw damaged();
  const entity = entityByName(entityName);
  if (!entity) throw new UserFacingError('error.load.unknownTable', { table: entityName });
  try {
    const { unfit, ...rows } = fitToEntity(entity, parquet.fromParquet(bytes));
    if (unfit.length === 0 && rows.rowCount === rowCount) return { entity: entityName, ...rows };
  } catch (cause) {
    throw damaged(cause);
  }
  throw damaged();
}
