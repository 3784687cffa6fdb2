import { DataType } from 'apache-arrow';

/** Digits that every number holds exactly. */
const EXACT_DIGITS = 15;

/** One cell of an answer: an unformatted number where it is exact as one, else text; null is missing. */
export function consoleCell(value: unknown, type: DataType): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return exactNumber(value.toString());
  if (DataType.isDate(type)) return new Date(Number(value)).toISOString().slice(0, 10);
  if (DataType.isTimestamp(type)) return new Date(Number(value)).toISOString().slice(0, 19).replace('T', ' ');
  if (DataType.isDecimal(type)) return exactNumber(decimalText(value, type.scale));
  if (DataType.isList(type)) return listText(value, type);
  return typeof value === 'number' ? value : String(value);
}

/** As the engine writes a list: [a, b, NULL]. */
function listText(value: unknown, type: DataType): string {
  const itemType = type.children?.[0]?.type;
  if (!itemType) return String(value);
  const items = Array.from(value as Iterable<unknown>, (item) => consoleCell(item, itemType) ?? 'NULL');
  return `[${items.join(', ')}]`;
}

function exactNumber(text: string): string | number {
  return text.replace(/\D/g, '').length <= EXACT_DIGITS ? Number(text) : text;
}

/** A DECIMAL arrives as little-endian 32-bit words in two's complement. */
function decimalText(value: unknown, scale: number): string {
  if (!(value instanceof Uint32Array)) return String(value);
  let integer = 0n;
  for (let word = value.length - 1; word >= 0; word -= 1)
    integer = (integer << 32n) | BigInt(value[word] ?? 0);
  integer = BigInt.asIntN(value.length * 32, integer);
  const digits = (integer < 0n ? -integer : integer).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale);
  return `${integer < 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}
