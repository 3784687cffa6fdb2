import { float64Column } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';
import type { Filter } from '../model/viewState';
import { allOf, firmConditions, projectConditions } from './conditions';
import { titleBit } from './facts';

/** The figures of everything the filter lets through. Money in 万元; NaN where no value is known. */
export interface KeyFigures {
  readonly firmCount: number;
  readonly aboveScaleCount: number;
  readonly sampleFirmCount: number;
  readonly outputWan: number;
  readonly revenueWan: number;
  readonly employees: number;
  /** Share of enterprises whose value is known, 0…1. */
  readonly outputCoverage: number;
  readonly revenueCoverage: number;
  readonly employeesCoverage: number;
  readonly projectCount: number;
  readonly lateCount: number;
  readonly sampleProjectCount: number;
  readonly investmentWan: number;
  readonly investmentCoverage: number;
}

export async function queryKeyFigures(
  db: Database,
  filter: Filter,
  signal?: AbortSignal,
): Promise<KeyFigures> {
  const table = await db.query(
    sql`
    SELECT * FROM (
      SELECT count(DISTINCT f.firm)::DOUBLE AS firm_count,
             (count(DISTINCT f.firm) FILTER ((f.titles & ${titleBit('above_scale')}) <> 0))::DOUBLE AS above_scale_count,
             (count(DISTINCT f.firm) FILTER (f.is_sample))::DOUBLE AS sample_firm_count,
             sum(f.w * f.output_wan)::DOUBLE AS output_wan,
             sum(f.w * f.revenue_wan)::DOUBLE AS revenue_wan,
             sum(f.w * f.employees)::DOUBLE AS employees,
             (count(DISTINCT f.firm) FILTER (f.output_wan IS NOT NULL) / count(DISTINCT f.firm))::DOUBLE AS output_coverage,
             (count(DISTINCT f.firm) FILTER (f.revenue_wan IS NOT NULL) / count(DISTINCT f.firm))::DOUBLE AS revenue_coverage,
             (count(DISTINCT f.firm) FILTER (f.employees IS NOT NULL) / count(DISTINCT f.firm))::DOUBLE AS employees_coverage
      FROM   internal.fact f WHERE ${allOf(firmConditions(filter))}),
      (SELECT count(*)::DOUBLE AS project_count, (count(*) FILTER (f.late))::DOUBLE AS late_count,
             (count(*) FILTER (f.is_sample))::DOUBLE AS sample_project_count,
             sum(f.investment_wan)::DOUBLE AS investment_wan,
             (count(f.investment_wan) / count(*))::DOUBLE AS investment_coverage
      FROM   internal.project_fact f WHERE ${allOf(projectConditions(filter))})`,
    signal,
  );
  const value = (name: string): number => float64Column(table, name)[0] ?? Number.NaN;
  return {
    firmCount: value('firm_count'),
    aboveScaleCount: value('above_scale_count'),
    sampleFirmCount: value('sample_firm_count'),
    outputWan: value('output_wan'),
    revenueWan: value('revenue_wan'),
    employees: value('employees'),
    outputCoverage: value('output_coverage'),
    revenueCoverage: value('revenue_coverage'),
    employeesCoverage: value('employees_coverage'),
    projectCount: value('project_count'),
    lateCount: value('late_count'),
    sampleProjectCount: value('sample_project_count'),
    investmentWan: value('investment_wan'),
    investmentCoverage: value('investment_coverage'),
  };
}
