import { int32Column } from '../db/columns';
import type { Database } from '../db/database';
import { identifier, joinSql, type Sql, sql } from '../db/sql';
import { ENTITIES } from '../model/entities';

/** How many rows of a data set have a field. */
export interface FieldCoverage {
  readonly entity: string;
  readonly field: string;
  readonly filled: number;
  readonly rows: number;
}

/** Every field of the entities that the data set has rows of, in their order; an empty text is not filled. */
export async function queryFieldCoverage(
  db: Database,
  dataSet: string,
  signal?: AbortSignal,
): Promise<FieldCoverage[]> {
  const coverage: FieldCoverage[] = [];
  for (const { name: entity, fields } of ENTITIES) {
    const counts = fields.map(
      ({ name }, index) =>
        sql`count(*) FILTER (${isFilled(name)})::INTEGER AS ${identifier(`filled_${index}`)}`,
    );
    const table = await db.query(
      sql`SELECT count(*)::INTEGER AS rows, ${joinSql(counts, ', ')}
          FROM ${identifier(entity)} WHERE data_set = ${dataSet}`,
      signal,
    );
    const rows = int32Column(table, 'rows')[0] ?? 0;
    if (rows === 0) continue;
    for (const [index, { name: field }] of fields.entries())
      coverage.push({ entity, field, filled: int32Column(table, `filled_${index}`)[0] ?? 0, rows });
  }
  return coverage;
}

/** The rows of a data set that lack a field. */
export function rowsLacking(entity: string, field: string, dataSet: string): Sql {
  return sql`
SELECT * FROM ${identifier(entity)}
WHERE  data_set = ${dataSet}
AND    NOT (${isFilled(field)})`;
}

/** Never NULL. */
function isFilled(field: string): Sql {
  return sql`coalesce(${identifier(field)}::VARCHAR, '') <> ''`;
}
