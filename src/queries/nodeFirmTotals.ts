import { int32Column, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';

/** Distinct enterprises of each node that the diagnosis takes as operating, wherever they sit. */
export async function queryNodeFirmTotals(
  db: Database,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  const table = await db.query(
    sql`
    SELECT s.node, count(DISTINCT s.firm)::INTEGER AS firms
    FROM   internal.judged_share s JOIN internal.judged_firm f USING (firm)
    WHERE  f.counts AND s.counts GROUP BY s.node ORDER BY s.node`,
    signal,
  );
  const firms = int32Column(table, 'firms');
  return new Map(stringColumn(table, 'node').map((node, row) => [node, firms[row] ?? 0]));
}
