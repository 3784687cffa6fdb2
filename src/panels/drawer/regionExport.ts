import type { ListExport } from '../../queries/listExport';
import type { RegionFigures } from './regionFigures';

/** The table of regions for a file. */
export function regionExport(
  rows: readonly RegionFigures[],
  ratioName: string,
  hasSamples: boolean,
): ListExport {
  return {
    columns: [
      'adcode',
      'name',
      'firm_count',
      'output_wan',
      'revenue_wan',
      'employees',
      'project_count',
      'investment_wan',
      'late_count',
      ratioName,
      'is_sample',
    ],
    rows: rows.map((row) => [
      row.adcode,
      row.name,
      row.firmCount,
      row.outputWan,
      row.revenueWan,
      row.employees,
      row.projectCount,
      row.investmentWan,
      row.lateCount,
      row.ratio,
      hasSamples,
    ]),
    hasSamples,
  };
}
