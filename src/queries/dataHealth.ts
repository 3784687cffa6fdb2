import { int32Column, nullableStringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { identifier, joinSql, type Sql, sql } from '../db/sql';
import { HEALTH_MEASURES, type HealthGrouping, type HealthMeasure } from '../model/dataHealth';

/** Enterprises of each group, and how many of them are known so far; parallel columns, the largest group first. */
export interface HealthGroups {
  /** Data set, adcode or chain; null: those of no known one. */
  readonly key: readonly (string | null)[];
  readonly firms: Int32Array;
  readonly known: Readonly<Record<HealthMeasure, Int32Array>>;
  /** Of `known.assigned`, those that only an inferred row assigns. */
  readonly inferredOnly: Int32Array;
  /** By precision of the place; what is finer than the county is in `known.placed` too. */
  readonly exact: Int32Array;
  readonly park: Int32Array;
  readonly county: Int32Array;
  readonly city: Int32Array;
}

/** Of the enterprise `e` and the region `r` of its site, else of its head office. */
const PRECISION = sql`coalesce(e.location_precision, r.level)`;

/** Never NULL. */
const IS_KNOWN: Readonly<Record<HealthMeasure, Sql>> = {
  placed: sql`coalesce(${PRECISION} IN ('exact', 'park', 'county'), FALSE)`,
  assigned: sql`e.enterprise_id IN (SELECT enterprise FROM enterprise_node WHERE enterprise IS NOT NULL)`,
  sized: sql`e.enterprise_id IN (
      SELECT enterprise FROM enterprise_year
      WHERE  enterprise IS NOT NULL
      AND    coalesce(output_wan, revenue_wan, employees, registered_capital_wan) IS NOT NULL)`,
  status: sql`e.status IS NOT NULL`,
};

const IS_DECLARED = sql`e.enterprise_id IN (
      SELECT enterprise FROM enterprise_node WHERE enterprise IS NOT NULL AND basis IS DISTINCT FROM 'inferred')`;

/** An enterprise stands in each chain that it is assigned to. */
const GROUPED: Readonly<Record<HealthGrouping, { readonly key: Sql; readonly join: Sql }>> = {
  set: { key: sql`e.data_set`, join: sql`` },
  city: { key: sql`coalesce(r.city, CASE WHEN r.level = 'city' THEN r.adcode END)`, join: sql`` },
  county: { key: sql`CASE WHEN r.level = 'county' THEN r.adcode END`, join: sql`` },
  chain: {
    key: sql`c.chain`,
    join: sql`
    JOIN   (SELECT DISTINCT a.enterprise, n.chain FROM enterprise_node a JOIN node n ON n.node_id = a.node) c
           ON c.enterprise = e.enterprise_id`,
  },
};

/** How complete the enterprises that are shown are, by data set, place or chain. */
export async function queryHealth(
  db: Database,
  grouping: HealthGrouping,
  signal?: AbortSignal,
): Promise<HealthGroups> {
  const flags = HEALTH_MEASURES.map((measure) => sql`${IS_KNOWN[measure]} AS ${identifier(measure)}`);
  const counts = HEALTH_MEASURES.map(
    (measure) => sql`count(*) FILTER (${identifier(measure)})::INTEGER AS ${identifier(measure)}`,
  );
  const table = await db.query(
    sql`
    WITH firm AS (
      SELECT ${GROUPED[grouping].key} AS key, ${PRECISION} AS precision, ${IS_DECLARED} AS declared,
             ${joinSql(flags, ', ')}
      ${enterprisesOf(grouping)})
    SELECT key, count(*)::INTEGER AS firms, ${joinSql(counts, ', ')},
           count(*) FILTER (assigned AND NOT declared)::INTEGER AS inferred_only,
           count(*) FILTER (precision = 'exact')::INTEGER AS exact,
           count(*) FILTER (precision = 'park')::INTEGER AS park,
           count(*) FILTER (precision = 'county')::INTEGER AS county,
           count(*) FILTER (precision = 'city')::INTEGER AS city
    FROM   firm GROUP BY key ORDER BY firms DESC, key NULLS LAST`,
    signal,
  );
  const count = (name: string) => int32Column(table, name);
  return {
    key: nullableStringColumn(table, 'key'),
    firms: count('firms'),
    known: {
      placed: count('placed'),
      assigned: count('assigned'),
      sized: count('sized'),
      status: count('status'),
    },
    inferredOnly: count('inferred_only'),
    exact: count('exact'),
    park: count('park'),
    county: count('county'),
    city: count('city'),
  };
}

/** The enterprises of a group that lack a measure: the rows that its coverage counts as unknown. */
export function firmsLacking(grouping: HealthGrouping, key: string | null, measure: HealthMeasure): Sql {
  return sql`
SELECT e.enterprise_id, e.name, r.name AS region, e.location_precision, e.status, e.main_products,
       e.main_business, e.data_set
${enterprisesOf(grouping)}
WHERE  ${GROUPED[grouping].key} IS NOT DISTINCT FROM ${key}
AND    NOT (${IS_KNOWN[measure]})
ORDER  BY e.enterprise_id`;
}

function enterprisesOf(grouping: HealthGrouping): Sql {
  return sql`FROM   enterprise e
LEFT   JOIN region r ON r.adcode = coalesce(e.region, e.head_office_region)${GROUPED[grouping].join}`;
}
