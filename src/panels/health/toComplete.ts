import type { IncompleteRows } from '../../model/dataHealth';

/** Rows to complete as a person chose them on the page. */
export interface ToComplete {
  readonly rows: IncompleteRows;
  /** What they are, in words. */
  readonly label: string;
}
