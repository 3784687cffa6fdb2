import { binStartWan, INVESTMENT_BINS } from '../../cube/investmentHistogram';
import { yiToWan } from '../../lib/money';

/** Planned total investment in 万元, both ends included; null = open. */
export interface InvestmentRange {
  readonly minWan: number | null;
  readonly maxWan: number | null;
}

/** Edges of the histogram as the filter takes them, in whole 万元. */
export const INVESTMENT_EDGES_WAN: readonly number[] = Array.from(
  { length: INVESTMENT_BINS.count + 1 },
  (_, edge) => Math.round(binStartWan(edge)),
);

const LAST_EDGE = INVESTMENT_BINS.count;

/** Where the two handles stand, in bins from the left; an open end is the end of the scale. */
export function handlesOf({ minWan, maxWan }: InvestmentRange): [number, number] {
  return [minWan === null ? 0 : positionOf(minWan), maxWan === null ? LAST_EDGE : positionOf(maxWan)];
}

/** The range after the handles have moved; a handle that stands still keeps its exact bound. */
export function rangeOfHandles(before: InvestmentRange, low: number, high: number): InvestmentRange {
  const [oldLow, oldHigh] = handlesOf(before);
  return {
    minWan: low === oldLow ? before.minWan : boundAt(low, 0),
    maxWan: high === oldHigh ? before.maxWan : boundAt(high, LAST_EDGE),
  };
}

/** A bound typed in 亿元 → 万元; null = open, undefined = not a bound. */
export function parseBoundYi(text: string): number | null | undefined {
  const plain = text.replace(/[,，\s]/g, '');
  if (plain === '') return null;
  const value = Number(plain);
  return Number.isFinite(value) && value >= 0 ? Math.round(yiToWan(value)) : undefined;
}

/** The bounds in order, so that typing them the wrong way round still makes a range. */
export function ordered({ minWan, maxWan }: InvestmentRange): InvestmentRange {
  return minWan !== null && maxWan !== null && minWan > maxWan
    ? { minWan: maxWan, maxWan: minWan }
    : { minWan, maxWan };
}

function boundAt(position: number, openEnd: number): number | null {
  const edge = Math.round(position);
  return edge === openEnd ? null : (INVESTMENT_EDGES_WAN[edge] ?? null);
}

function positionOf(wan: number): number {
  const edge = INVESTMENT_EDGES_WAN.indexOf(wan);
  if (edge >= 0) return edge;
  const { firstExponent, binsPerDecade } = INVESTMENT_BINS;
  const position = wan > 0 ? (Math.log10(wan) - firstExponent) * binsPerDecade : 0;
  return Math.min(LAST_EDGE, Math.max(0, position));
}
