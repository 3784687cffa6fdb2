import { int32Column } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';

/** Years that the enterprises' figures are of, ascending; one a data set. */
export async function queryFigureYears(db: Database): Promise<number[]> {
  const table = await db.query(
    sql`SELECT DISTINCT year::INTEGER AS year FROM internal.firm WHERE year IS NOT NULL ORDER BY year`,
  );
  return [...int32Column(table, 'year')];
}
