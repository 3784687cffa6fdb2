import type { Cell } from '../model/arrowVector';
import type { Field } from '../model/entity';
import { type AmountUnit, amountUnitOf, toWan } from './amountUnit';
import type { RefusedReason } from './importProtocol';

/** A cell that is there and does not fit its field. */
export interface CellRefusal {
  readonly refused: RefusedReason;
}

const MISSING = new Set([
  '',
  '-',
  '--',
  '---',
  '—',
  '——',
  '–',
  '/',
  '\\',
  'n/a',
  '#n/a',
  'null',
  '空',
  '不详',
]);
const TRUE = new Set(['true', '1', '是']);
const FALSE = new Set(['false', '0', '否']);
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?:\.\d+)?(?:e[+-]?\d+)?$/;
const INTEGER_LIMIT = 2 ** 31;
/** What stands for China's territory in degrees; a point outside is a slip. */
export const LON_RANGE = [73, 136] as const;
export const LAT_RANGE = [3, 54] as const;

/** `--`, N/A, 不详 and the like stand for a missing value, never for 0. */
export function isMissing(text: string): boolean {
  return text.length <= 4 && MISSING.has(text.trim().toLowerCase());
}

/**
 * A cell of a file as the value that its field stores; missing is null. Numbers may have thousands separators,
 * full-width digits and a unit (万元, 亿元, 元, 人); `unit` is that of the column and is used for fields in 万元.
 */
export function parseCell(field: Field, text: string, unit: AmountUnit = 'wan'): Cell | CellRefusal {
  const trimmed = text.trim();
  if (field.values) return parseEnumeration(field.values, trimmed);
  if (isMissing(trimmed)) return null;
  switch (field.type) {
    case 'text':
      return field.key && /^\d(?:\.\d+)?E\+\d+$/i.test(trimmed) ? { refused: 'damagedCode' } : trimmed;
    case 'double':
      return parseDouble(field, trimmed, unit);
    case 'integer':
      return parseInteger(trimmed);
    case 'date':
      return parseDate(trimmed);
    case 'boolean':
      return parseBoolean(trimmed);
  }
}

export function isRefusal(value: Cell | CellRefusal): value is CellRefusal {
  return typeof value === 'object' && value !== null;
}

/** The number in a text, or NaN: `１，２３４．５` and `(1,234.5)` as accountants write a loss are understood. */
export function parseNumber(text: string): number {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^[¥$]/, '')
    .replace('−', '-');
  const negative = /^\((.+)\)$/.exec(plain)?.[1];
  const digits = negative ?? plain;
  if (!NUMBER.test(digits)) return Number.NaN;
  const value = Number(digits.replaceAll(',', ''));
  return negative === undefined ? value : -value;
}

/** Splits `1.2亿元` into its number and its unit. */
export function splitAmount(text: string): { readonly value: number; readonly unit: AmountUnit | undefined } {
  const plain = text.normalize('NFKC').trim();
  const [, number = '', word = ''] = /^(.*?)([^\d.,)\s]+)$/.exec(plain) ?? [];
  const unit = amountUnitOf(word);
  return { value: parseNumber(unit === undefined ? plain : number), unit };
}

function parseDouble(field: Field, text: string, columnUnit: AmountUnit): number | CellRefusal {
  if (field.unit === '万元') {
    const { value, unit } = splitAmount(text);
    return toFinite(toWan(value, unit ?? columnUnit));
  }
  if (field.name === 'lon' || field.name === 'lat') {
    const value = parseNumber(text.replace(/°$/, ''));
    if (Number.isNaN(value)) return { refused: 'notNumber' };
    const [least, most] = field.name === 'lon' ? LON_RANGE : LAT_RANGE;
    return value >= least && value <= most ? value : { refused: 'outsideChina' };
  }
  const bare =
    field.unit !== undefined && text.endsWith(field.unit) ? text.slice(0, -field.unit.length) : text;
  return toFinite(parseNumber(bare));
}

function toFinite(value: number): number | CellRefusal {
  return Number.isFinite(value) ? value : { refused: 'notNumber' };
}

function parseInteger(text: string): number | CellRefusal {
  const value = parseNumber(text.replace(/年度?$/, ''));
  if (!Number.isFinite(value)) return { refused: 'notNumber' };
  return Number.isInteger(value) && Math.abs(value) < INTEGER_LIMIT ? value : { refused: 'notInteger' };
}

/** 2020-01-31, 2020/1/31, 2020.1.31, 2020年1月31日 or 20200131, a time after it is dropped; a day that exists. */
function parseDate(text: string): string | CellRefusal {
  const plain = text.normalize('NFKC').replace(/[T\s]\s*\d{1,2}:\d{2}.*$/, '');
  const match =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})日$/.exec(plain) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(plain);
  if (!match) return { refused: 'notDate' };
  const iso = `${match[1]}-${match[3]?.padStart(2, '0')}-${match[4]?.padStart(2, '0')}`;
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(iso) ? iso : { refused: 'notDate' };
}

function parseBoolean(text: string): boolean | CellRefusal {
  const word = text.normalize('NFKC').toLowerCase();
  if (TRUE.has(word)) return true;
  return FALSE.has(word) ? false : { refused: 'notBoolean' };
}

/** An identifier, or a label in either language. */
function parseEnumeration(values: NonNullable<Field['values']>, text: string): string | null | CellRefusal {
  const word = text.normalize('NFKC').toLowerCase();
  for (const [identifier, { zh, en }] of Object.entries(values)) {
    if (word === identifier || word === zh.normalize('NFKC').toLowerCase() || word === en.toLowerCase()) {
      return identifier;
    }
  }
  return isMissing(text) ? null : { refused: 'notInEnumeration' };
}
