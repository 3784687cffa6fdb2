import { queryLevelInputs } from '../../src/app/queryLevelInputs';
import type { TableLike } from '../../src/db/columns';
import type { WritableDatabase } from '../../src/db/database';
import { createLedgers, createSchema } from '../../src/db/schema';
import { createChainGraph } from '../../src/model/chainGraph';
import { DEFAULT_DIAGNOSIS_SETTINGS } from '../../src/model/diagnosisSettings';
import { queryStructure } from '../../src/queries/structure';
import { openDatabase } from '../engine/openDatabase';
import type { BenchRun } from './benchRun';
import { AS_OF, fillStatements } from './diagnosis';
import type { NativeDuckdb } from './native/nativeDuckdb.mjs';

const ENTERPRISES = 1_000_000;

/** One statement of the diagnosis, and what it answered in the page's engine. */
interface Asked {
  readonly text: string;
  readonly answer: TableLike | null;
}

/**
 * The SQL of the diagnosis of all levels, cold, in the page's engine and in DuckDB itself on one thread: the same statements
 * in the same order over the same rows. Every answer is compared.
 */
export async function benchBesideNative(runs: number): Promise<readonly BenchRun[]> {
  const { database } = await openDatabase();
  const setup = fillStatements(ENTERPRISES);
  for (const statement of setup) await database.query(statement);
  const structure = await queryStructure(database);
  const graph = createChainGraph(structure.nodes, structure.edges);
  const native = await openNative();
  const ledgers = createLedgers({ hiddenSets: [], showSamples: true }, true);
  for (const { text } of [...createSchema(), ...ledgers, ...setup]) await native.run(text);

  const inPage: number[] = [];
  const itself: number[] = [];
  for (let run = 0; run < runs; run++) {
    const asked: Asked[] = [];
    const started = performance.now();
    await queryLevelInputs(recording(database, asked), structure, graph, DEFAULT_DIAGNOSIS_SETTINGS, AS_OF);
    inPage.push(performance.now() - started);
    const answers: Awaited<ReturnType<NativeDuckdb['ask']>>[] = [];
    const startedNative = performance.now();
    for (const { text } of asked) answers.push(await native.ask(text));
    itself.push(performance.now() - startedNative);
    for (const [index, { text, answer }] of asked.entries())
      if (answer) compare(text, answer, answers[index]?.());
  }
  return [
    { name: 'SQL of the diagnosis in DuckDB-WASM, with its columns made', values: inPage },
    { name: 'the same statements in DuckDB, one thread', values: itself },
  ];
}

/** Installed beside, for it comes as a program for this system alone. */
async function openNative(): Promise<NativeDuckdb> {
  const { openNativeDuckdb } = await import('./native/nativeDuckdb.mjs');
  return openNativeDuckdb();
}

type Asking = Pick<WritableDatabase, 'query' | 'run' | 'exclusively'>;

function recording(database: Asking, asked: Asked[]): Pick<WritableDatabase, 'query' | 'run'> {
  return {
    async query(statement, signal) {
      const answer = await database.query(statement, signal);
      asked.push({ text: statement.text, answer });
      return answer;
    },
    async run(statements) {
      await database.run(statements);
      for (const { text } of statements) asked.push({ text, answer: null });
    },
  };
}

/** As many rows, and the same sum of every column of numbers to a relative 1e-9. */
function compare(
  text: string,
  page: TableLike,
  native: Record<string, readonly unknown[]> | undefined,
): void {
  const rowsOf = Object.values(native ?? {})[0]?.length ?? 0;
  if (page.numRows !== rowsOf) throw new Error(`${page.numRows} rows beside ${rowsOf}: ${text}`);
  for (const [name, values] of Object.entries(native ?? {})) {
    const vector = page.getChild(name);
    const own = Array.from({ length: page.numRows }, (_, row) => vector?.get(row));
    const [sum, other] = [sumOf(own), sumOf(values)];
    if (Math.abs(sum - other) > 1e-9 * Math.max(1, Math.abs(sum)))
      throw new Error(`${name} sums to ${sum} beside ${other}: ${text}`);
  }
}

function sumOf(values: readonly unknown[]): number {
  let sum = 0;
  for (const value of values) {
    const number = typeof value === 'bigint' ? Number(value) : value;
    if (typeof number === 'number' && Number.isFinite(number)) sum += number;
  }
  return sum;
}
