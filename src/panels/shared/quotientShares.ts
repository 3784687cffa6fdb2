import { MIN_MEASURE_COVERAGE, measureCoverage } from '../../diagnosis/regionRatio';
import type { RegionLevel } from '../../model/enumerations';
import type { Filter, MeasureId } from '../../model/viewState';
import { queryRegionShares, type RegionShares, type ShareMeasure } from '../../queries/regionShares';
import type { QueryDatabase } from './workspace';

/** The shares that a location quotient rests on, with the measure that the benchmark covers. */
export interface QuotientShares {
  readonly level: RegionLevel;
  readonly shares: RegionShares;
  /** `count` where no measure of value or size is covered. */
  readonly measure: Exclude<MeasureId, 'investment'>;
  /** Share of the benchmark's operating enterprises with a known value; 1 for `count`. */
  readonly coverage: number;
}

const CANDIDATES: readonly (readonly [ShareMeasure, QuotientShares['measure']])[] = [
  ['output_wan', 'output'],
  ['revenue_wan', 'revenue'],
  ['employees', 'employees'],
];

/** Output, revenue, employees: the first with a coverage of 80 % or more, else the number of firms. */
export async function quotientShares(
  database: QueryDatabase,
  level: RegionLevel,
  filter: Pick<Filter, 'chains' | 'nodes' | 'stages'>,
  signal: AbortSignal,
): Promise<QuotientShares> {
  let shares: RegionShares | null = null;
  for (const [column, measure] of CANDIDATES) {
    shares = await queryRegionShares(database, level, column, filter, signal);
    const coverage = measureCoverage(shares);
    if (coverage >= MIN_MEASURE_COVERAGE) return { level, shares, measure, coverage };
  }
  if (!shares) throw new Error('no measure to try');
  return { level, shares, measure: 'count', coverage: 1 };
}
