import { float64Column, int32Column, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { type Sql, sql } from '../db/sql';
import type { ChainGraph } from '../model/chainGraph';
import type { GapLevel } from '../model/enumerations';
import type { GapCells, GapRegions } from '../model/gapColumns';

/** Sums over rows that the presence rules need at one level; the rules themselves are in diagnosis/. */
export interface GapInputs {
  readonly regions: GapRegions;
  readonly cells: GapCells;
}

const REGION_COLUMN: Record<GapLevel, Sql> = { city: sql`city`, county: sql`county`, park: sql`park` };

/**
 * Regions judged at a level: cities with an enterprise, a project or a declared chain; every county of those cities
 * that have one at county level; every park. Then one row a (region, node) with a firm or a project.
 */
export async function queryGapInputs(
  db: Database,
  level: GapLevel,
  graph: ChainGraph,
  cityIds: readonly string[],
  asOf: string,
): Promise<GapInputs> {
  const regions = await queryGapRegions(db, level, cityIds);
  const regionIndexById = new Map(regions.ids.map((id, index) => [id, index]));
  return { regions, cells: await queryGapCells(db, level, graph, regionIndexById, asOf) };
}

async function queryGapRegions(
  db: Database,
  level: GapLevel,
  cityIds: readonly string[],
): Promise<GapRegions> {
  const table = await db.query(sql`
    WITH judged AS (${judgedRegions(level)}),
    firms AS (
      SELECT ${REGION_COLUMN[level]} AS region, count(*) AS enterprises,
             count(*) FILTER (firm IN (SELECT firm FROM internal.firm_node WHERE w > 0)) AS assigned
      FROM   internal.firm WHERE operating AND ${REGION_COLUMN[level]} IS NOT NULL GROUP BY 1),
    placed AS (
      SELECT city, count(${REGION_COLUMN[level]}) / count(*) AS share FROM internal.firm WHERE operating GROUP BY city)
    SELECT j.region, coalesce(j.city, '') AS city, coalesce(f.enterprises, 0)::DOUBLE AS enterprise_count,
           (f.assigned / f.enterprises)::DOUBLE AS assigned_share, p.share::DOUBLE AS placed_share
    FROM   judged j LEFT JOIN firms f ON f.region = j.region LEFT JOIN placed p ON p.city = j.city
    ORDER  BY j.region`);
  const cityIndexById = new Map(cityIds.map((id, index) => [id, index]));
  return {
    ids: stringColumn(table, 'region'),
    enterpriseCount: float64Column(table, 'enterprise_count'),
    assignedShare: float64Column(table, 'assigned_share'),
    placedShare: float64Column(table, 'placed_share'),
    cityIndex: Int32Array.from(stringColumn(table, 'city'), (id) =>
      level === 'city' ? -1 : (cityIndexById.get(id) ?? -1),
    ),
  };
}

function judgedRegions(level: GapLevel): Sql {
  if (level === 'park') return sql`SELECT DISTINCT park_id AS region, city FROM internal.park_place`;
  if (level === 'city') return sql`SELECT city AS region, city FROM (${citiesWith(sql`city`)})`;
  // A city none of whose rows stands in a county says nothing about its counties.
  return sql`
    SELECT DISTINCT county AS region, city FROM internal.place
    WHERE  county IS NOT NULL AND city IN (${citiesWith(sql`county`)})`;
}

/** Cities with an enterprise, a project or a declared chain placed at a level. */
function citiesWith(level: Sql): Sql {
  return sql`
    SELECT DISTINCT city FROM internal.firm WHERE city IS NOT NULL AND ${level} IS NOT NULL
    UNION SELECT DISTINCT city FROM internal.project_fact WHERE city IS NOT NULL AND ${level} IS NOT NULL
    UNION SELECT p.city FROM chain_adoption a JOIN internal.place p ON p.adcode = a.region
          WHERE p.city IS NOT NULL AND p.${level} IS NOT NULL`;
}

async function queryGapCells(
  db: Database,
  level: GapLevel,
  graph: ChainGraph,
  regionIndexById: ReadonlyMap<string, number>,
  asOf: string,
): Promise<GapCells> {
  const region = REGION_COLUMN[level];
  const table = await db.query(sql`
    WITH firms AS (
      SELECT e.${region} AS region, a.node,
             count(*) FILTER (e.operating)::INTEGER AS firm_count,
             coalesce(sum(a.w) FILTER (e.operating), 0)::DOUBLE AS firm_weight,
             count(*) FILTER (e.status IN ('moved_out', 'halted', 'deregistered'))::INTEGER AS left_count,
             count(*) FILTER (e.status IN ('moved_out', 'halted', 'deregistered')
                              AND e.status_date >= ${asOf}::DATE - INTERVAL 3 YEAR)::INTEGER AS recent_left_count,
             count(*) FILTER (e.status = 'reduced')::INTEGER AS reduced_count
      FROM   internal.firm_node a JOIN internal.firm e USING (firm)
      WHERE  a.w > 0 AND e.${region} IS NOT NULL
      GROUP  BY 1, 2),
    projects AS (
      SELECT ${region} AS region, node, count(*)::INTEGER AS filling_count
      FROM   internal.project_fact
      WHERE  filling AND node IS NOT NULL AND ${region} IS NOT NULL
      GROUP  BY 1, 2)
    SELECT region, node, coalesce(firm_count, 0)::INTEGER AS firm_count, coalesce(firm_weight, 0)::DOUBLE AS firm_weight,
           coalesce(left_count, 0)::INTEGER AS left_count, coalesce(recent_left_count, 0)::INTEGER AS recent_left_count,
           coalesce(reduced_count, 0)::INTEGER AS reduced_count, coalesce(filling_count, 0)::INTEGER AS filling_count
    FROM   firms FULL JOIN projects USING (region, node)
    ORDER  BY region, node`);
  const regionOf = stringColumn(table, 'region');
  const nodeOf = stringColumn(table, 'node');
  const kept = Int32Array.from(
    regionOf.flatMap((id, row) =>
      regionIndexById.has(id) && graph.nodeIndexById.has(nodeOf[row] ?? '') ? [row] : [],
    ),
  );
  const integers = (name: string): Int32Array => {
    const column = int32Column(table, name);
    return kept.map((row) => column[row] ?? 0);
  };
  const weight = float64Column(table, 'firm_weight');
  return {
    regionIndex: kept.map((row) => regionIndexById.get(regionOf[row] ?? '') ?? -1),
    nodeIndex: kept.map((row) => graph.nodeIndexById.get(nodeOf[row] ?? '') ?? -1),
    firmCount: integers('firm_count'),
    firmWeight: Float64Array.from(kept, (row) => weight[row] ?? 0),
    leftCount: integers('left_count'),
    recentLeftCount: integers('recent_left_count'),
    reducedCount: integers('reduced_count'),
    fillingCount: integers('filling_count'),
  };
}
