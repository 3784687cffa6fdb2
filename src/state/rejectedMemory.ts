const STORAGE_KEY = 'chain-atlas.rejected-proposals';

/** Proposals of nodes that a person rejected, by data set. */
export interface RejectedMemory {
  recall(dataSet: string): ReadonlySet<string>;
  /** Without storage nothing is kept, and they are proposed anew at the next visit. */
  keep(dataSet: string, proposals: ReadonlySet<string>): void;
}

type KeyStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** @param openStorage throws where storage is blocked by policy. */
export function createRejectedMemory(openStorage: () => KeyStorage): RejectedMemory {
  return {
    recall: (dataSet) => new Set(read(openStorage)[dataSet]),
    keep(dataSet, proposals) {
      const { [dataSet]: _, ...others } = read(openStorage);
      const kept = proposals.size > 0 ? { ...others, [dataSet]: [...proposals] } : others;
      try {
        openStorage().setItem(STORAGE_KEY, JSON.stringify(kept));
      } catch (error) {
        // What was decided stands as long as the page.
        console.warn(error);
      }
    },
  };
}

function read(openStorage: () => KeyStorage): Record<string, readonly string[]> {
  try {
    const stored: unknown = JSON.parse(openStorage().getItem(STORAGE_KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    return Object.fromEntries(Object.entries(stored).filter(([, keys]) => isTexts(keys)));
  } catch {
    // Storage is blocked, or holds what this page did not write: nothing is remembered.
    return {};
  }
}

function isTexts(keys: unknown): keys is readonly string[] {
  return Array.isArray(keys) && keys.every((key) => typeof key === 'string');
}
