import { transfer } from 'comlink';
import { fetchBytes } from '../lib/fetchBytes';
import type { KeptPlace, KeptSet } from '../model/keptVersion';
import { createParquetCodec, type ParquetCodec } from '../model/parquet';
import { createKeeper, type Keeper, type TableRows } from './keeper';
import { type OpenStore, openByteStore } from './openByteStore';

/** What the worker answers; the page calls it through `createStorageClient`. */
export interface StorageDesk extends Keeper {
  /** @param parquetUrl address of the Parquet module, fetched when it is first needed. */
  open(parquetUrl: string): Promise<KeptPlace>;
}

export function createStorageDesk(): StorageDesk {
  let opened: Promise<OpenStore> | null = null;
  let parquetUrl = '';
  let parquet: Promise<ParquetCodec> | null = null;
  const startParquet = (): Promise<ParquetCodec> => {
    parquet ??= fetchBytes(parquetUrl).then(createParquetCodec);
    return parquet;
  };
  const keeper = async (): Promise<Keeper> => {
    opened ??= openByteStore();
    return createKeeper((await opened).store, startParquet);
  };
  return {
    async open(url) {
      parquetUrl = url;
      opened ??= openByteStore();
      return (await opened).place;
    },
    manifest: async () => (await keeper()).manifest(),
    stage: async (set, tables) => (await keeper()).stage(set, tables),
    change: async (change) => (await keeper()).change(change),
    async rows(set: KeptSet): Promise<TableRows[]> {
      const rows = await (await keeper()).rows(set);
      return transfer(rows, buffersOf(rows.map(({ arrowIpc }) => arrowIpc)));
    },
  };
}

function buffersOf(parts: readonly Uint8Array[]): ArrayBuffer[] {
  return parts.map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer);
}
