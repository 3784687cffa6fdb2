import { useCallback, useState } from 'react';
import { useAnswer } from '../shared/useAnswer';
import type { QueryDatabase } from '../shared/workspace';
import { PAGE_ROWS, type PageWindow, pageWindow } from './pageWindow';
import type { PlacedRow } from './tableColumn';

/** The windows of a long list around the rows on screen. */
export interface Pages<Page> {
  readonly rowAt: (index: number) => PlacedRow<Page> | null;
  readonly setRange: (first: number, last: number) => void;
  readonly total: number | null;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
}

/**
 * Reads a list window by window, the two that the screen can meet.
 * @param parameters of the question beside the window: filter and order.
 */
export function usePages<Page extends { readonly total: number }>(
  name: string,
  parameters: readonly unknown[],
  question: (database: QueryDatabase, offset: number, limit: number, signal: AbortSignal) => Promise<Page>,
  lengthOf: (page: Page) => number,
): Pages<Page> {
  const [{ firstPage, lastPage }, setWindow] = useState<PageWindow>({ firstPage: 0, lastPage: 0 });
  const setRange = useCallback((first: number, last: number) => {
    setWindow((before) => {
      const after = pageWindow(first, last);
      const isSame = after.firstPage === before.firstPage && after.lastPage === before.lastPage;
      return isSame ? before : after;
    });
  }, []);
  const ask = (page: number) => async (database: QueryDatabase, signal: AbortSignal) => ({
    number: page,
    page: await question(database, page * PAGE_ROWS, PAGE_ROWS, signal),
  });
  const upper = useAnswer(name, [...parameters, firstPage], ask(firstPage));
  const lower = useAnswer(name, [...parameters, lastPage], ask(lastPage));

  const rowAt = (index: number): PlacedRow<Page> | null => {
    const wanted = Math.floor(index / PAGE_ROWS);
    // Whichever answer holds the window: while one is read, the other or the one before may.
    const answer = [upper.data, lower.data].find((each) => each?.number === wanted);
    const row = index - wanted * PAGE_ROWS;
    return answer && row < lengthOf(answer.page) ? { page: answer.page, row } : null;
  };
  const known = [upper.data, lower.data].find((each) => each !== undefined && lengthOf(each.page) > 0);
  return {
    rowAt,
    setRange,
    total: known?.page.total ?? (upper.data ? 0 : null),
    isPending: upper.isPending,
    error: upper.error ?? lower.error,
    retry: () => {
      void upper.refetch();
      void lower.refetch();
    },
  };
}
