import type { ReactNode } from 'react';

/** One column of a table in the drawer; `Page` holds parallel columns. */
export interface TableColumn<Page, Sort extends string> {
  readonly id: string;
  readonly head: string;
  /** CSS width; one column without takes what is left. */
  readonly width?: string;
  readonly isNumber?: boolean;
  /** Sorted from the largest by a first click; figures are. */
  readonly startsDescending?: boolean;
  /** Absent: the column cannot be sorted. */
  readonly sort?: Sort;
  readonly cell: (page: Page, row: number) => ReactNode;
}

export interface TableOrder<Sort extends string> {
  readonly sort: Sort;
  readonly descending: boolean;
}

/** Where a row of the whole list stands in the pages that are there; null while it is being read. */
export interface PlacedRow<Page> {
  readonly page: Page;
  readonly row: number;
}
