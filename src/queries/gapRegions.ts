import { float64Column, int32Column, stringColumn, type TableLike } from '../db/columns';
import type { Database } from '../db/database';
import { identifier, joinSql, type Sql, sql } from '../db/sql';
import type { GapLevel } from '../model/enumerations';
import type { GapRegions } from '../model/gapColumns';
import { REGION_COLUMN } from './gapLevel';

/** The regions judged at a level, in the order of their ids. `cities` is the city level, once it is answered. */
export async function queryGapRegions(
  db: Pick<Database, 'query'>,
  level: GapLevel,
  cities: Promise<GapRegions> | null,
): Promise<GapRegions> {
  const table = await db.query(regionQuestion(level));
  const cityIndexById = new Map((await cities)?.ids.map((id, index) => [id, index]));
  const number = (name: string): Float64Array => float64Column(table, name);
  const city = stringColumn(table, 'city');
  return {
    ids: stringColumn(table, 'region'),
    enterpriseCount: number('enterprise_count'),
    assignedShare: number('assigned_share'),
    placedShare: number('placed_share'),
    cityIndex: Int32Array.from(city, (id) => (level === 'city' ? -1 : (cityIndexById.get(id) ?? -1))),
    county: stringColumn(table, 'county'),
    city,
    province: stringColumn(table, 'province'),
    lon: number('lon'),
    lat: number('lat'),
    knownCount: {
      output: number('known_output'),
      revenue: number('known_revenue'),
      employees: number('known_employees'),
      registered_capital: number('known_capital'),
    },
    aboveScaleCount: number('above_scale_count'),
    landMu: number('land_mu'),
    flaggedCount: byFlags(table, 'flagged'),
    flaggedAssigned: byFlags(table, 'assigned'),
  };
}

/** Columns `<name>_0` … `<name>_7` → one row-major column. */
function byFlags(table: TableLike, name: string): Int32Array {
  const columns = Array.from({ length: 8 }, (_, flags) => int32Column(table, `${name}_${flags}`));
  return Int32Array.from(
    { length: table.numRows * 8 },
    (_, index) => columns[index % 8]?.[Math.floor(index / 8)] ?? 0,
  );
}

function regionQuestion(level: GapLevel): Sql {
  const region = REGION_COLUMN[level];
  return sql`
    WITH judged AS (${judgedRegions(level)}),
    assigned AS (SELECT firm, bool_or(counts) AS counts, bool_and(is_inferred) AS is_inferred
                 FROM internal.judged_share GROUP BY firm),
    seated AS (
      SELECT f.${region} AS region, f.*, a.firm IS NOT NULL AS has_node, coalesce(a.counts, FALSE) AS has_counted_node,
             f.flags + CASE WHEN a.is_inferred THEN 4 ELSE 0 END AS node_flags
      FROM   internal.judged_firm f LEFT JOIN assigned a USING (firm)
      WHERE  f.base AND f.${region} IS NOT NULL),
    firms AS (
      SELECT region, count(*) FILTER (counts) AS enterprises, count(*) FILTER (counts AND has_counted_node) AS assigned,
             count(*) FILTER (counts AND is_above_scale) AS above_scale,
             count(output_wan) FILTER (counts) AS known_output, count(revenue_wan) FILTER (counts) AS known_revenue,
             count(employees) FILTER (counts) AS known_employees,
             count(registered_capital_wan) FILTER (counts) AS known_capital,
             ${flagCounts(sql`node_flags`, sql`TRUE`, 'flagged')}, ${flagCounts(sql`node_flags`, sql`has_node`, 'assigned')}
      FROM   seated GROUP BY region),
    placed AS (
      SELECT city, count(${region}) / count(*) AS share FROM internal.judged_firm WHERE counts GROUP BY city)
    SELECT j.region, coalesce(j.county, '') AS county, coalesce(j.city, '') AS city, coalesce(j.province, '') AS province,
           j.lon::DOUBLE AS lon, j.lat::DOUBLE AS lat, j.land_mu::DOUBLE AS land_mu,
           coalesce(f.enterprises, 0)::DOUBLE AS enterprise_count,
           (f.assigned / nullif(f.enterprises, 0))::DOUBLE AS assigned_share, p.share::DOUBLE AS placed_share,
           coalesce(f.above_scale, 0)::DOUBLE AS above_scale_count,
           coalesce(f.known_output, 0)::DOUBLE AS known_output, coalesce(f.known_revenue, 0)::DOUBLE AS known_revenue,
           coalesce(f.known_employees, 0)::DOUBLE AS known_employees, coalesce(f.known_capital, 0)::DOUBLE AS known_capital,
           ${filledFlags('flagged')}, ${filledFlags('assigned')}
    FROM   judged j LEFT JOIN firms f ON f.region = j.region LEFT JOIN placed p ON p.city = j.city
    ORDER  BY j.region`;
}

const FLAGS = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const FLAG_COLUMN = {
  flagged: FLAGS.map((flags) => identifier(`flagged_${flags}`)),
  assigned: FLAGS.map((flags) => identifier(`assigned_${flags}`)),
};

function flagCounts(flags: Sql, condition: Sql, name: keyof typeof FLAG_COLUMN): Sql {
  return joinSql(
    FLAG_COLUMN[name].map(
      (column, value) => sql`count(*) FILTER (${condition} AND ${flags} = ${value}) AS ${column}`,
    ),
    ', ',
  );
}

function filledFlags(name: keyof typeof FLAG_COLUMN): Sql {
  return joinSql(
    FLAG_COLUMN[name].map((column) => sql`coalesce(f.${column}, 0)::INTEGER AS ${column}`),
    ', ',
  );
}

/**
 * Cities with an enterprise, a project or a declared chain; every county of those cities that have one at county
 * level; every park.
 */
function judgedRegions(level: GapLevel): Sql {
  if (level === 'park') {
    return sql`
      SELECT k.park_id AS region, max(k.county) AS county, max(k.city) AS city, max(k.province) AS province,
             max(coalesce(k.lon, r.lon)) AS lon, max(coalesce(k.lat, r.lat)) AS lat, max(k.land_used_mu) AS land_mu
      FROM   internal.park_place k LEFT JOIN region r ON r.adcode = k.region GROUP BY k.park_id`;
  }
  const column = REGION_COLUMN[level];
  // A city none of whose rows stands in a county says nothing about its counties.
  return sql`
    SELECT p.${column} AS region, ${level === 'county' ? sql`max(p.county)` : sql`''`} AS county, max(p.city) AS city, max(p.province) AS province,
           max(r.lon) AS lon, max(r.lat) AS lat, NULL::DOUBLE AS land_mu
    FROM   internal.place p LEFT JOIN region r ON r.adcode = p.${column} AND p.adcode = r.adcode
    WHERE  p.${column} IS NOT NULL AND p.city IN (${citiesWith(column)})
    GROUP  BY p.${column}`;
}

/** Cities with an enterprise, a project or a declared chain placed at a level. */
function citiesWith(level: Sql): Sql {
  return sql`
    SELECT DISTINCT city FROM internal.firm WHERE city IS NOT NULL AND ${level} IS NOT NULL
    UNION SELECT DISTINCT city FROM internal.project_fact WHERE city IS NOT NULL AND ${level} IS NOT NULL
    UNION SELECT p.city FROM chain_adoption a JOIN internal.place p ON p.adcode = a.region
          WHERE p.city IS NOT NULL AND p.${level} IS NOT NULL`;
}
