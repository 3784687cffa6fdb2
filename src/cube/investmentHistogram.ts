import { eachProject } from './eachGroup';
import { oncePerSifted } from './oncePerSifted';
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
export const investmentHistogram = oncePerSifted(sumInvestmentHistogram);

function sumInvestmentHistogram(sifted: Sifted): InvestmentHistogram {
  const { investmentWan } = sifted.cube.projects;
  const counts = new Int32Array(INVESTMENT_BINS.count);
  let unknownCount = 0;
  if (sifted.guard) return { counts, unknownCount };
  eachProject(sifted, 'investment', (row) => {
    const value = investmentWan[row] ?? Number.NaN;
    if (Number.isNaN(value)) {
      unknownCount += 1;
      return;
    }
    const bin = INNER_EDGES_WAN.filter((edge) => value >= edge).length;
    counts[bin] = (counts[bin] ?? 0) + 1;
  });
  return { counts, unknownCount };
}
