import { int32Column, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';

/** A source that rows of a data set name, and how many of its enterprises and projects do. */
export interface DataSetSource {
  readonly source: string;
  readonly rows: number;
}

/** Data set → sources of its enterprises and projects, the most frequent first; switched-off sets included. */
export async function queryDataSetSources(
  db: Database,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, readonly DataSetSource[]>> {
  const table = await db.query(
    sql`
    SELECT data_set, source, count(*)::INTEGER AS amount
    FROM   (SELECT data_set, source FROM internal.loaded_enterprise
            UNION ALL SELECT data_set, source FROM internal.loaded_project)
    WHERE  source IS NOT NULL
    GROUP  BY data_set, source ORDER BY data_set, amount DESC, source`,
    signal,
  );
  const source = stringColumn(table, 'source');
  const amount = int32Column(table, 'amount');
  const bySet = new Map<string, DataSetSource[]>();
  for (const [row, dataSet] of stringColumn(table, 'data_set').entries()) {
    const entry = { source: source[row] ?? '', rows: amount[row] ?? 0 };
    bySet.set(dataSet, [...(bySet.get(dataSet) ?? []), entry]);
  }
  return bySet;
}
