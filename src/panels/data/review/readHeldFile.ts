import { UserFacingError } from '../../../lib/errors';
import type { CellEdit } from '../../../model/importRepair';
import type { Importer } from '../importer';
import type { FileReport } from '../importReport';
import { editedCells, editsByLine } from './editsByLine';

/** What a file of held rows that was repaired elsewhere changes. */
export interface BroughtBack {
  readonly fileName: string;
  readonly edits: readonly CellEdit[];
  /** Rows with a changed cell. */
  readonly changedRows: number;
  /** Rows of the file whose line is none of those to be looked at. */
  readonly unknownRows: number;
}

/** Names of the column that holds the line, in both languages. */
const LINE_HEADERS: ReadonlySet<string> = new Set(['行号', 'line']);

/**
 * Reads a file of held rows again. Its rows are found by the line that the first column names, its columns by their
 * headers; a column it lacks keeps its cells. Throws a UserFacingError for a file without lines or without any of
 * the columns.
 */
export async function readHeldFile(
  importer: Importer,
  given: File,
  target: FileReport,
): Promise<BroughtBack> {
  const parsed = await importer.parse(given);
  try {
    const rows = await importer.readRows(parsed.fileId);
    const lineColumn = parsed.headers.findIndex((header) => LINE_HEADERS.has(header.trim().toLowerCase()));
    const columns = parsed.headers.map((header) => target.headers.indexOf(header.trim()));
    if (lineColumn < 0 || columns.every((column) => column < 0)) {
      throw new UserFacingError(
        'error.review.notHeldRows',
        { file: given.name, original: target.fileName },
        'chooseAnotherFile',
      );
    }
    return { fileName: given.name, ...differences(rows, lineColumn, columns, target) };
  } finally {
    await importer.forget(parsed.fileId);
  }
}

function differences(
  rows: readonly (readonly string[])[],
  lineColumn: number,
  columns: readonly number[],
  { rows: known, repair }: FileReport,
): Omit<BroughtBack, 'fileName'> {
  const byLine = new Map(known.map((row) => [row.line, row]));
  const before = editsByLine(repair.edits);
  const edits: CellEdit[] = [];
  let unknownRows = 0;
  for (const cells of rows) {
    const line = Number(cells[lineColumn]);
    const row = byLine.get(line);
    if (!row) {
      unknownRows++;
      continue;
    }
    const now = editedCells(row.cells, line, before);
    for (const [at, column] of columns.entries()) {
      const value = withoutGuard(cells[at] ?? '');
      if (column >= 0 && value !== now[column]?.trim()) edits.push({ line, column, value });
    }
  }
  return { edits, changedRows: new Set(edits.map(({ line }) => line)).size, unknownRows };
}

/** Takes off the apostrophe that keeps a spreadsheet from running a text as a formula. */
function withoutGuard(text: string): string {
  return text.replace(/^'(?=[=+\-@])/, '').trim();
}
