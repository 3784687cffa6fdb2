import type { Field } from '../../model/entity';
import type { RefusedReason } from '../../model/importFinding';
import type { CellFix } from '../../model/importRepair';
import { isRefusal, parseCell, parseNumber } from '../parseCell';
import { nearestName } from './nearestName';

/** What a cell that does not fit its field may have been meant as; undefined when that cannot be told. */
export function proposeFix(
  field: Field,
  column: number,
  text: string,
  reason: RefusedReason,
): CellFix | undefined {
  const value = meant(field, text.normalize('NFKC').trim(), reason);
  if (value === undefined || isRefusal(parseCell(field, value))) return undefined;
  return [{ column, value }];
}

function meant(field: Field, text: string, reason: RefusedReason): string | undefined {
  switch (reason) {
    case 'notInEnumeration':
      return nearestLabel(field.values ?? {}, text);
    case 'notNumber':
      return onlyNumber(text);
    case 'notDate':
      return dayFirst(text);
    default:
      return undefined;
  }
}

/** The Chinese label whose own text, identifier or English label is nearest. */
function nearestLabel(values: NonNullable<Field['values']>, text: string): string | undefined {
  const labels = new Map<string, string>();
  for (const [identifier, { zh, en }] of Object.entries(values)) {
    for (const spelling of [zh, en, identifier]) labels.set(spelling, zh);
  }
  const near = nearestName(text, labels.keys());
  return near === undefined ? undefined : labels.get(near);
}

/** `3000(含税)`, `3000元/年`: the number, where there is only one. */
function onlyNumber(text: string): string | undefined {
  const numbers = text.match(/[+-]?\d[\d,]*(?:\.\d+)?/g) ?? [];
  const [only, another] = numbers;
  if (only === undefined || another !== undefined || Number.isNaN(parseNumber(only))) return undefined;
  return only;
}

/** 31/12/2023: a day and a month that only one order allows. */
function dayFirst(text: string): string | undefined {
  const [, first = '', second = '', year = ''] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  if (year === '') return undefined;
  const [a, b] = [Number(first), Number(second)];
  const isEitherOrder = a <= 12 && b <= 12 && a !== b;
  if (isEitherOrder) return undefined;
  const [month, day] = a > 12 ? [b, a] : [a, b];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
