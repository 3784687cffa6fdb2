import { remember } from '../lib/remember';
import type { CubeProjects } from '../model/cube';

const FIRST_EXPONENT = 0;
/** So many that the two at the ends of a range hold few rows, and all of them fit a byte. */
const BINS_PER_DECADE = 24;
const DECADES = 9;
/** Fine bins of investment; what lies outside falls into the end ones, which hold no value of the middle. */
export const FINE_BINS = BINS_PER_DECADE * DECADES + 2;
/** After all others: projects whose investment is unknown. */
export const UNKNOWN_BIN = FINE_BINS;
const ALL_BINS = FINE_BINS + 1;

/** Projects by bins of their investment: what a range holds is whole bins, and some rows of the two at its ends. */
export interface InvestmentBins {
  readonly binOfRow: Uint8Array;
  /** Rows by bin; those of a bin begin at `start[bin]` and end where the next begins. */
  readonly rows: Int32Array;
  readonly start: Int32Array;
}

/** The larger the investment, the larger the bin, or the same. @param investmentWan NaN is unknown. */
export function fineBin(investmentWan: number): number {
  if (Number.isNaN(investmentWan)) return UNKNOWN_BIN;
  if (!(investmentWan > 0)) return 0;
  const bin = Math.floor((Math.log10(investmentWan) - FIRST_EXPONENT) * BINS_PER_DECADE) + 1;
  return Math.min(FINE_BINS - 1, Math.max(0, bin));
}

const known = new WeakMap<CubeProjects, InvestmentBins>();

export function investmentBins(projects: CubeProjects): InvestmentBins {
  return remember(known, projects, () => sortIntoBins(projects.investmentWan));
}

function sortIntoBins(investmentWan: Float64Array): InvestmentBins {
  const binOfRow = new Uint8Array(investmentWan.length);
  const start = new Int32Array(ALL_BINS + 1);
  for (let row = 0; row < binOfRow.length; row++) {
    const bin = fineBin(investmentWan[row] ?? Number.NaN);
    binOfRow[row] = bin;
    start[bin + 1] = (start[bin + 1] ?? 0) + 1;
  }
  for (let bin = 0; bin < ALL_BINS; bin++) start[bin + 1] = (start[bin + 1] ?? 0) + (start[bin] ?? 0);
  const next = start.slice();
  const rows = new Int32Array(binOfRow.length);
  for (let row = 0; row < binOfRow.length; row++) {
    const bin = binOfRow[row] ?? UNKNOWN_BIN;
    const at = next[bin] ?? 0;
    rows[at] = row;
    next[bin] = at + 1;
  }
  return { binOfRow, rows, start };
}
