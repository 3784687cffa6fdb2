import type { GapLevel } from './enumerations';

/** Columns of one row a region. All regions of the benchmark, in the order of the matrix's rows. */
export interface GapRegions {
  readonly ids: readonly string[];
  /** Operating enterprises (在营, 减产 or of unknown status) over all chains, with a node or without. */
  readonly enterpriseCount: Float64Array;
  /** Share of them with at least one node; NaN when there are none. */
  readonly assignedShare: Float64Array;
  /** Counties and parks: share of the parent city's enterprises placed at this level. Not read for cities. */
  readonly placedShare: Float64Array;
  /** Row of the parent city in `cityPresence`; −1 for none. */
  readonly cityIndex: Int32Array;
}

/** Columns of one row a (region, node) that has a firm or a project, in any order, each pair at most once. */
export interface GapCells {
  readonly regionIndex: Int32Array;
  readonly nodeIndex: Int32Array;
  /** Distinct operating firms with w > 0. */
  readonly firmCount: Int32Array;
  /** N_rn = Σw over those firms; w of a firm whose shares are unknown is 1 / number of its nodes. */
  readonly firmWeight: Float64Array;
  /** Firms of the node that moved out, halted or were deregistered. */
  readonly leftCount: Int32Array;
  /** Those of them that did so within three years. */
  readonly recentLeftCount: Int32Array;
  /** Operating firms that are 减产. */
  readonly reducedCount: Int32Array;
  /** Projects on the node at 签约 … 竣工. */
  readonly fillingCount: Int32Array;
}

/** What of a judged matrix goes into the table `gap`; columns are regions × nodes, row-major. */
export interface GapVerdictColumns {
  readonly level: GapLevel;
  readonly regionIds: readonly string[];
  readonly nodeIds: readonly string[];
  /** Codes of `VERDICT_OF_CODE` and `POSITION_OF_CODE`. */
  readonly verdict: Uint8Array;
  readonly position: Uint8Array;
  /** −1 and 0 where there is no segment. */
  readonly segmentId: Int32Array;
  readonly segmentLength: Int32Array;
  readonly lost: Uint8Array;
  readonly eroding: Uint8Array;
  readonly filling: Uint8Array;
  readonly inCity: Uint8Array;
  readonly tooSmall: Uint8Array;
  readonly firmCount: Int32Array;
  /** NaN without a reference. */
  readonly expected: Float64Array;
  readonly pAbsent: Float64Array;
}
