export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that a page key moves by. */
  readonly pageRows: number;
}

/** Where a key leads from a cell of a grid, never beyond its edges; undefined for a key that leads nowhere. */
export function nextCell(
  key: string,
  isCommand: boolean,
  from: Position,
  size: GridSize,
): Position | undefined {
  const { row, column } = from;
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  const page = Math.max(1, size.pageRows);
  const targets: Record<string, Position> = {
    ArrowDown: { row: isCommand ? lastRow : row + 1, column },
    ArrowUp: { row: isCommand ? 0 : row - 1, column },
    ArrowRight: { row, column: isCommand ? lastColumn : column + 1 },
    ArrowLeft: { row, column: isCommand ? 0 : column - 1 },
    PageDown: { row: row + page, column },
    PageUp: { row: row - page, column },
    Home: { row: isCommand ? 0 : row, column: 0 },
    End: { row: isCommand ? lastRow : row, column: lastColumn },
  };
  const target = targets[key];
  return (
    target && {
      row: Math.min(Math.max(target.row, 0), lastRow),
      column: Math.min(Math.max(target.column, 0), lastColumn),
    }
  );
}
