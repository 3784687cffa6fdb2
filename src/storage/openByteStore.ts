import type { KeptPlace } from '../model/keptVersion';
import type { ByteStore } from './byteStore';
import { openIndexedDbStore } from './indexedDbStore';
import { createMemoryStore } from './memoryStore';
import { createOpfsStore } from './opfsStore';

const NAME = 'chain-atlas';

export interface OpenStore {
  readonly store: ByteStore;
  readonly place: KeptPlace;
}

/**
 * The best store that this origin has: files, which need a secure context; else a database; else the page's memory.
 * Never rejects.
 */
export async function openByteStore(): Promise<OpenStore> {
  const folder = await openFolder();
  if (folder) {
    const exclusively = <Result>(work: () => Promise<Result>): Promise<Result> =>
      navigator.locks.request(NAME, work) as Promise<Result>;
    return { store: createOpfsStore(folder, exclusively), place: 'opfs' };
  }
  try {
    return { store: await openIndexedDbStore(NAME), place: 'indexedDb' };
  } catch {
    // Told to the person by the place.
    return { store: createMemoryStore(), place: 'memory' };
  }
}

/** null on plain http, in a browser that cannot replace a file as a whole, or where a policy forbids it. */
async function openFolder(): Promise<FileSystemDirectoryHandle | null> {
  const hasAll =
    'storage' in navigator &&
    'getDirectory' in navigator.storage &&
    'locks' in navigator &&
    'FileSystemFileHandle' in globalThis &&
    'createWritable' in FileSystemFileHandle.prototype;
  if (!hasAll) return null;
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(NAME, { create: true });
  } catch {
    return null;
  }
}
