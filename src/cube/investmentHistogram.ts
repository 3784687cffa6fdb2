import { remember } from '../lib/remember';
import type { Cube } from '../model/cube';
import { passes } from './facet';
import type { ProjectSlices } from './projectSums';
import type { Sifted } from './sift';

/** Two bins a decade, from 0.01 亿元 (100 万元) to 1,000 亿元; what lies outside falls into the end bins. */
export const INVESTMENT_BINS = { firstExponent: 2, binsPerDecade: 2, count: 10 } as const;

/** Lower edge of a bin in 万元. */
export function binStartWan(bin: number): number {
  return 10 ** (INVESTMENT_BINS.firstExponent + bin / INVESTMENT_BINS.binsPerDecade);
}

const INNER_EDGES_WAN = Float64Array.from({ length: INVESTMENT_BINS.count - 1 }, (_, bin) =>
  binStartWan(bin + 1),
);

export interface InvestmentHistogram {
  /** Projects per bin. */
  readonly counts: Int32Array;
  /** Projects without a known investment. */
  readonly unknownCount: number;
}

/**
 * Log histogram of planned total investment: ignores the investment filter, reflects all the others. Empty in 对外:
 * a bin of one project tells its investment.
 */
export function investmentHistogram({ cube, guard, projectSlices }: Sifted): InvestmentHistogram {
  if (guard) return { counts: new Int32Array(INVESTMENT_BINS.count), unknownCount: 0 };
  return remember(known, projectSlices, () => countBins(cube, projectSlices));
}

const known = new WeakMap<ProjectSlices, InvestmentHistogram>();

function countBins({ projects }: Cube, { failures }: ProjectSlices): InvestmentHistogram {
  const counts = new Int32Array(INVESTMENT_BINS.count);
  let unknownCount = 0;
  for (let row = 0; row < failures.length; row++) {
    if (!passes(failures[row])) continue;
    const value = projects.investmentWan[row] ?? Number.NaN;
    if (Number.isNaN(value)) {
      unknownCount += 1;
      continue;
    }
    let bin = 0;
    while (bin < INNER_EDGES_WAN.length && value >= (INNER_EDGES_WAN[bin] ?? 0)) bin += 1;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { counts, unknownCount };
}
