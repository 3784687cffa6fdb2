import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ConsoleAnswer } from '../shared/workspace';

export const ROWS_PER_PAGE = 100;
/** Rows fetched for the screen; the file holds all. */
export const MAX_SHOWN_ROWS = 10_000;

export interface SqlDesk {
  readonly text: string;
  readonly phase: 'idle' | 'running' | 'cancelling';
  readonly answer: ConsoleAnswer | null;
  /** The statement that the answer belongs to. */
  readonly answeredText: string;
  readonly error: unknown;
  /** 0-based page of the answer on screen. */
  readonly page: number;
  write(text: string): void;
  /** Runs the text; a statement still running is cancelled and awaited first. */
  run(runSql: RunSql): Promise<void>;
  cancel(): void;
  turnTo(page: number): void;
}

export type RunSql = (text: string, signal: AbortSignal, rowLimit: number | null) => Promise<ConsoleAnswer>;

/** The SQL console's text and last answer; it outlives the page 数据. */
export function createSqlDesk(): StoreApi<SqlDesk> {
  let controller: AbortController | null = null;
  let running: Promise<void> = Promise.resolve();
  return createStore<SqlDesk>((set, get) => {
    const runOne = async (runSql: RunSql, text: string, signal: AbortSignal): Promise<void> => {
      try {
        signal.throwIfAborted();
        set({ phase: 'running', error: null });
        const answer = await runSql(text, signal, MAX_SHOWN_ROWS);
        signal.throwIfAborted();
        set({ answer, answeredText: text, page: 0 });
      } catch (error) {
        // A cancelled statement fails in the engine's own words.
        set({ error: signal.aborted ? signal.reason : error, answer: null });
      }
    };
    return {
      text: '',
      phase: 'idle',
      answer: null,
      answeredText: '',
      error: null,
      page: 0,
      write(text) {
        set({ text });
      },
      async run(runSql) {
        get().cancel();
        const own = new AbortController();
        controller = own;
        const { text } = get();
        running = running.then(() => runOne(runSql, text, own.signal));
        await running;
        if (controller !== own) return;
        controller = null;
        set({ phase: 'idle' });
      },
      cancel() {
        if (!controller) return;
        set({ phase: 'cancelling' });
        controller.abort();
      },
      turnTo(page) {
        set({ page });
      },
    };
  });
}

export function pageCount(rowCount: number): number {
  return Math.max(1, Math.ceil(rowCount / ROWS_PER_PAGE));
}
