import type { ByteStore } from './byteStore';
import { storageError } from './storageError';

/** Another page of the origin waits until the work is done. */
type Exclusively = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Files of a folder in the origin's private file system. A file that is written replaces the one before when it is
 * closed, so that what is half written is never read.
 */
export function createOpfsStore(folder: FileSystemDirectoryHandle, exclusively: Exclusively): ByteStore {
  const get = async (key: string): Promise<Uint8Array | null> => {
    const handle = await unlessMissing(folder.getFileHandle(key));
    if (!handle) return null;
    const file = await handle.getFile();
    return new Uint8Array(await file.arrayBuffer());
  };
  const put = async (key: string, bytes: Uint8Array): Promise<void> => {
    const handle = await folder.getFileHandle(key, { create: true });
    const writable = await handle.createWritable();
    try {
      await writable.write(bytes as Uint8Array<ArrayBuffer>);
    } catch (error) {
      await writable.abort();
      throw error;
    }
    await writable.close();
  };
  const isThere = async (key: string): Promise<boolean> => {
    const handle = await unlessMissing(folder.getFileHandle(key));
    // Killed between its making and its closing, a file stands there empty.
    return handle !== null && (await handle.getFile()).size > 0;
  };
  return {
    get: (key) => told(get(key)),
    put: (key, bytes) => told(put(key, bytes)),
    create: (key, bytes) =>
      told(
        exclusively(async () => {
          if (await isThere(key)) return false;
          await put(key, bytes);
          return true;
        }),
      ),
    list: () =>
      told(
        (async () => {
          const keys: string[] = [];
          for await (const key of folder.keys()) if (!key.endsWith('.crswap')) keys.push(key);
          return keys.sort();
        })(),
      ),
    delete: (key) => told(unlessMissing(folder.removeEntry(key)).then(() => undefined)),
  };
}

async function unlessMissing<Result>(asked: Promise<Result>): Promise<Result | null> {
  return await asked.catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  });
}

async function told<Result>(work: Promise<Result>): Promise<Result> {
  return await work.catch((error: unknown) => {
    throw storageError(error);
  });
}
