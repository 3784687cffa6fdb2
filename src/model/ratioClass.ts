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

/** Classes of a ratio: LQ* and 完整度 have fixed ones, shares up to five between round numbers below the largest. */
export function ratioClasses(ratio: RatioId, values: Iterable<number>): RatioClasses {
  if (ratio === 'lq')
    return { breaks: LQ_BREAKS, tokens: LQ_BREAKS.concat(0).map((_, index) => `lq-${index + 1}`) };
  const breaks = ratio === 'completeness' ? COMPLETENESS_BREAKS : shareBreaks(values);
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

/** Leading digits of round numbers, and of those between which a narrow range is parted. */
const ROUND_DIGITS = [5, 2, 1];
const FINE_DIGITS = [7, 5, 3, 2, 1.5, 1];

/**
 * The four largest round numbers (1, 2 or 5 times a power of ten; with 1.5, 3 and 7 where these are fewer than four)
 * below the largest share that also part it from the smallest. Shares are heavy-tailed: by equal numbers of regions
 * one class would hold 1 % and 40 % alike.
 */
export function shareBreaks(values: Iterable<number>): number[] {
  const known = [...values].filter((value) => value > 0);
  if (known.length === 0) return [];
  const range = [Math.min(...known), Math.max(...known)] as const;
  const breaks = roundBetween(range, ROUND_DIGITS);
  return (breaks.length < SEQUENTIAL_COUNT - 1 ? roundBetween(range, FINE_DIGITS) : breaks)
    .slice(0, SEQUENTIAL_COUNT - 1)
    .reverse();
}

/** From the largest down. */
function roundBetween([smallest, largest]: readonly [number, number], digits: readonly number[]): number[] {
  const breaks: number[] = [];
  for (let exponent = Math.ceil(Math.log10(largest)); breaks.length < SEQUENTIAL_COUNT - 1; exponent -= 1) {
    const rounds = digits.map((digit) => Number(`${digit}e${exponent}`)).filter((round) => round < largest);
    const parting = rounds.filter((round) => round > smallest);
    breaks.push(...parting);
    if (parting.length < rounds.length) break;
  }
  return breaks;
}
