import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { DataType, Table } from 'apache-arrow';
import { UserFacingError } from '../lib/errors';
import type { ConsoleResult, SqlConsole } from './database';

/**
 * Runs a person's statement for reading.
 *
 * The text is prepared inside `SELECT * FROM (…)`, which refuses a change, an attachment and a second
 * statement. The tables behind the views are off limits, so that what is switched off stays out of sight;
 * this guards against a mistake, not against intent: all of it is the person's own data.
 */
export function createSqlConsole(connection: AsyncDuckDBConnection): SqlConsole {
  return {
    async run(text: string, signal: AbortSignal): Promise<ConsoleResult> {
      const statement = text.trim().replace(/;+\s*$/, '');
      if (statement === '') throw new UserFacingError('error.sql.empty');
      if (/\binternal\b|\bloaded_/i.test(statement)) throw new UserFacingError('error.sql.internal');
      const wrapped = `SELECT * FROM (\n${statement}\n)`;
      const prepared = await connection.prepare(wrapped).catch(rethrow);
      await prepared.close();
      signal.throwIfAborted();
      const cancel = () => void connection.cancelSent();
      signal.addEventListener('abort', cancel, { once: true });
      try {
        const reader = await connection.send(wrapped, true);
        const batches = await reader.readAll().catch(rethrow);
        return toConsoleResult(new Table(reader.schema, batches));
      } catch (error) {
        return rethrow(error);
      } finally {
        signal.removeEventListener('abort', cancel);
      }
    },
  };
}

function toConsoleResult(table: Table): ConsoleResult {
  const fields = table.schema.fields;
  const vectors = fields.map((_, index) => table.getChildAt(index));
  return {
    columns: fields.map((field) => field.name),
    rows: Array.from({ length: table.numRows }, (_, row) =>
      vectors.map((vector, column) => toCell(vector?.get(row), fields[column]?.type)),
    ),
  };
}

function toCell(value: unknown, type: DataType | undefined): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') {
    return type && DataType.isDate(type) ? new Date(value).toISOString().slice(0, 10) : value;
  }
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (type && DataType.isDecimal(type)) return decimalText(value, type.scale);
  return String(value);
}

/** A DECIMAL arrives as little-endian 32-bit words in two's complement. */
function decimalText(value: unknown, scale: number): string {
  if (!(value instanceof Uint32Array)) return String(value);
  let integer = 0n;
  for (let word = value.length - 1; word >= 0; word -= 1) integer = (integer << 32n) | BigInt(value[word] ?? 0);
  integer = BigInt.asIntN(value.length * 32, integer);
  const digits = (integer < 0n ? -integer : integer).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale);
  return `${integer < 0n ? '-' : ''}${whole}${fraction ? `.${fraction}` : ''}`;
}

function rethrow(cause: unknown): never {
  if (cause instanceof UserFacingError || (cause instanceof DOMException && cause.name === 'AbortError')) throw cause;
  throw new UserFacingError('error.sql.refused', { detail: readableMessage(cause) }, 'none', { cause });
}

/** The engine's message with line numbers as the person typed them: the wrapper adds a line in front. */
export function readableMessage(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const lines = message.split('\n');
  const position = lines.findIndex((line) => /^LINE \d+:/.test(line));
  const once = position < 0 ? lines : lines.slice(0, position + 3);
  return once
    .map((line) => line.replace(/^LINE (\d+):/, (_, line: string) => `LINE ${Number(line) - 1}:`))
    .filter((line) => line.trim() !== '')
    .join('\n');
}
