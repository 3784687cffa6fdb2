/** Beyond 15 digits a spreadsheet keeps no more: what stands there was rounded. */
const FIRST_ROUNDED = 1e15;

/**
 * A value of a typed file as the text of a raw cell: dates ISO 8601 (with the time, if there is one), numbers
 * plain decimals, missing ''. Numbers too large to be kept whole are written as powers, so that a code that was
 * stored as a number is seen to be damaged.
 */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return dateText(value);
  return JSON.stringify(value, (_, inner) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? '';
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  if (Math.abs(value) >= FIRST_ROUNDED) return value.toExponential().toUpperCase();
  const text = String(value);
  const [, sign = '', digits = '', zeros = ''] = /^(-?)([\d.]+)e-(\d+)$/.exec(text) ?? [];
  return zeros === '' ? text : `${sign}0.${'0'.repeat(Number(zeros) - 1)}${digits.replace('.', '')}`;
}

function dateText(value: Date): string {
  if (Number.isNaN(value.valueOf())) return '';
  const iso = value.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}
