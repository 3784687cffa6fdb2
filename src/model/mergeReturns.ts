import type { ReturnRound, ReturnValue } from './returnRound';

/** One filled cell: the row's key, the field, what was filled in and what stood there before. */
export interface ReturnedCell {
  readonly key: string;
  readonly name: string;
  readonly field: string;
  readonly value: ReturnValue;
  readonly last: ReturnValue;
}

/** One workbook that came back. */
export interface ReturnedBook {
  readonly fileName: string;
  readonly unit: string;
  /** ISO day. */
  readonly receivedOn: string;
  readonly cells: readonly ReturnedCell[];
}

/** 未报 nothing came back; 已报 without a difference; 改动 with some. */
export type UnitState = 'missing' | 'unchanged' | 'changed';

/** One unit of the board. */
export interface UnitStanding {
  readonly unit: string;
  readonly name: string;
  readonly rowCount: number;
  readonly state: UnitState;
  /** Rows of which something was filled in. */
  readonly filledRows: number;
  readonly changedCells: number;
  /** Of the workbook that came last; null for none. */
  readonly receivedOn: string | null;
  readonly files: readonly string[];
}

/** Values that workbooks give for one cell and that differ; `chosen` is the place of one, null while none is. */
export interface ReturnConflict {
  readonly key: string;
  readonly name: string;
  readonly field: string;
  readonly last: ReturnValue;
  readonly offers: readonly { readonly value: ReturnValue; readonly files: readonly string[] }[];
  readonly chosen: number | null;
}

export interface MergedReturns {
  readonly board: readonly UnitStanding[];
  /** Cells whose value differs from the one before, conflicts that are not settled left out. */
  readonly differences: readonly ReturnedCell[];
  readonly conflicts: readonly ReturnConflict[];
  /** Every cell that is settled, by key and field. */
  readonly accepted: readonly ReturnedCell[];
}

export function cellKey(key: string, field: string): string {
  return JSON.stringify([key, field]);
}

/**
 * Puts the workbooks of a round together, row by row by their key. A cell that is left blank says nothing.
 * @param choices cell → the value chosen where workbooks differ.
 */
export function mergeReturns(
  round: ReturnRound,
  books: readonly ReturnedBook[],
  choices: ReadonlyMap<string, ReturnValue>,
): MergedReturns {
  const offersByCell = new Map<
    string,
    { cell: ReturnedCell; offers: { value: ReturnValue; files: string[] }[] }
  >();
  for (const { fileName, cells } of books) {
    for (const cell of cells) {
      const id = cellKey(cell.key, cell.field);
      const entry = offersByCell.get(id) ?? { cell, offers: [] };
      offersByCell.set(id, entry);
      const same = entry.offers.find(({ value }) => value === cell.value);
      if (!same) entry.offers.push({ value: cell.value, files: [fileName] });
      else if (!same.files.includes(fileName)) same.files.push(fileName);
    }
  }
  const conflicts: ReturnConflict[] = [];
  const accepted: ReturnedCell[] = [];
  for (const [id, { cell, offers }] of offersByCell) {
    const [only] = offers;
    if (offers.length === 1 && only) {
      accepted.push({ ...cell, value: only.value });
      continue;
    }
    const choice = choices.get(id);
    const place = choice === undefined ? -1 : offers.findIndex(({ value }) => value === choice);
    conflicts.push({ ...cell, offers, chosen: place < 0 ? null : place });
    const chosen = offers[place];
    if (chosen) accepted.push({ ...cell, value: chosen.value });
  }
  return {
    board: round.units.map((unit) => standingOf(unit, books)),
    differences: accepted.filter(({ value, last }) => value !== last),
    conflicts,
    accepted,
  };
}

function standingOf(unit: ReturnRound['units'][number], books: readonly ReturnedBook[]): UnitStanding {
  const own = books.filter((book) => book.unit === unit.id);
  const cells = own.flatMap((book) => book.cells);
  const changed = new Set(
    cells.filter(({ value, last }) => value !== last).map(({ key, field }) => cellKey(key, field)),
  );
  return {
    unit: unit.id,
    name: unit.name,
    rowCount: unit.rowCount,
    state: own.length === 0 ? 'missing' : changed.size === 0 ? 'unchanged' : 'changed',
    filledRows: new Set(cells.map(({ key }) => key)).size,
    changedCells: changed.size,
    receivedOn:
      own
        .map(({ receivedOn }) => receivedOn)
        .sort()
        .at(-1) ?? null,
    files: own.map(({ fileName }) => fileName),
  };
}
