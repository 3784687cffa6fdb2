/**
 * Where bytes are kept, by key (letters, digits, `.`, `-`). Every write is whole or not at all, also when the page is
 * killed in the middle. Promises reject with a `storageError`.
 */
export interface ByteStore {
  /** null where there is no such key. */
  get(key: string): Promise<Uint8Array | null>;
  /** Writes in place of what stood there. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** Writes unless the key is there already; false when it was. Of several pages only one gets true. */
  create(key: string, bytes: Uint8Array): Promise<boolean>;
  /** All keys, ascending. */
  list(): Promise<string[]>;
  /** Nothing happens where there is no such key. */
  delete(key: string): Promise<void>;
}
