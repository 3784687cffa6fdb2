import { remember } from '../lib/remember';
import type { Cell } from '../model/arrowVector';
import type { Field } from '../model/entity';
import type { RefusedReason } from '../model/importFinding';
import { type AmountUnit, amountUnitOf, toWan } from './amountUnit';

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
  '暂无',
  '未知',
]);
const TRUE = new Set(['true', '1', '是']);
const FALSE = new Set(['false', '0', '否']);
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?:\.\d+)?(?:e[+-]?\d+)?$/;
const INTEGER_LIMIT = 2 ** 31;
/** In 万元 a hundred times what all of China produces in a year; no other figure of a list comes near it. */
const LARGEST_FIGURE = 1e12;
/** 约, 近 or 大约 before a figure, 余, 多 or 左右 after it. */
const BEFORE_ROUGH = /^(?:大?约为?|大概|近|≈|~)\s*(?=[\d.¥])/;
const AFTER_ROUGH =
  /(?<=\d\s*)(?:余|多)(?=[千百十]?[万亿]|元|人|名|家|$)|(?<=[万亿])余(?=元)|(?<=[\d万亿元人])\s*(?:左右|上下|余)$/;
/** Ahead of anything slower: most cells are plain. */
const MAY_BE_ROUGH = /[约概近≈~～余多左上下月]|^\s*\d{4}[-/.．]\d{1,2}\s*$/;
/** Serial numbers of a spreadsheet, from 1954 to 2119; it counts days from 1899-12-30. */
const SERIAL_RANGE = [20_000, 80_000] as const;
const SERIAL_START = Date.UTC(1899, 11, 30);
const MS_PER_DAY = 86_400_000;
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
      return parseInteger(field, trimmed);
    case 'date':
      return parseDate(trimmed);
    case 'boolean':
      return parseBoolean(trimmed);
  }
}

export function isRefusal(value: Cell | CellRefusal): value is CellRefusal {
  return typeof value === 'object' && value !== null;
}

/** What a cell's value does not say that its text does: `约3000`, or a month without a day. */
export function roughness(field: Field, text: string): 'approximate' | 'monthOnly' | null {
  if (!MAY_BE_ROUGH.test(text)) return null;
  const plain = text.normalize('NFKC').trim();
  if (field.type === 'date') return monthOf(plain) === null ? null : 'monthOnly';
  if (field.type === 'text' || field.type === 'boolean') return null;
  return withoutRoughness(plain) === plain ? null : 'approximate';
}

function withoutRoughness(plain: string): string {
  return plain.replace(BEFORE_ROUGH, '').replace(AFTER_ROUGH, '');
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

/** Splits `1.2亿元` or `约1.2亿元` into its number and its unit. */
export function splitAmount(text: string): { readonly value: number; readonly unit: AmountUnit | undefined } {
  const plain = withoutRoughness(text.normalize('NFKC').trim());
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
  const plain = withoutRoughness(text.normalize('NFKC').trim());
  const bare =
    field.unit !== undefined && plain.endsWith(field.unit) ? plain.slice(0, -field.unit.length) : plain;
  return toFinite(parseNumber(bare));
}

function toFinite(value: number): number | CellRefusal {
  if (Number.isNaN(value)) return { refused: 'notNumber' };
  return Math.abs(value) <= LARGEST_FIGURE ? value : { refused: 'outOfRange' };
}

function parseInteger(field: Field, text: string): number | CellRefusal {
  const plain = withoutRoughness(text.normalize('NFKC').trim());
  const { unit = '年' } = field;
  const bare = plain.endsWith(unit) ? plain.slice(0, -unit.length) : plain;
  const value = parseNumber(bare.replace(/年度?$/, ''));
  if (Number.isNaN(value)) return { refused: 'notNumber' };
  if (Math.abs(value) > LARGEST_FIGURE) return { refused: 'outOfRange' };
  return Number.isInteger(value) && Math.abs(value) < INTEGER_LIMIT ? value : { refused: 'notInteger' };
}

/**
 * 2020-01-31, 2020/1/31, 2020.1.31, 2020年1月31日 or 20200131, a time after it is dropped; a day that exists. A
 * month (2021.10, 2021年10月) is its first day, a serial number the day that a spreadsheet shows for it.
 */
function parseDate(text: string): string | CellRefusal {
  const plain = text.normalize('NFKC').replace(/[T\s]\s*\d{1,2}:\d{2}.*$/, '');
  const serial = /^\d{5}(?:\.\d+)?$/.test(plain) ? Math.floor(Number(plain)) : Number.NaN;
  if (serial >= SERIAL_RANGE[0] && serial <= SERIAL_RANGE[1]) {
    return new Date(SERIAL_START + serial * MS_PER_DAY).toISOString().slice(0, 10);
  }
  // The figure 2021.1 is what a spreadsheet keeps of 2021.10, and of 2021.1.
  if (/^\d{4}\.1$/.test(plain)) return { refused: 'monthUnclear' };
  const month = monthOf(plain);
  if (month !== null) return `${month}-01`;
  const match =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(plain) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})日$/.exec(plain) ??
    /^(\d{4})()(\d{2})(\d{2})$/.exec(plain);
  if (!match) return { refused: 'notDate' };
  const iso = `${match[1]}-${match[3]?.padStart(2, '0')}-${match[4]?.padStart(2, '0')}`;
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(iso) ? iso : { refused: 'notDate' };
}

/** `2021-10` of 2021.10, 2021/10, 2021-10 and 2021年10月; null for anything else. */
function monthOf(plain: string): string | null {
  const match = /^(\d{4})[-/.](\d{1,2})$/.exec(plain) ?? /^(\d{4})年(\d{1,2})月$/.exec(plain);
  const month = Number(match?.[2]);
  return match && month >= 1 && month <= 12 ? `${match[1]}-${String(month).padStart(2, '0')}` : null;
}

function parseBoolean(text: string): boolean | CellRefusal {
  const word = text.normalize('NFKC').toLowerCase();
  if (TRUE.has(word)) return true;
  return FALSE.has(word) ? false : { refused: 'notBoolean' };
}

/** An identifier, a label in either language, or what else lists write for it. */
function parseEnumeration(values: NonNullable<Field['values']>, text: string): string | null | CellRefusal {
  const identifier = remember(words, values, () => wordsOf(values)).get(tidy(text));
  if (identifier !== undefined) return identifier;
  return isMissing(text) ? null : { refused: 'notInEnumeration' };
}

const words = new WeakMap<NonNullable<Field['values']>, ReadonlyMap<string, string>>();

function wordsOf(values: NonNullable<Field['values']>): ReadonlyMap<string, string> {
  const identifiers = new Map<string, string>();
  for (const [identifier, { zh, en, synonyms = [] }] of Object.entries(values)) {
    for (const word of [identifier, zh, en, ...synonyms])
      if (!identifiers.has(tidy(word))) identifiers.set(tidy(word), identifier);
  }
  return identifiers;
}

function tidy(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
}
