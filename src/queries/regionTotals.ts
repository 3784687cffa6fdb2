import { float64Column, int32Column, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { identifier, sql } from '../db/sql';
import type { RegionLevel } from '../model/enumerations';
import type { Filter } from '../model/viewState';
import { allOf, firmConditions, projectConditions } from './conditions';

/** Totals of what the filter lets through, by region; parallel columns. */
export interface RegionTotals {
  readonly adcode: readonly string[];
  /** Distinct enterprises. */
  readonly firmCount: Float64Array;
  /** Σ w·output in 万元 over known values; NaN where none is known. */
  readonly outputWan: Float64Array;
  readonly revenueWan: Float64Array;
  readonly employees: Float64Array;
  readonly projectCount: Float64Array;
  /** Planned total investment in 万元 over known values; NaN where none is known. */
  readonly investmentWan: Float64Array;
  readonly lateCount: Int32Array;
}

/** Totals by province, city or county; ordered by code. The region filter itself is left to the caller's choice. */
export async function queryRegionTotals(
  db: Database,
  level: RegionLevel,
  filter: Filter,
  ignoreRegions: boolean,
  signal?: AbortSignal,
): Promise<RegionTotals> {
  const except = ignoreRegions ? 'region' : null;
  const column = identifier(level);
  const table = await db.query(
    sql`
    WITH firms AS (
      SELECT f.${column} AS adcode, count(DISTINCT f.firm) AS firm_count, sum(f.w * f.output_wan) AS output_wan,
             sum(f.w * f.revenue_wan) AS revenue_wan, sum(f.w * f.employees) AS employees
      FROM   internal.fact f
      WHERE  f.${column} IS NOT NULL AND ${allOf(firmConditions(filter, except))}
      GROUP  BY f.${column}),
    projects AS (
      SELECT f.${column} AS adcode, count(*) AS project_count, sum(f.investment_wan) AS investment_wan,
             count(*) FILTER (f.late) AS late_count
      FROM   internal.project_fact f
      WHERE  f.${column} IS NOT NULL AND ${allOf(projectConditions(filter, except))}
      GROUP  BY f.${column})
    SELECT adcode, coalesce(firm_count, 0)::DOUBLE AS firm_count, output_wan::DOUBLE AS output_wan,
           revenue_wan::DOUBLE AS revenue_wan, employees::DOUBLE AS employees,
           coalesce(project_count, 0)::DOUBLE AS project_count, investment_wan::DOUBLE AS investment_wan,
           coalesce(late_count, 0)::INTEGER AS late_count
    FROM   firms FULL JOIN projects USING (adcode)
    ORDER  BY adcode`,
    signal,
  );
  return {
    adcode: stringColumn(table, 'adcode'),
    firmCount: float64Column(table, 'firm_count'),
    outputWan: float64Column(table, 'output_wan'),
    revenueWan: float64Column(table, 'revenue_wan'),
    employees: float64Column(table, 'employees'),
    projectCount: float64Column(table, 'project_count'),
    investmentWan: float64Column(table, 'investment_wan'),
    lateCount: int32Column(table, 'late_count'),
  };
}
