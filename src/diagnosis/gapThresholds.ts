/** Thresholds of the presence rules. Defaults of the product; no official document sets them. */
export interface GapThresholds {
  /** Fewest operating enterprises for a region to be judged, or to count as a region of the benchmark. */
  readonly minEnterprises: number;
  /** Least share of a region's enterprises that have a node. */
  readonly minAssignedShare: number;
  /** Least share of the parent city's enterprises placed at the level judged (counties and parks). */
  readonly minPlacedShare: number;
  /** Longest run of absent nodes that is still a 断点; a longer one is 空白点·中段. */
  readonly maxBreakLength: number;
  /** Fewest regions of the benchmark with `minEnterprises`. */
  readonly minBenchmarkRegions: number;
  /** From this share of the benchmark in one region on, there is no reference. */
  readonly maxBenchmarkShare: number;
  /** Under this many expected firms an absence in a county or park is 规模不足以判断. */
  readonly minExpectedFirms: number;
}

export const DEFAULT_GAP_THRESHOLDS: GapThresholds = {
  minEnterprises: 5,
  minAssignedShare: 0.6,
  minPlacedShare: 0.6,
  maxBreakLength: 3,
  minBenchmarkRegions: 2,
  maxBenchmarkShare: 0.8,
  minExpectedFirms: 1,
};
