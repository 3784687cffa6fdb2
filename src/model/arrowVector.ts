import { Bool, DateDay, Float64, Int32, makeData, Utf8, Vector } from 'apache-arrow';
import type { FieldType } from './entity';

/** One cell of a table on its way into the database: dates are ISO texts, missing is null. */
export type Cell = string | number | boolean | null;

const MS_PER_DAY = 86_400_000;
/** Texts of a column that are encoded once only: sources, regions and the like recur in every row. */
const MOST_REMEMBERED = 2000;
const LEAST_TEXT_BYTES = 1024;

/**
 * Builds an Arrow vector from cells.
 *
 * By hand instead of the library's own builders: these compile a function at run time, which the page's
 * Content-Security-Policy forbids.
 * @param length rows; `cells` null gives that many missing values.
 */
export function toArrowVector(type: FieldType, cells: readonly Cell[] | null, length: number): Vector {
  const { nullBitmap, nullCount } = validity(cells, length);
  const shared = { length, nullCount, nullBitmap };
  switch (type) {
    case 'text':
      return new Vector([makeData({ ...shared, type: new Utf8(), ...textBuffers(cells, length) })]);
    case 'double':
      return new Vector([
        makeData({ ...shared, type: new Float64(), data: fill(new Float64Array(length), cells, Number) }),
      ]);
    case 'integer':
      return new Vector([
        makeData({ ...shared, type: new Int32(), data: fill(new Int32Array(length), cells, Number) }),
      ]);
    case 'date':
      return new Vector([
        makeData({ ...shared, type: new DateDay(), data: fill(new Int32Array(length), cells, toDay) }),
      ]);
    case 'boolean':
      return new Vector([makeData({ ...shared, type: new Bool(), data: bits(cells, length) })]);
  }
}

function validity(
  cells: readonly Cell[] | null,
  length: number,
): { nullBitmap: Uint8Array; nullCount: number } {
  const nullBitmap = new Uint8Array(Math.ceil(length / 8));
  let nullCount = length;
  if (!cells) return { nullBitmap, nullCount };
  for (let row = 0; row < length; row += 1) {
    if ((cells[row] ?? null) === null) continue;
    setBit(nullBitmap, row);
    nullCount -= 1;
  }
  return { nullBitmap, nullCount };
}

function textBuffers(
  cells: readonly Cell[] | null,
  length: number,
): { valueOffsets: Int32Array; data: Uint8Array } {
  const valueOffsets = new Int32Array(length + 1);
  if (!cells) return { valueOffsets, data: new Uint8Array(0) };
  const encoder = new TextEncoder();
  const remembered = new Map<Cell, Uint8Array>();
  let data = new Uint8Array(LEAST_TEXT_BYTES);
  let end = 0;
  const makeRoom = (byteCount: number): void => {
    if (end + byteCount <= data.length) return;
    const larger = new Uint8Array(Math.max(2 * data.length, end + byteCount));
    larger.set(data);
    data = larger;
  };
  for (let row = 0; row < length; row += 1) {
    const cell = cells[row] ?? null;
    const known = remembered.get(cell);
    if (known) {
      makeRoom(known.length);
      data.set(known, end);
      end += known.length;
    } else if (cell !== null) {
      const text = String(cell);
      // A UTF-16 unit takes three bytes of UTF-8 at most.
      makeRoom(3 * text.length);
      const { written } = encoder.encodeInto(text, data.subarray(end));
      if (remembered.size < MOST_REMEMBERED) remembered.set(cell, data.slice(end, end + written));
      end += written;
    }
    valueOffsets[row + 1] = end;
  }
  return { valueOffsets, data: data.subarray(0, end) };
}

function fill<Target extends Float64Array | Int32Array>(
  target: Target,
  cells: readonly Cell[] | null,
  read: (cell: Cell) => number,
): Target {
  if (!cells) return target;
  for (let row = 0; row < target.length; row += 1) {
    const cell = cells[row] ?? null;
    if (cell !== null) target[row] = read(cell);
  }
  return target;
}

function bits(cells: readonly Cell[] | null, length: number): Uint8Array {
  const data = new Uint8Array(Math.ceil(length / 8));
  if (cells) for (let row = 0; row < length; row += 1) if (cells[row] === true) setBit(data, row);
  return data;
}

function toDay(cell: Cell): number {
  return Math.round(Date.parse(`${cell}T00:00:00Z`) / MS_PER_DAY);
}

function setBit(bitmap: Uint8Array, index: number): void {
  bitmap[index >> 3] = (bitmap[index >> 3] ?? 0) | (1 << (index & 7));
}
