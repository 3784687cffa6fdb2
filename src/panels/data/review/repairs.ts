import type { CellEdit, CoordinateSystem, Repair } from '../../../model/importRepair';

/** Puts values into cells; a cell that is given its file's own value again is no longer edited. */
export function withEdits(
  repair: Repair,
  edits: readonly CellEdit[],
  original: (line: number, column: number) => string,
): Repair {
  const cells = new Map(repair.edits.map((edit) => [`${edit.line} ${edit.column}`, edit]));
  for (const edit of edits) {
    const cell = `${edit.line} ${edit.column}`;
    if (edit.value === original(edit.line, edit.column)) cells.delete(cell);
    else cells.set(cell, edit);
  }
  return { ...repair, edits: [...cells.values()] };
}

/** A person's decision on rows: to go on although a check holds them, or to be held although none does. */
export function withDecision(repair: Repair, lines: readonly number[], goesOn: boolean): Repair {
  const changed = new Set(lines);
  const others = (list: readonly number[]) => list.filter((line) => !changed.has(line));
  return goesOn
    ? { ...repair, accepted: [...others(repair.accepted), ...lines], held: others(repair.held) }
    : { ...repair, accepted: others(repair.accepted), held: [...others(repair.held), ...lines] };
}

export function withSystem(repair: Repair, system: CoordinateSystem): Repair {
  return { ...repair, system };
}
