import type { Cell } from '../model/arrowVector';
import type { Field } from '../model/entity';
import type { AmountUnit } from '../model/tableMapping';
import { type CellRefusal, isMissing, isRefusal, parseCell } from './parseCell';

/** What people put between the values of one cell. */
const SEPARATORS = /[;；、,，|\n]+/;

/** The parts of a cell that may hold several values; a missing one has none. */
export function splitValues(text: string): readonly string[] {
  return text
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => !isMissing(part));
}

/** Like `parseCell`; the values of a list come back joined with `;`, and one that does not fit refuses them all. */
export function parseValues(field: Field, text: string, unit?: AmountUnit): Cell | CellRefusal {
  if (!field.list) return parseCell(field, text, unit);
  const values: Cell[] = [];
  for (const part of splitValues(text)) {
    const value = parseCell(field, part);
    if (isRefusal(value)) return value;
    values.push(value);
  }
  return values.length === 0 ? null : values.join(';');
}
