import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  isSameTarget,
  type ShortlistEntry,
  type ShortlistKey,
  type ShortlistNotes,
} from '../model/shortlistEntry';
import { parseShortlistText, shortlistText } from './shortlistText';

export const SHORTLIST_KEY = 'chain-atlas.shortlist';
/** Where a text that could not be read is put aside. */
const UNREADABLE_KEY = `${SHORTLIST_KEY}.unreadable`;

/**
 * Why the list is not kept as it should be: `denied` the browser keeps nothing, `full` its room is used up,
 * `unreadable` what was kept could not be read and was put aside.
 */
export type ShortlistProblem = 'denied' | 'full' | 'unreadable';

export interface Shortlist {
  readonly entries: readonly ShortlistEntry[];
  readonly problem: ShortlistProblem | null;
  /** Adds an entry at the end; one that is there already stays as it is. */
  add(entry: ShortlistEntry): void;
  remove(key: ShortlistKey): void;
  /** @param day of the change, ISO. */
  annotate(key: ShortlistKey, notes: Partial<ShortlistNotes>, day: string): void;
  /** Takes over entries from elsewhere, in place of those for the same target. */
  merge(entries: readonly ShortlistEntry[]): void;
  /** Reads the list again, as another page of the product has left it. */
  reread(): void;
}

export type ShortlistStore = StoreApi<Shortlist>;
type Keeper = Pick<Storage, 'getItem' | 'setItem'>;

/** 招商名单, kept by the browser. @param storage gives where to keep it, and may throw where that is denied. */
export function createShortlist(storage: () => Keeper): ShortlistStore {
  return createStore<Shortlist>((set, get) => {
    const keep = (entries: readonly ShortlistEntry[]): void => {
      set({ entries, problem: write(storage, SHORTLIST_KEY, shortlistText(entries)) });
    };
    return {
      ...read(storage),
      add(entry) {
        const { entries } = get();
        if (!entries.some((each) => isSameTarget(each, entry))) keep([...entries, entry]);
      },
      remove(key) {
        keep(get().entries.filter((each) => !isSameTarget(each, key)));
      },
      annotate(key, notes, day) {
        keep(
          get().entries.map((each) =>
            isSameTarget(each, key) ? { ...each, ...notes, changedOn: day } : each,
          ),
        );
      },
      merge(brought) {
        const stays = get().entries.filter((each) => !brought.some((other) => isSameTarget(each, other)));
        keep([...stays, ...brought]);
      },
      reread() {
        set(read(storage));
      },
    };
  });
}

function read(storage: () => Keeper): Pick<Shortlist, 'entries' | 'problem'> {
  let text: string | null;
  try {
    text = storage().getItem(SHORTLIST_KEY);
  } catch {
    return { entries: [], problem: 'denied' };
  }
  if (text === null) return { entries: [], problem: null };
  const entries = parseShortlistText(text);
  if (entries) return { entries, problem: null };
  // The next change would write over it.
  write(storage, UNREADABLE_KEY, text);
  return { entries: [], problem: 'unreadable' };
}

function write(storage: () => Keeper, key: string, text: string): ShortlistProblem | null {
  try {
    storage().setItem(key, text);
    return null;
  } catch (cause) {
    return cause instanceof DOMException && cause.name === 'QuotaExceededError' ? 'full' : 'denied';
  }
}
