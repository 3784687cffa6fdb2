import { compoundStream } from './compoundFile';

const RECORD = { endOfSheet: 0x000a, boundSheet: 0x0085, row: 0x0208 } as const;
const ROW_IS_HIDDEN = 0x20;

/** What a sheet of an .xls file does not show. */
export interface SheetVisibility {
  readonly isHidden: boolean;
  /** From 0. */
  readonly hiddenRows: ReadonlySet<number>;
}

/**
 * What is hidden in the sheets of an .xls file, in their order; nothing for a file that cannot be followed.
 * Source: [MS-XLS] BoundSheet8, Row.
 */
export function xlsVisibility(bytes: Uint8Array): readonly SheetVisibility[] {
  try {
    const stream = compoundStream(bytes, ['Workbook', 'Book']);
    return stream ? sheetsOf(stream) : [];
  } catch (error) {
    // A damaged file is told by the reader of its cells; without this all of its rows are shown.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function sheetsOf(stream: Uint8Array): SheetVisibility[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const sheets: SheetVisibility[] = [];
  eachRecord(view, 0, (id, at) => {
    if (id !== RECORD.boundSheet) return;
    const state = view.getUint8(at + 4) & 3;
    sheets.push({ isHidden: state !== 0, hiddenRows: hiddenRowsAt(view, view.getUint32(at, true)) });
  });
  return sheets;
}

function hiddenRowsAt(view: DataView, start: number): ReadonlySet<number> {
  const hidden = new Set<number>();
  eachRecord(view, start, (id, at) => {
    if (id === RECORD.row && view.getUint16(at + 12, true) & ROW_IS_HIDDEN)
      hidden.add(view.getUint16(at, true));
  });
  return hidden;
}

/** Records from an offset to the end of their part. */
function eachRecord(view: DataView, start: number, visit: (id: number, at: number) => void): void {
  for (let at = start; at + 4 <= view.byteLength; at += 4 + view.getUint16(at + 2, true)) {
    const id = view.getUint16(at, true);
    if (id === RECORD.endOfSheet) return;
    visit(id, at + 4);
  }
}
