/** A cell of an exported sheet; null and NaN are left empty. */
export type SheetCell = string | number | boolean | null;

export interface SheetColumn {
  /** Name of the column in CSV. */
  readonly id: string;
  readonly head: string;
  /** Width in characters. */
  readonly width?: number;
}

/** A sheet on its way into a file: what stands above the table, its columns and rows. */
export interface ExportSheet {
  readonly name: string;
  readonly title: string;
  /** Lines under the title: mark of synthetic rows, as-of, measure, statement. */
  readonly notes: readonly string[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows that head a group. */
  readonly groupRows?: ReadonlySet<number>;
}
