import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ReturnedBook } from '../model/mergeReturns';
import type { ReturnRound, ReturnValue } from '../model/returnRound';
import { parseReturnsText, returnsText } from './returnsText';

export const RETURNS_KEY = 'chain-atlas.returns';
/** Where a text that could not be read is put aside. */
const UNREADABLE_KEY = `${RETURNS_KEY}.unreadable`;

/** Why the round is not kept as it should be; see `ShortlistProblem`. */
export type ReturnsProblem = 'denied' | 'full' | 'unreadable';

/** The round under way: which was issued, what came back, what was chosen. */
export interface KeptReturns {
  readonly round: ReturnRound | null;
  readonly books: readonly ReturnedBook[];
  /** `cellKey` → the value chosen where workbooks differ. */
  readonly choices: ReadonlyMap<string, ReturnValue>;
}

export interface Returns extends KeptReturns {
  readonly problem: ReturnsProblem | null;
  /** Begins a round; what came back for the one before is let go. */
  issue(round: ReturnRound): void;
  /** Takes workbooks in; one of the same name takes the place of the one before. */
  receive(books: readonly ReturnedBook[]): void;
  choose(cell: string, value: ReturnValue): void;
  /** Ends the round. */
  clear(): void;
}

export type ReturnStore = StoreApi<Returns>;
type Keeper = Pick<Storage, 'getItem' | 'setItem'>;

const NOTHING: KeptReturns = { round: null, books: [], choices: new Map() };

/** 填报, kept by the browser. @param storage gives where to keep it, and may throw where that is denied. */
export function createReturnStore(storage: () => Keeper): ReturnStore {
  return createStore<Returns>((set, get) => {
    const keep = (next: KeptReturns): void => {
      set({ ...next, problem: write(storage, RETURNS_KEY, returnsText(next)) });
    };
    return {
      ...read(storage),
      issue(round) {
        keep({ ...NOTHING, round });
      },
      receive(books) {
        const { round, books: before, choices } = get();
        const names = new Set(books.map(({ fileName }) => fileName));
        keep({ round, books: [...before.filter(({ fileName }) => !names.has(fileName)), ...books], choices });
      },
      choose(cell, value) {
        const { round, books, choices } = get();
        keep({ round, books, choices: new Map([...choices, [cell, value]]) });
      },
      clear() {
        keep(NOTHING);
      },
    };
  });
}

function read(storage: () => Keeper): KeptReturns & Pick<Returns, 'problem'> {
  let text: string | null;
  try {
    text = storage().getItem(RETURNS_KEY);
  } catch {
    return { ...NOTHING, problem: 'denied' };
  }
  if (text === null) return { ...NOTHING, problem: null };
  const kept = parseReturnsText(text);
  if (kept) return { ...kept, problem: null };
  // The next change would write over it.
  write(storage, UNREADABLE_KEY, text);
  return { ...NOTHING, problem: 'unreadable' };
}

function write(storage: () => Keeper, key: string, text: string): ReturnsProblem | null {
  try {
    storage().setItem(key, text);
    return null;
  } catch (cause) {
    return cause instanceof DOMException && cause.name === 'QuotaExceededError' ? 'full' : 'denied';
  }
}
