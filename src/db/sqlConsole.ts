import { Table } from 'apache-arrow';
import { consoleCell } from './consoleCell';
import { consoleError } from './consoleError';
import { consoleStatement } from './consoleStatement';
import type { ConsoleResult, SqlConsole } from './database';
import type { EngineConnection } from './engineConnection';

/**
 * Runs a person's statement for reading.
 *
 * The text is prepared inside `SELECT * FROM (…)`, which refuses a change, an attachment and a second statement.
 */
export function createSqlConsole(connection: EngineConnection): SqlConsole {
  return {
    async run(text: string, signal: AbortSignal, rowLimit: number | null = null): Promise<ConsoleResult> {
      const statement = consoleStatement(text);
      // One row more than wanted tells whether there are more.
      const limit = rowLimit === null ? '' : ` LIMIT ${rowLimit + 1}`;
      const wrapped = `SELECT * FROM (\n${statement}\n)${limit}`;
      const cancel = () => void connection.cancelSent();
      try {
        const prepared = await connection.prepare(wrapped);
        await prepared.close();
        signal.throwIfAborted();
        signal.addEventListener('abort', cancel, { once: true });
        const reader = await connection.send(wrapped, true);
        const batches = await reader.readAll();
        return toConsoleResult(new Table(reader.schema, batches), rowLimit ?? Number.POSITIVE_INFINITY);
      } catch (cause) {
        if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
        throw consoleError(readableMessage(cause, statement), cause);
      } finally {
        signal.removeEventListener('abort', cancel);
      }
    },
  };
}

function toConsoleResult(table: Table, rowLimit: number): ConsoleResult {
  const columns = table.schema.fields.map(({ name, type }, index) => ({
    name,
    type,
    vector: table.getChildAt(index),
  }));
  return {
    columns: columns.map(({ name }) => name),
    rows: Array.from({ length: Math.min(table.numRows, rowLimit) }, (_, row) =>
      columns.map(({ vector, type }) => consoleCell(vector?.get(row), type)),
    ),
    isCut: table.numRows > rowLimit,
  };
}

/** The engine's message with line numbers as the person typed them: the wrapper adds a line in front. */
export function readableMessage(cause: unknown, statement: string): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const lines = message.split('\n').filter((line) => line.trim() !== '');
  const position = lines.findIndex((line) => /^LINE \d+:/.test(line));
  const number = Number(/^LINE (\d+):/.exec(lines[position] ?? '')?.[1]) - 1;
  if (Number.isNaN(number)) return lines.join('\n');
  const before = lines.slice(0, position);
  // The bracket that closes the wrapper: nobody typed it.
  if (number > statement.split('\n').length) {
    return before.join('\n').replace(/at or near "\)"/, 'at end of input');
  }
  const line = lines[position]?.replace(
    /^LINE (\d+):/,
    (_, old: string) => `LINE ${String(number).padStart(old.length)}:`,
  );
  return [...before, line, lines[position + 1]].join('\n');
}
