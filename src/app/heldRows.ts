import type { HeldImport } from '../model/heldImport';
import type { HeldRows } from '../panels/shared/keeping';
import type { ByteStore } from '../storage/byteStore';

/** Held rows of imports, an entry each in a store of their own. @param openStore is asked once, when first needed. */
export function createHeldRows(openStore: () => Promise<ByteStore>): HeldRows {
  let opened: Promise<ByteStore> | null = null;
  const store = (): Promise<ByteStore> => {
    opened ??= openStore();
    return opened;
  };
  return {
    async all() {
      const own = await store();
      const entries = await Promise.all((await own.list()).map((id) => own.get(id)));
      return entries.flatMap((bytes) => (bytes ? [parseHeld(bytes)] : [])).sort(byMoment);
    },
    async keep(held) {
      await (await store()).put(held.id, new TextEncoder().encode(JSON.stringify(held)));
    },
    async drop(id) {
      await (await store()).delete(id);
    },
  };
}

/** Only this page writes the store, and every write is whole. */
function parseHeld(bytes: Uint8Array): HeldImport {
  return JSON.parse(new TextDecoder().decode(bytes)) as HeldImport;
}

function byMoment(one: HeldImport, other: HeldImport): number {
  return one.at < other.at ? -1 : 1;
}
