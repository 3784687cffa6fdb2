import { int32Column, nullableStringColumn, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { joinSql, type Sql, sql } from '../db/sql';

/** Keys, names and regions of one entity's loaded rows; the parts of a key are joined by `+`. */
export interface KnownRowColumns {
  readonly entity: string;
  readonly key: readonly string[];
  readonly name: readonly (string | null)[];
  readonly region: readonly (string | null)[];
  /** Of nodes alone. */
  readonly chain?: readonly (string | null)[];
  /** True of rows that only data sets switched off have. */
  readonly isHidden?: boolean;
}

const NONE = sql`NULL::VARCHAR`;

/** Key, name and where the row belongs: the chain of a node, the region of any other. */
const ROWS: readonly (readonly [entity: string, rows: Sql])[] = [
  ['chain', sql`SELECT data_set, chain_id AS key, name, ${NONE} AS belongs FROM internal.loaded_chain`],
  ['node', sql`SELECT data_set, node_id AS key, name, chain AS belongs FROM internal.loaded_node`],
  [
    'edge',
    sql`SELECT data_set, from_node || '+' || to_node AS key, ${NONE} AS name, ${NONE} AS belongs
        FROM internal.loaded_edge`,
  ],
  ['park', sql`SELECT data_set, park_id AS key, name, region AS belongs FROM internal.loaded_park`],
  [
    'enterprise',
    sql`SELECT data_set, enterprise_id AS key, name, coalesce(region, head_office_region) AS belongs
        FROM internal.loaded_enterprise`,
  ],
  ['project', sql`SELECT data_set, project_id AS key, name, region AS belongs FROM internal.loaded_project`],
  ['cluster', sql`SELECT data_set, cluster_id AS key, name, ${NONE} AS belongs FROM internal.loaded_cluster`],
  ['plan', sql`SELECT data_set, plan_id AS key, title AS name, region AS belongs FROM internal.loaded_plan`],
  [
    'document',
    sql`SELECT data_set, document_id AS key, title AS name, region AS belongs FROM internal.loaded_document`,
  ],
];

/**
 * Rows that an import is checked against: everything loaded but for one data set. Rows that only hidden sets have stand
 * in tables of their own, after those shown.
 */
export async function queryKnownRows(
  db: Database,
  except: string | null,
  hiddenSets: readonly string[] = [],
  signal?: AbortSignal,
): Promise<readonly KnownRowColumns[]> {
  const parts = ROWS.map(
    ([entity, rows]) => sql`SELECT ${entity} AS entity, key, name, belongs, data_set FROM (${rows})`,
  );
  const table = await db.query(
    sql`
    SELECT   entity, key, name, belongs, bool_and(data_set IN ${['', ...hiddenSets]})::INTEGER AS is_hidden
    FROM     (${joinSql(parts, ' UNION ALL ')})
    WHERE    key IS NOT NULL AND data_set IS DISTINCT FROM ${except}
    GROUP BY entity, key, name, belongs
    ORDER BY entity, key, name, belongs`,
    signal,
  );
  const [entity, key] = [stringColumn(table, 'entity'), stringColumn(table, 'key')];
  const [name, belongs] = [nullableStringColumn(table, 'name'), nullableStringColumn(table, 'belongs')];
  const isHidden = int32Column(table, 'is_hidden');
  const rowsOf = (each: string, hidden: boolean): number[] =>
    [...entity.keys()].filter((row) => entity[row] === each && isHidden[row] === Number(hidden));
  const known = (each: string, rows: readonly number[]): KnownRowColumns => {
    const isOfChains = each === 'node';
    const where = rows.map((row) => belongs[row] ?? null);
    return {
      entity: each,
      key: rows.map((row) => key[row] ?? ''),
      name: rows.map((row) => name[row] ?? null),
      region: isOfChains ? rows.map(() => null) : where,
      ...(isOfChains && { chain: where }),
    };
  };
  const shown = ROWS.map(([each]) => known(each, rowsOf(each, false)));
  const hidden = ROWS.map(([each]) => ({ ...known(each, rowsOf(each, true)), isHidden: true }));
  return [...shown, ...hidden.filter(({ key: keys }) => keys.length > 0)];
}
