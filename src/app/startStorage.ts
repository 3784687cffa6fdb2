import { startWorker } from '../lib/startWorker';
import workerUrl from '../storage/storage.worker?worker&url';
import { createStorageClient, type StorageClient } from '../storage/storageClient';

/** The storage worker behind its typed face; it starts when something is first asked of it. */
export function startStorage(baseUrl: string): StorageClient {
  return createStorageClient(
    () => startWorker(workerUrl, 'module'),
    new URL('engine/parquet.wasm.bin', baseUrl).href,
  );
}
