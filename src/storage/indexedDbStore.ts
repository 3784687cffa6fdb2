import { type DBSchema, openDB } from 'idb';
import type { ByteStore } from './byteStore';
import { storageError } from './storageError';

interface Schema extends DBSchema {
  readonly bytes: { key: string; value: Uint8Array };
}

/** A database of the origin, also on plain http. Each write is a transaction of its own. */
export async function openIndexedDbStore(name: string): Promise<ByteStore> {
  const database = await openDB<Schema>(name, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('bytes');
    },
  });
  return {
    get: (key) => told(database.get('bytes', key).then((bytes) => bytes ?? null)),
    put: (key, bytes) => told(database.put('bytes', bytes, key).then(() => undefined)),
    create: (key, bytes) =>
      told(
        (async () => {
          const transaction = database.transaction('bytes', 'readwrite');
          const isThere = (await transaction.store.getKey(key)) !== undefined;
          if (!isThere) await transaction.store.put(bytes, key);
          await transaction.done;
          return !isThere;
        })(),
      ),
    list: () => told(database.getAllKeys('bytes')),
    delete: (key) => told(database.delete('bytes', key)),
  };
}

async function told<Result>(work: Promise<Result>): Promise<Result> {
  return await work.catch((error: unknown) => {
    throw storageError(error);
  });
}
