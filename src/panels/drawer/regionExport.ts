import type { ListExport } from '../../queries/listExport';
import type { RegionFigures } from './regionFigures';

/** The table of regions for a file. @param withheldText stands where 对外 leaves a figure out. */
export function regionExport(
  rows: readonly RegionFigures[],
  ratioName: string,
  hasSamples: boolean,
  withheldText: string,
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
    rows: rows.map((row) => {
      const ofFirms = (figure: number) => (row.withheld.firms ? withheldText : figure);
      const ofProjects = (figure: number) => (row.withheld.projects ? withheldText : figure);
      return [
        row.adcode,
        row.name,
        ofFirms(row.firmCount),
        ofFirms(row.outputWan),
        ofFirms(row.revenueWan),
        ofFirms(row.employees),
        ofProjects(row.projectCount),
        ofProjects(row.investmentWan),
        ofProjects(row.lateCount),
        row.ratio,
        hasSamples,
      ];
    }),
    hasSamples,
  };
}
