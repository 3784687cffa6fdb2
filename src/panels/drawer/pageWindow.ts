/** Rows read at a time. */
export const PAGE_ROWS = 200;

export interface PageWindow {
  readonly firstPage: number;
  readonly lastPage: number;
}

/** Pages that hold the first and the last row on screen. */
export function pageWindow(firstRow: number, lastRow: number): PageWindow {
  return {
    firstPage: Math.floor(Math.max(0, firstRow) / PAGE_ROWS),
    lastPage: Math.floor(Math.max(0, firstRow, lastRow) / PAGE_ROWS),
  };
}
