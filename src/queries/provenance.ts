import { int32Column, nullableStringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';
import type { Filter } from '../model/viewState';
import { allOf, firmConditions, projectConditions } from './conditions';

/** One source of the rows that a figure rests on. */
export interface SourceRow {
  /** null: the rows name no source. */
  readonly source: string | null;
  /** Latest as-of day of its rows; null where none is given. */
  readonly asOf: string | null;
  readonly rowCount: number;
  readonly sampleCount: number;
}

/** Sources of the enterprises or projects that the filter lets through, the largest first. */
export async function queryProvenance(
  db: Database,
  entity: 'enterprise' | 'project',
  filter: Filter,
  signal?: AbortSignal,
): Promise<SourceRow[]> {
  const rows =
    entity === 'enterprise'
      ? sql`SELECT e.source, e.as_of, e.is_sample FROM internal.firm e
            WHERE  e.firm IN (SELECT f.firm FROM internal.fact f WHERE ${allOf(firmConditions(filter))})`
      : sql`SELECT f.source, f.as_of, f.is_sample FROM internal.project_fact f
            WHERE  ${allOf(projectConditions(filter))}`;
  const table = await db.query(
    sql`
    SELECT source, max(as_of)::VARCHAR AS as_of, count(*)::INTEGER AS row_count,
           (count(*) FILTER (is_sample))::INTEGER AS sample_count
    FROM   (${rows}) GROUP BY source ORDER BY row_count DESC, source NULLS LAST`,
    signal,
  );
  const asOf = nullableStringColumn(table, 'as_of');
  const rowCount = int32Column(table, 'row_count');
  const sampleCount = int32Column(table, 'sample_count');
  return nullableStringColumn(table, 'source').map((source, row) => ({
    source,
    asOf: asOf[row] ?? null,
    rowCount: rowCount[row] ?? 0,
    sampleCount: sampleCount[row] ?? 0,
  }));
}
