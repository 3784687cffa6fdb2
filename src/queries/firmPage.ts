import {
  float64Column,
  int32Column,
  nullableStringColumn,
  stringColumn,
  type TableLike,
} from '../db/columns';
import type { Database } from '../db/database';
import { identifier, type Sql, sql } from '../db/sql';
import type { Filter } from '../model/viewState';
import { allOf, firmConditions } from './conditions';

export const FIRM_SORTS = ['name', 'region', 'status', 'output_wan', 'revenue_wan', 'employees'] as const;
export type FirmSort = (typeof FIRM_SORTS)[number];

export interface PageRequest<Sort> {
  readonly sort: Sort;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** A stretch of the filtered, sorted list of enterprises; parallel columns, money in 万元. */
export interface FirmPage {
  readonly total: number;
  readonly enterpriseId: readonly string[];
  readonly name: readonly string[];
  readonly region: readonly (string | null)[];
  readonly nodes: readonly (string | null)[];
  readonly status: readonly string[];
  readonly titles: Int32Array;
  readonly outputWan: Float64Array;
  readonly revenueWan: Float64Array;
  readonly employees: Float64Array;
  readonly isSample: Int32Array;
}

/** Missing values come last in either direction. */
export async function queryFirmPage(
  db: Database,
  filter: Filter,
  page: PageRequest<FirmSort>,
  signal?: AbortSignal,
): Promise<FirmPage> {
  const direction = page.descending ? sql`DESC` : sql`ASC`;
  const order = page.sort === 'region' ? sql`r.name` : sql`e.${identifier(page.sort)}`;
  const table = await db.query(
    sql`
    WITH page AS MATERIALIZED (
      SELECT e.firm, e.enterprise_id, e.name, r.name AS region, e.status, e.titles, e.output_wan, e.revenue_wan,
             e.employees, e.is_sample, count(*) OVER () AS total,
             row_number() OVER (ORDER BY ${order} ${direction} NULLS LAST, e.firm) AS place
      FROM   internal.firm e
      LEFT   JOIN region r ON r.adcode = e.region
      WHERE  e.firm IN (SELECT f.firm FROM internal.fact f WHERE ${allOf(firmConditions(filter))})
      ORDER  BY place
      LIMIT  ${page.limit} OFFSET ${page.offset})
    SELECT p.enterprise_id, p.name, p.region, nodes.nodes, p.status, p.titles, p.output_wan::DOUBLE AS output_wan,
           p.revenue_wan::DOUBLE AS revenue_wan, p.employees::DOUBLE AS employees,
           p.is_sample::INTEGER AS is_sample, p.total::INTEGER AS total
    FROM   page p
    LEFT   JOIN (
      SELECT a.firm, string_agg(n.name, '、' ORDER BY a.w DESC, n.name) AS nodes
      FROM   internal.firm_node a JOIN node n ON n.node_id = a.node
      WHERE  a.firm IN (SELECT firm FROM page) GROUP BY a.firm) nodes ON nodes.firm = p.firm
    ORDER  BY p.place`,
    signal,
  );
  return {
    total: int32Column(table, 'total')[0] ?? 0,
    enterpriseId: stringColumn(table, 'enterprise_id'),
    name: stringColumn(table, 'name'),
    region: nullableStringColumn(table, 'region'),
    nodes: nullableStringColumn(table, 'nodes'),
    status: stringColumn(table, 'status'),
    titles: int32Column(table, 'titles'),
    outputWan: float64Column(table, 'output_wan'),
    revenueWan: float64Column(table, 'revenue_wan'),
    employees: float64Column(table, 'employees'),
    isSample: int32Column(table, 'is_sample'),
  };
}

/** The filtered list for a file: every column of the enterprise with its figures. */
export function queryFirmExport(db: Database, filter: Filter): Promise<TableLike> {
  return db.query(exportStatement(filter));
}

function exportStatement(filter: Filter): Sql {
  return sql`
    SELECT e.enterprise_id, e.name, e.alias, e.region AS adcode, r.name AS region, e.by_head_office, e.park,
           e.lon, e.lat, e.location_precision, e.status, e.main_products, e.year, e.output_wan, e.revenue_wan,
           e.employees, e.source, e.as_of, e.is_sample
    FROM   internal.firm e LEFT JOIN region r ON r.adcode = e.region
    WHERE  e.firm IN (SELECT f.firm FROM internal.fact f WHERE ${allOf(firmConditions(filter))})
    ORDER  BY e.firm`;
}
