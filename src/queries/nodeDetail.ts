import type { Database } from '../db/database';
import { sql } from '../db/sql';
import { firstRow } from './firstRow';

/** What is written of one node beside its place in the graph; null is unknown. */
export interface NodeDetail {
  readonly nodeId: string;
  readonly valueLevel: string | null;
  /** GB/T 4754 classes. */
  readonly industryCodes: readonly string[];
  readonly source: string | null;
  readonly asOf: string | null;
  readonly isSample: boolean;
}

/** null when no such node is switched on. */
export async function queryNodeDetail(
  db: Database,
  nodeId: string,
  signal?: AbortSignal,
): Promise<NodeDetail | null> {
  const table = await db.query(
    sql`
    SELECT value_level, industry_codes, source, as_of::VARCHAR AS as_of,
           coalesce(is_sample, FALSE)::DOUBLE AS is_sample
    FROM   node WHERE node_id = ${nodeId} ORDER BY data_set LIMIT 1`,
    signal,
  );
  const row = firstRow(table);
  if (!row) return null;
  return {
    nodeId,
    valueLevel: row.text('value_level'),
    industryCodes:
      row
        .text('industry_codes')
        ?.split(';')
        .filter((code) => code !== '') ?? [],
    source: row.text('source'),
    asOf: row.text('as_of'),
    isSample: row.number('is_sample') === 1,
  };
}
