import { createReturnStore, type ReturnStore } from '../../state/returnStore';

let store: ReturnStore | null = null;

/** The round under way; it outlives the page 数据. */
export function returnDesk(): ReturnStore {
  store ??= createReturnStore(() => localStorage);
  return store;
}
