import { stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';

/** Codes of all three levels in which an enterprise, a project or a park is placed, whatever is filtered. */
export async function queryCoveredRegions(db: Database, signal?: AbortSignal): Promise<ReadonlySet<string>> {
  const table = await db.query(
    sql`
    SELECT DISTINCT adcode FROM (
      SELECT unnest([province, city, county]) AS adcode FROM (
        SELECT province, city, county FROM internal.firm
        UNION SELECT province, city, county FROM internal.project_fact
        UNION SELECT province, city, county FROM internal.park_place))
    WHERE  adcode IS NOT NULL`,
    signal,
  );
  return new Set(stringColumn(table, 'adcode'));
}
