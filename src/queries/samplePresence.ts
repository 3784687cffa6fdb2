import { int32Column } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';

/** Whether any synthetic enterprise or project is shown: what derives from it bears the mark, whatever is filtered. */
export async function querySamplePresence(db: Database): Promise<boolean> {
  const table = await db.query(sql`
    SELECT (EXISTS (SELECT 1 FROM internal.firm WHERE is_sample)
            OR EXISTS (SELECT 1 FROM internal.project_fact WHERE is_sample))::INTEGER AS present`);
  return int32Column(table, 'present')[0] === 1;
}
