import { DuckDBInstance } from '@duckdb/node-api';

/** DuckDB itself, in memory, on one thread as in the page: runs statements in their order. */
export async function openNativeDuckdb() {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  return {
    /** Runs a statement to its last row; what it answers is turned into columns only when that is called for. */
    async ask(text) {
      const result = await connection.run(text);
      const chunks = await result.fetchAllChunks();
      return () => {
        const names = result.columnNames();
        return Object.fromEntries(
          names.map((name, column) => [name, chunks.flatMap((chunk) => chunk.getColumnValues(column))]),
        );
      };
    },
    async run(text) {
      await connection.run(text);
    },
  };
}
