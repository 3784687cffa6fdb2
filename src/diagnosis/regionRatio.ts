import { DEFAULT_DIAGNOSIS_SETTINGS, type DiagnosisThresholds } from '../model/diagnosisSettings';
import { hasReference } from './benchmarkMargins';
import { expectedFirms } from './expectedFirms';
import { locationQuotient } from './locationQuotient';
import { shrunkLocationQuotient } from './shrunkLocationQuotient';

/** Least share of the benchmark's operating enterprises whose value is known for a measure to be used. */
export const MIN_MEASURE_COVERAGE = 0.8;

/**
 * What a ratio of a region rests on, or why it is missing:
 * `value` on the measure of the view; `count` on the number of firms (按企业数);
 * `absent` no firm of the part there; `insufficient` 数据不足; `no_reference` 无参照区;
 * `not_one_chain` not exactly one chain is chosen;
 * `not_judged` the region is not judged at this level; `unknown` no value is known; `withheld` 不公开, in 对外.
 */
export type RatioBasis =
  | 'value'
  | 'count'
  | 'absent'
  | 'insufficient'
  | 'no_reference'
  | 'not_one_chain'
  | 'not_judged'
  | 'unknown'
  | 'withheld';

export interface RegionRatio {
  /** NaN unless the basis is `value` or `count`. */
  readonly value: number;
  readonly basis: RatioBasis;
}

/** Sums of the benchmark's operating enterprises by region, and of the chosen part (chain, node, stage) of them. */
export interface QuotientColumns {
  readonly adcode: readonly string[];
  /** Distinct firms with a node. */
  readonly firmCount: Float64Array;
  /** N_r and N_rn. */
  readonly allCount: Float64Array;
  readonly partCount: Float64Array;
  /** X_r and X_rn of one measure; NaN where nothing is known. */
  readonly allValue: Float64Array;
  readonly partValue: Float64Array;
  /** Distinct firms with a known value of the measure. */
  readonly knownCount: Float64Array;
}

/** Share of the benchmark's enterprises whose value of the measure is known (0–1); NaN where there are none. */
export function measureCoverage({ knownCount, firmCount }: QuotientColumns): number {
  return sum(knownCount) / sum(firmCount);
}

/**
 * LQ* of the chosen part in every region of the benchmark (dimensionless; 1 = as in the benchmark).
 *
 *   LQ* = ω·LQ + (1 − ω),  LQ = (X_rn/X_r)/(X_n/X),  E = N_r·N_n/N,  ω = E/(E + κ)
 *
 * `byValue` false, or X_rn unknown though a firm is present: the quotient of counts, marked `count`.
 * Without a firm of the part there is none (`absent`); without a reference there is none anywhere; a region with
 * fewer than `minEnterprises` firms, or listed in `insufficient` by its scope gate, has none (数据不足).
 */
export function regionQuotients(
  columns: QuotientColumns,
  byValue: boolean,
  insufficient: ReadonlySet<string>,
  thresholds: DiagnosisThresholds = DEFAULT_DIAGNOSIS_SETTINGS.thresholds,
): Map<string, RegionRatio> {
  const { adcode, firmCount, allCount, partCount, allValue, partValue } = columns;
  const firms = sum(allCount);
  const partFirms = sum(partCount);
  const total = sum(allValue);
  const partTotal = sum(partValue);
  const isReferenced = hasReference(firmCount, { byRegion: allCount, total: firms }, thresholds);

  const quotientOf = (region: number): RegionRatio => {
    if (!isReferenced) return missing('no_reference');
    if (
      insufficient.has(adcode[region] ?? '') ||
      !((firmCount[region] ?? NaN) >= thresholds.minEnterprises)
    ) {
      return missing('insufficient');
    }
    const part = partCount[region] ?? NaN;
    if (!(part > 0)) return missing('absent');
    const all = allCount[region] ?? NaN;
    const expected = expectedFirms(all, partFirms, firms);
    const value = partValue[region] ?? NaN;
    const isByValue = byValue && !Number.isNaN(value);
    const quotient = isByValue
      ? locationQuotient(value, allValue[region] ?? NaN, partTotal, total)
      : locationQuotient(part, all, partFirms, firms);
    if (Number.isNaN(quotient)) return missing('unknown');
    return { value: shrunkLocationQuotient(quotient, expected), basis: isByValue ? 'value' : 'count' };
  };
  return new Map(adcode.map((code, region) => [code, quotientOf(region)]));
}

/** Share of each region in the sum over all of them (0–1); `unknown` where a region's total is not known. */
export function regionShareRatios(adcode: readonly string[], totals: Float64Array): Map<string, RegionRatio> {
  const whole = sum(totals);
  return new Map(
    adcode.map((code, region) => {
      const share = (totals[region] ?? NaN) / whole;
      return [code, Number.isFinite(share) ? { value: share, basis: 'value' } : missing('unknown')] as const;
    }),
  );
}

/** A ratio that is not there, with the reason. */
export function missing(basis: RatioBasis): RegionRatio {
  return { value: NaN, basis };
}

/** Sum of what is known. */
function sum(values: Float64Array): number {
  return values.reduce((total, value) => (Number.isNaN(value) ? total : total + value), 0);
}
