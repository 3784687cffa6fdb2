import { type RegionShares, regionShares } from '../../cube/regionShares';
import { MIN_MEASURE_COVERAGE, measureCoverage } from '../../diagnosis/regionRatio';
import { remember } from '../../lib/remember';
import type { Cube } from '../../model/cube';
import type { RegionLevel } from '../../model/enumerations';
import type { Filter, MeasureId } from '../../model/viewState';

/** The shares that a location quotient rests on, with the measure that the benchmark covers. */
export interface QuotientShares {
  readonly level: RegionLevel;
  readonly shares: RegionShares;
  /** `count` where no measure of value or size is covered. */
  readonly measure: Exclude<MeasureId, 'investment'>;
  /** Share of the benchmark's operating enterprises with a known value; 1 for `count`. */
  readonly coverage: number;
}

const CANDIDATES = ['output', 'revenue', 'employees'] as const;

const known = new WeakMap<Cube, WeakMap<Filter, Map<RegionLevel, QuotientShares>>>();

/** Output, revenue, employees: the first with a coverage of 80 % or more, else the number of firms. */
export function quotientShares(cube: Cube, level: RegionLevel, filter: Filter): QuotientShares {
  const byFilter = remember(known, cube, () => new WeakMap());
  const byLevel = remember(byFilter, filter, () => new Map());
  return remember(byLevel, level, () => findShares(cube, level, filter));
}

function findShares(cube: Cube, level: RegionLevel, filter: Filter): QuotientShares {
  let shares: RegionShares | null = null;
  for (const measure of CANDIDATES) {
    shares = regionShares(cube, level, measure, filter);
    const coverage = measureCoverage(shares);
    if (coverage >= MIN_MEASURE_COVERAGE) return { level, shares, measure, coverage };
  }
  if (!shares) throw new Error('no measure to try');
  return { level, shares, measure: 'count', coverage: 1 };
}
