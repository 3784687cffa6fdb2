import { int32Column } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';
import type { Filter } from '../model/viewState';
import { allOf, projectConditions } from './conditions';

/** Projects that the filter lets through. */
export async function queryProjectCount(db: Database, filter: Filter, signal?: AbortSignal): Promise<number> {
  const table = await db.query(
    sql`SELECT count(*)::INTEGER AS amount FROM internal.project_fact f WHERE ${allOf(projectConditions(filter))}`,
    signal,
  );
  return int32Column(table, 'amount')[0] ?? 0;
}
