import type { ReturnedBook, ReturnedCell } from '../model/mergeReturns';
import {
  RETURN_SUBJECTS,
  RETURN_UNITS,
  type ReturnRound,
  type ReturnUnit,
  type ReturnValue,
} from '../model/returnRound';
import type { KeptReturns } from './returnStore';

const VERSION = 1;

/** Writes the round under way as text. */
export function returnsText({ round, books, choices }: KeptReturns): string {
  return JSON.stringify({ version: VERSION, round, books, choices: [...choices] });
}

/** Reads it back; null where the text is none of ours. */
export function parseReturnsText(text: string): KeptReturns | null {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(kept) || kept.version !== VERSION) return null;
  const { round, books, choices } = kept;
  if (round !== null && !isRound(round)) return null;
  if (!Array.isArray(books) || !books.every(isBook)) return null;
  if (!Array.isArray(choices) || !choices.every(isChoice)) return null;
  return { round, books, choices: new Map(choices) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRound(value: unknown): value is ReturnRound {
  return (
    isRecord(value) &&
    areTexts(value, ['id', 'number', 'issuedOn', 'dueOn']) &&
    RETURN_SUBJECTS.some((each) => each === value.subject) &&
    RETURN_UNITS.some((each) => each === value.unitKind) &&
    Number.isInteger(value.year) &&
    isListOf(value.asked, (each) => typeof each === 'string') &&
    isListOf(value.units, isUnit)
  );
}

function isUnit(value: unknown): value is ReturnUnit {
  return isRecord(value) && areTexts(value, ['id', 'name']) && Number.isInteger(value.rowCount);
}

function isBook(value: unknown): value is ReturnedBook {
  return (
    isRecord(value) && areTexts(value, ['fileName', 'unit', 'receivedOn']) && isListOf(value.cells, isCell)
  );
}

function isCell(value: unknown): value is ReturnedCell {
  return (
    isRecord(value) &&
    areTexts(value, ['key', 'name', 'field']) &&
    isValue(value.value) &&
    isValue(value.last)
  );
}

function isChoice(value: unknown): value is [string, ReturnValue] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && isValue(value[1]);
}

function isValue(value: unknown): value is ReturnValue {
  return value === null || typeof value === 'string' || typeof value === 'number';
}

function areTexts(value: Record<string, unknown>, fields: readonly string[]): boolean {
  return fields.every((field) => typeof value[field] === 'string');
}

function isListOf(value: unknown, isOne: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}
