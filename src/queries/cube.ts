import { float64Column, int32Column, type TableLike } from '../db/columns';
import type { Database } from '../db/database';
import { joinSql, type Sql, sql } from '../db/sql';
import { type Cube, PROJECT_STAGE_OF_CODE, STATUS_OF_CODE } from '../model/cube';
import { type CubeScope, firmsInScope, projectsInScope } from './conditions';
import type { RegionRow, Structure } from './structure';

/**
 * Sums the rows of a scope into a cube. The groups stand in tables of the engine only while they are read: what
 * is asked of a cube later touches no row.
 */
export async function queryCube(
  db: Database,
  structure: Structure,
  scope: CubeScope,
  signal?: AbortSignal,
): Promise<Cube> {
  const { groups, parts, members, projects } = await db.exclusively(async ({ query }) => {
    await query(groupTable(scope), signal);
    await query(memberTable, signal);
    const answers = {
      groups: await query(groupRows, signal),
      parts: await query(partRows, signal),
      members: await query(memberRows, signal),
      projects: await query(projectRows(scope), signal),
    };
    await query(sql`DROP TABLE internal.cube_group`);
    await query(sql`DROP TABLE internal.cube_member`);
    return answers;
  });
  return {
    places: placesOf(structure.regions),
    parks: structure.parks.map(({ parkId, region }) => ({ parkId, region })),
    chains: structure.chains.map(({ chainId }) => chainId),
    nodes: structure.nodes.map(({ nodeId, chainId, stage }) => ({ nodeId, chainId, stage })),
    groups: {
      ...integers(groups, ['place', 'park', 'status', 'titles']),
      isSample: int32Column(groups, 'is_sample'),
      firmCount: int32Column(groups, 'firm_count'),
      outputKnown: int32Column(groups, 'output_known'),
      revenueKnown: int32Column(groups, 'revenue_known'),
      employeesKnown: int32Column(groups, 'employees_known'),
    },
    parts: {
      group: int32Column(parts, 'firm_group'),
      node: int32Column(parts, 'node_row'),
      weight: float64Column(parts, 'weight'),
      outputWan: float64Column(parts, 'output_wan'),
      revenueWan: float64Column(parts, 'revenue_wan'),
      employees: float64Column(parts, 'employees'),
    },
    firm: int32Column(members, 'firm'),
    groupOfFirm: int32Column(members, 'firm_group'),
    projects: {
      ...integers(projects, ['project', 'place', 'park', 'node', 'chain', 'stage', 'late']),
      isSample: int32Column(projects, 'is_sample'),
      investmentWan: float64Column(projects, 'investment_wan'),
    },
  };
}

function integers<Name extends string>(
  table: TableLike,
  names: readonly Name[],
): Readonly<Record<Name, Int32Array>> {
  return Object.fromEntries(names.map((name) => [name, int32Column(table, name)])) as Record<
    Name,
    Int32Array
  >;
}

/**
 * Enterprises that no choice of a filter tells apart, their rows as a list. Groups of one status and place stand together,
 * so that what a filter leaves out is passed over in long runs.
 */
const groupTable = (scope: CubeScope): Sql => sql`
  CREATE OR REPLACE TABLE internal.cube_group AS
  WITH assigned AS (
    SELECT a.firm, list(n.node_row ORDER BY n.node_row) AS nodes
    FROM   internal.firm_node a JOIN internal.node_row n ON n.node_id = a.node
    WHERE  a.w > 0 GROUP BY a.firm)
  SELECT (row_number() OVER (ORDER BY f.status, f.place) - 1)::INTEGER AS firm_group, coalesce(f.place, -1)::INTEGER AS place,
         coalesce(k.park_row, -1)::INTEGER AS park, (${codeOf(sql`f.status`, STATUS_OF_CODE)})::INTEGER AS status,
         f.titles, f.is_sample::INTEGER AS is_sample, count(*)::INTEGER AS firm_count,
         count(f.output_wan)::INTEGER AS output_known, count(f.revenue_wan)::INTEGER AS revenue_known,
         count(f.employees)::INTEGER AS employees_known, list(f.firm) AS firms
  FROM   internal.firm f
  LEFT   JOIN assigned s ON s.firm = f.firm
  LEFT   JOIN internal.park_place k ON k.park_id = f.park
  WHERE  ${firmsInScope(scope)}
  GROUP  BY f.place, k.park_row, f.status, f.titles, f.is_sample, s.nodes`;

const memberTable = sql`
  CREATE OR REPLACE TABLE internal.cube_member AS
  SELECT unnest(firms)::INTEGER AS firm, firm_group FROM internal.cube_group`;

const groupRows = sql`
  SELECT place, park, status, titles, is_sample, firm_count, output_known, revenue_known, employees_known
  FROM   internal.cube_group ORDER BY firm_group`;

const partRows = sql`
  SELECT m.firm_group, coalesce(n.node_row, -1)::INTEGER AS node_row, sum(f.w)::DOUBLE AS weight,
         sum(f.w * f.output_wan)::DOUBLE AS output_wan, sum(f.w * f.revenue_wan)::DOUBLE AS revenue_wan,
         sum(f.w * f.employees)::DOUBLE AS employees
  FROM   internal.fact f
  JOIN   internal.cube_member m ON m.firm = f.firm
  LEFT   JOIN internal.node_row n ON n.node_id = f.node
  GROUP  BY 1, 2 ORDER BY 1, 2`;

const memberRows = sql`SELECT firm, firm_group FROM internal.cube_member ORDER BY firm`;

const projectRows = (scope: CubeScope): Sql => sql`
  SELECT f.project, coalesce(f.place, -1)::INTEGER AS place, coalesce(k.park_row, -1)::INTEGER AS park,
         coalesce(n.node_row, -1)::INTEGER AS node, coalesce(c.chain_row, -1)::INTEGER AS chain,
         (${codeOf(sql`f.stage`, PROJECT_STAGE_OF_CODE)})::INTEGER AS stage, f.late::INTEGER AS late,
         f.is_sample::INTEGER AS is_sample, f.investment_wan::DOUBLE AS investment_wan
  FROM   internal.project_fact f
  LEFT   JOIN internal.park_place k ON k.park_id = f.park
  LEFT   JOIN internal.node_row n ON n.node_id = f.node
  LEFT   JOIN internal.chain_row c ON c.chain_id = f.chain
  WHERE  ${projectsInScope(scope)}
  ORDER  BY f.project`;

/** Index of a text in a list of texts; what the list lacks counts as its first, `unknown`. */
function codeOf(column: Sql, texts: readonly string[]): Sql {
  const list = joinSql(
    texts.map((text) => sql`${text}`),
    ', ',
  );
  return sql`coalesce(list_position([${list}], ${column}) - 1, 0)`;
}

/** `internal.place` has the rows of the regions in the same order. */
function placesOf(regions: readonly RegionRow[]): Cube['places'] {
  const parents = new Set(regions.map(({ parent }) => parent));
  return regions.map(({ adcode, level, province, city }) => ({
    adcode,
    province,
    city,
    county: level === 'county' || !parents.has(adcode) ? adcode : null,
  }));
}
