import type { DiagnosisMeasure, GapLevel, Verdict } from './enumerations';

/** How many variants agree with the verdict; columns are regions × nodes, row-major. */
export interface RobustnessColumns {
  readonly level: GapLevel;
  /** Measures × thresholds × benchmarks that could be tried for the region, at most 45, the verdict's own included. */
  readonly total: Uint8Array;
  readonly agreeing: Uint8Array;
  /** Data variants: head offices, unknown statuses and inferred shares counted or not, at most 8. */
  readonly dataTotal: Uint8Array;
  readonly dataAgreeing: Uint8Array;
}

/** One variant of one cell, for the grid of the evidence card. */
export type RobustnessVariant =
  | {
      readonly kind: 'rule';
      readonly measure: DiagnosisMeasure;
      /** Factor on the verdict thresholds: 0.8, 1 or 1.2. */
      readonly factor: number;
      readonly benchmark: 'current' | 'province' | 'within';
      readonly verdict: Verdict;
      readonly agrees: boolean;
    }
  | {
      readonly kind: 'data';
      readonly countHeadOffices: boolean;
      readonly countUnknownStatus: boolean;
      readonly countInferred: boolean;
      /** By presence: a present node is `normal` whatever its grade. */
      readonly verdict: Verdict;
      readonly agrees: boolean;
    };
