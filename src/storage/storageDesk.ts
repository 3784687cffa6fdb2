import { transfer } from 'comlink';
import { fetchBytes } from '../lib/fetchBytes';
import type { KeptPlace, KeptSet } from '../model/keptVersion';
import { createKeeper, type Keeper, type TableRows } from './keeper';
import { type OpenStore, openByteStore } from './openByteStore';
import { createParquetCodec, type ParquetCodec } from './parquetCodec';
import { type PackRequest, packKept, type UnpackedProject, unpackKept } from './projectDesk';
import { createServedFiles, type ServedFiles } from './servedFiles';

/** What the worker answers; the page calls it through `createStorageClient`. */
export interface StorageDesk extends Keeper, ServedFiles {
  /** @param parquetUrl address of the Parquet module, fetched when it is first needed. */
  open(parquetUrl: string): Promise<KeptPlace>;
  /** Everything kept as a project file. */
  pack(request: PackRequest): Promise<Uint8Array>;
  /** Takes a project file in; `change` makes it count. */
  unpack(file: string, bytes: Uint8Array, password: string): Promise<UnpackedProject>;
}

export function createStorageDesk(): StorageDesk {
  let opened: Promise<OpenStore> | null = null;
  let parquetUrl = '';
  let parquet: Promise<ParquetCodec> | null = null;
  const startParquet = (): Promise<ParquetCodec> => {
    parquet ??= fetchBytes(parquetUrl).then(createParquetCodec);
    return parquet;
  };
  const openStore = (): Promise<OpenStore> => {
    opened ??= openByteStore();
    return opened;
  };
  const served = createServedFiles(startParquet);
  const keeper = async (): Promise<Keeper> => createKeeper((await openStore()).store, startParquet);
  return {
    async open(url) {
      parquetUrl = url;
      return (await openStore()).place;
    },
    manifest: async () => (await keeper()).manifest(),
    stage: async (set, tables) => (await keeper()).stage(set, tables),
    change: async (change) => (await keeper()).change(change),
    async rows(set: KeptSet): Promise<TableRows[]> {
      const rows = await (await keeper()).rows(set);
      return transfer(rows, buffersOf(rows.map(({ arrowIpc }) => arrowIpc)));
    },
    openServed: served.openServed,
    closeServed: served.closeServed,
    async servedRows(url, entity, rowGroup) {
      const rows = await served.servedRows(url, entity, rowGroup);
      return transfer(rows, buffersOf([rows.arrowIpc]));
    },
    async pack(request) {
      const bytes = await packKept((await openStore()).store, await startParquet(), request);
      return transfer(bytes, buffersOf([bytes]));
    },
    async unpack(file, bytes, password) {
      return await unpackKept((await openStore()).store, await startParquet(), file, bytes, password);
    },
  };
}

function buffersOf(parts: readonly Uint8Array[]): ArrayBuffer[] {
  return parts.map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer);
}
