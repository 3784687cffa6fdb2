import { nullableStringColumn, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { joinSql, type Sql, sql } from '../db/sql';

/** Keys, names and regions of one entity's loaded rows; the parts of a key are joined by `+`. */
export interface KnownRowColumns {
  readonly entity: string;
  readonly key: readonly string[];
  readonly name: readonly (string | null)[];
  readonly region: readonly (string | null)[];
}

const ROWS: readonly (readonly [entity: string, rows: Sql])[] = [
  ['chain', sql`SELECT data_set, chain_id AS key, name, NULL::VARCHAR AS region FROM internal.loaded_chain`],
  ['node', sql`SELECT data_set, node_id AS key, name, NULL::VARCHAR AS region FROM internal.loaded_node`],
  [
    'edge',
    sql`SELECT data_set, from_node || '+' || to_node AS key, NULL::VARCHAR AS name, NULL::VARCHAR AS region
        FROM internal.loaded_edge`,
  ],
  ['park', sql`SELECT data_set, park_id AS key, name, region FROM internal.loaded_park`],
  [
    'enterprise',
    sql`SELECT data_set, enterprise_id AS key, name, coalesce(region, head_office_region) AS region
        FROM internal.loaded_enterprise`,
  ],
  ['project', sql`SELECT data_set, project_id AS key, name, region FROM internal.loaded_project`],
];

/** Rows that an import is checked against: everything loaded, switched on or not, but for one data set. */
export async function queryKnownRows(
  db: Database,
  except: string | null,
  signal?: AbortSignal,
): Promise<readonly KnownRowColumns[]> {
  const parts = ROWS.map(
    ([entity, rows]) => sql`SELECT ${entity} AS entity, key, name, region, data_set FROM (${rows})`,
  );
  const table = await db.query(
    sql`
    SELECT   DISTINCT entity, key, name, region
    FROM     (${joinSql(parts, ' UNION ALL ')})
    WHERE    key IS NOT NULL AND data_set IS DISTINCT FROM ${except}
    ORDER BY entity, key, name, region`,
    signal,
  );
  const [entity, key] = [stringColumn(table, 'entity'), stringColumn(table, 'key')];
  const [name, region] = [nullableStringColumn(table, 'name'), nullableStringColumn(table, 'region')];
  return ROWS.map(([each]) => {
    const rows = [...entity.keys()].filter((row) => entity[row] === each);
    return {
      entity: each,
      key: rows.map((row) => key[row] ?? ''),
      name: rows.map((row) => name[row] ?? null),
      region: rows.map((row) => region[row] ?? null),
    };
  });
}
