import type { CellEdit } from '../../../model/importRepair';

/** Line → column → value. */
export type EditsByLine = ReadonlyMap<number, ReadonlyMap<number, string>>;

export function editsByLine(edits: readonly CellEdit[]): EditsByLine {
  const lines = new Map<number, Map<number, string>>();
  for (const { line, column, value } of edits) {
    const cells = lines.get(line) ?? new Map<number, string>();
    lines.set(line, cells.set(column, value));
  }
  return lines;
}

/** The cells of a row with a person's edits in place of the file's. */
export function editedCells(cells: readonly string[], line: number, edits: EditsByLine): readonly string[] {
  const own = edits.get(line);
  return own ? cells.map((cell, column) => own.get(column) ?? cell) : cells;
}
