import { UserFacingError } from '../lib/errors';

/** The part of an Arrow vector that the readers rely on. */
interface VectorLike {
  readonly length: number;
  readonly nullCount: number;
  toArray(): unknown;
  get(row: number): unknown;
  isValid(row: number): boolean;
}

/** The part of an Arrow table that the readers rely on. */
export interface TableLike {
  readonly numRows: number;
  getChild(name: string): VectorLike | null;
}

/**
 * Reads a DOUBLE column; SQL NULL becomes NaN.
 *
 * Arrow leaves whatever bytes it likes under a NULL, so `toArray()` alone would turn a missing
 * figure into a plausible number.
 */
export function float64Column(table: TableLike, name: string): Float64Array {
  const vector = table.getChild(name);
  if (!vector) throw columnError(name, 'DOUBLE');
  if (table.numRows === 0) return new Float64Array(0);
  const values = vector.toArray();
  if (!(values instanceof Float64Array)) throw columnError(name, 'DOUBLE');
  if (vector.nullCount === 0) return values;
  return values.map((value, row) => (vector.isValid(row) ? value : Number.NaN));
}

/** Reads an INTEGER column that must hold no NULL. */
export function int32Column(table: TableLike, name: string): Int32Array {
  const vector = table.getChild(name);
  if (!vector || vector.nullCount > 0) throw columnError(name, 'INTEGER NOT NULL');
  if (table.numRows === 0) return new Int32Array(0);
  const values = vector.toArray();
  if (!(values instanceof Int32Array)) throw columnError(name, 'INTEGER NOT NULL');
  return values;
}

/** Reads a VARCHAR column that must hold no NULL; for keys of small results, never for a million rows. */
export function stringColumn(table: TableLike, name: string): string[] {
  const vector = table.getChild(name);
  if (!vector || vector.nullCount > 0) throw columnError(name, 'VARCHAR NOT NULL');
  return Array.from({ length: table.numRows }, (_, row) => String(vector.get(row)));
}

/** Reads a VARCHAR column; SQL NULL stays null. */
export function nullableStringColumn(table: TableLike, name: string): (string | null)[] {
  const vector = table.getChild(name);
  if (!vector) throw columnError(name, 'VARCHAR');
  return Array.from({ length: table.numRows }, (_, row) => {
    const value = vector.get(row);
    return value === null || value === undefined ? null : String(value);
  });
}

function columnError(name: string, expected: string): UserFacingError {
  return new UserFacingError('error.query.columnType', { name, expected });
}
