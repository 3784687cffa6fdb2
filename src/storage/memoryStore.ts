import type { ByteStore } from './byteStore';

/** Keeps as long as the page lasts: where the browser lets nothing be kept. */
export function createMemoryStore(kept = new Map<string, Uint8Array>()): ByteStore {
  return {
    async get(key) {
      return kept.get(key)?.slice() ?? null;
    },
    async put(key, bytes) {
      kept.set(key, bytes.slice());
    },
    async create(key, bytes) {
      if (kept.has(key)) return false;
      kept.set(key, bytes.slice());
      return true;
    },
    async list() {
      return [...kept.keys()].sort();
    },
    async delete(key) {
      kept.delete(key);
    },
  };
}
