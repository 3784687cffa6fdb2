import type { RatioId } from './viewState';

/** Classes of LQ*, the same on every map: under 0.5, to 0.8, to 1.25, to 2, and from 2 on. */
export const LQ_BREAKS: readonly number[] = [0.5, 0.8, 1.25, 2];
/** Classes of 完整度: under 25 %, to 50 %, to 75 %, and from 75 % on. */
export const COMPLETENESS_BREAKS: readonly number[] = [0.25, 0.5, 0.75];

/** Lower bounds of the classes but the first, ascending, and one colour token a class (`lq-1` …, `seq-1` …). */
export interface RatioClasses {
  readonly breaks: readonly number[];
  readonly tokens: readonly string[];
}

/** Classes of a ratio: LQ* and 完整度 have fixed ones, shares five of as many regions each. */
export function ratioClasses(ratio: RatioId, values: Iterable<number>): RatioClasses {
  if (ratio === 'lq')
    return { breaks: LQ_BREAKS, tokens: LQ_BREAKS.concat(0).map((_, index) => `lq-${index + 1}`) };
  const breaks = ratio === 'completeness' ? COMPLETENESS_BREAKS : quantileBreaks(values, SEQUENTIAL_COUNT);
  return { breaks, tokens: sequentialTokens(breaks.length + 1) };
}

/** Class of a value, from 0: the number of breaks it reaches; −1 for NaN. */
export function ratioClass(value: number, { breaks }: RatioClasses): number {
  if (Number.isNaN(value)) return -1;
  return breaks.filter((lowerBound) => value >= lowerBound).length;
}

const SEQUENTIAL_COUNT = 5;

/** The tokens of a sequential scale of fewer classes keep both ends. */
function sequentialTokens(classCount: number): string[] {
  if (classCount === 1) return [`seq-${Math.ceil(SEQUENTIAL_COUNT / 2)}`];
  return Array.from(
    { length: classCount },
    (_, index) => `seq-${1 + Math.round((index * (SEQUENTIAL_COUNT - 1)) / (classCount - 1))}`,
  );
}

/** Distinct quantiles of the known values; fewer than asked for where values repeat. */
export function quantileBreaks(values: Iterable<number>, classCount: number): number[] {
  const sorted = [...values].filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
  const first = sorted[0];
  const breaks = Array.from(
    { length: classCount - 1 },
    (_, index) => sorted[Math.floor(((index + 1) * sorted.length) / classCount)],
  );
  return [...new Set(breaks)].filter((value): value is number => value !== undefined && value !== first);
}
