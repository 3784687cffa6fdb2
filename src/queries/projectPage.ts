import {
  float64Column,
  int32Column,
  nullableStringColumn,
  stringColumn,
  type TableLike,
} from '../db/columns';
import type { Database } from '../db/database';
import { identifier, sql } from '../db/sql';
import type { Filter } from '../model/viewState';
import { allOf, projectConditions } from './conditions';
import type { PageRequest } from './firmPage';

export const PROJECT_SORTS = [
  'name',
  'region',
  'node',
  'stage_order',
  'investment_wan',
  'late_days',
] as const;
export type ProjectSort = (typeof PROJECT_SORTS)[number];

/** A stretch of the filtered, sorted list of projects; parallel columns, money in 万元. */
export interface ProjectPage {
  readonly total: number;
  readonly projectId: readonly string[];
  readonly name: readonly string[];
  readonly region: readonly (string | null)[];
  readonly node: readonly (string | null)[];
  readonly stage: readonly string[];
  readonly investmentWan: Float64Array;
  /** Days past the earliest planned date that has no actual one; NaN when not late. */
  readonly lateDays: Float64Array;
  readonly isSample: Int32Array;
}

export async function queryProjectPage(
  db: Database,
  filter: Filter,
  page: PageRequest<ProjectSort>,
  signal?: AbortSignal,
): Promise<ProjectPage> {
  const direction = page.descending ? sql`DESC` : sql`ASC`;
  const order =
    { region: sql`r.name`, node: sql`n.name` }[page.sort as string] ?? sql`f.${identifier(page.sort)}`;
  const table = await db.query(
    sql`
    SELECT f.project_id, f.name, r.name AS region, n.name AS node, f.stage, f.investment_wan::DOUBLE AS investment_wan,
           f.late_days::DOUBLE AS late_days, f.is_sample::INTEGER AS is_sample,
           (count(*) OVER ())::INTEGER AS total
    FROM   internal.project_fact f
    LEFT   JOIN region r ON r.adcode = f.region
    LEFT   JOIN node n ON n.node_id = f.node
    WHERE  ${allOf(projectConditions(filter))}
    ORDER  BY ${order} ${direction} NULLS LAST, f.project
    LIMIT  ${page.limit} OFFSET ${page.offset}`,
    signal,
  );
  return {
    total: int32Column(table, 'total')[0] ?? 0,
    projectId: stringColumn(table, 'project_id'),
    name: stringColumn(table, 'name'),
    region: nullableStringColumn(table, 'region'),
    node: nullableStringColumn(table, 'node'),
    stage: stringColumn(table, 'stage'),
    investmentWan: float64Column(table, 'investment_wan'),
    lateDays: float64Column(table, 'late_days'),
    isSample: int32Column(table, 'is_sample'),
  };
}

/** The filtered list for a file. */
export function queryProjectExport(db: Database, filter: Filter): Promise<TableLike> {
  return db.query(sql`
    SELECT f.project_id, f.name, f.enterprises, f.chain, f.node, n.name AS node_name, f.region AS adcode,
           r.name AS region, f.park, f.lon, f.lat, f.investment_wan, f.planned_output_wan, f.stage, f.late,
           f.late_days, f.next_due, f.kind, f.amount_basis, f.responsible_unit, f.source, f.as_of, f.is_sample
    FROM   internal.project_fact f
    LEFT   JOIN region r ON r.adcode = f.region
    LEFT   JOIN node n ON n.node_id = f.node
    WHERE  ${allOf(projectConditions(filter))}
    ORDER  BY f.project`);
}
