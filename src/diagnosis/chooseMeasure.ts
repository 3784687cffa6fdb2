import type { DiagnosisSettings } from '../model/diagnosisSettings';
import { DIAGNOSIS_MEASURE, type DiagnosisMeasure } from '../model/enumerations';
import type { GapRegions } from '../model/gapColumns';
import { reachesThreshold } from './reachesThreshold';
import type { RegionSets } from './regionSets';

export type MeasureCoverage = Readonly<Record<DiagnosisMeasure, number>>;

const MEASURES = Object.keys(DIAGNOSIS_MEASURE) as DiagnosisMeasure[];

/**
 * Share of the benchmark's operating enterprises whose value is known, by measure (0…1). The regions of all sets
 * together, for a view has one measure. The number of firms is always known; NaN where there are no enterprises.
 */
export function measureCoverage(regions: GapRegions, { members }: RegionSets): MeasureCoverage {
  const inBenchmark = new Uint8Array(regions.ids.length);
  for (const rows of members) for (const region of rows) inBenchmark[region] = 1;
  const sum = (column: Float64Array): number =>
    column.reduce((total, value, region) => (inBenchmark[region] ? total + value : total), 0);
  const enterprises = sum(regions.enterpriseCount);
  const share = (column: Float64Array): number => sum(column) / enterprises;
  const { knownCount } = regions;
  return {
    output: share(knownCount.output),
    revenue: share(knownCount.revenue),
    employees: share(knownCount.employees),
    registered_capital: share(knownCount.registered_capital),
    count: 1,
  };
}

/** Measures whose coverage suffices, in the order in which `auto` tries them; the number of firms always does. */
export function coveredMeasures(coverage: MeasureCoverage, minCoverage: number): DiagnosisMeasure[] {
  return MEASURES.filter(
    (measure) => measure === 'count' || reachesThreshold(coverage[measure], minCoverage),
  );
}

/** The measure of the view: the one that was named, else the first whose coverage suffices. */
export function chooseMeasure(coverage: MeasureCoverage, settings: DiagnosisSettings): DiagnosisMeasure {
  if (settings.measure !== 'auto') return settings.measure;
  return coveredMeasures(coverage, settings.thresholds.minMeasureCoverage)[0] ?? 'count';
}

/** Output and revenue are values that flow along the chain; only under them are D, S/D and what follows defined. */
export function isValueMeasure(measure: DiagnosisMeasure): boolean {
  return measure === 'output' || measure === 'revenue';
}
