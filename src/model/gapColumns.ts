import type { DiagnosisMeasure, GapLevel } from './enumerations';

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

/** What of a judged matrix goes into the table `gap`; columns are regions × nodes, row-major; NaN is missing. */
export interface GapVerdictColumns {
  readonly level: GapLevel;
  readonly regionIds: readonly string[];
  readonly nodeIds: readonly string[];
  /** The measure of values, named with every figure. */
  readonly measure: DiagnosisMeasure;
  /** Codes of `VERDICT_OF_CODE` and `POSITION_OF_CODE`. */
  readonly verdict: Uint8Array;
  readonly position: Uint8Array;
  /** −1 and 0 where there is no segment. */
  readonly segmentId: Int32Array;
  readonly segmentLength: Int32Array;
  /** 1 where the overlay holds. */
  readonly lost: Uint8Array;
  readonly eroding: Uint8Array;
  readonly singleSource: Uint8Array;
  readonly filling: Uint8Array;
  readonly inCity: Uint8Array;
  readonly tooSmall: Uint8Array;
  /** Furthest stage of a filling project: place in PROJECT_STAGE from 1, 0 for none. */
  readonly fillingStage: Uint8Array;
  readonly firmCount: Int32Array;
  /** N_rn. */
  readonly firmWeight: Float64Array;
  /** Share of the cell's firms whose value is known (0…1). */
  readonly coverage: Float64Array;
  readonly lq: Float64Array;
  readonly lqStar: Float64Array;
  /** Byar interval of the count quotient N_rn / E. */
  readonly intervalLow: Float64Array;
  readonly intervalHigh: Float64Array;
  readonly expected: Float64Array;
  readonly pAbsent: Float64Array;
  /** In the measure's unit (万元 for output and revenue). */
  readonly supply: Float64Array;
  readonly demand: Float64Array;
  readonly supplyRatio: Float64Array;
  readonly unmet: Float64Array;
  readonly surplus: Float64Array;
  readonly hhi: Float64Array;
  readonly topShare: Float64Array;
  /** n_eff = 1 / HHI. */
  readonly effectiveCount: Float64Array;
  /** Sub_R: what others within R supply for each unit of the largest firm's. */
  readonly substitution: Float64Array;
  /** Relatedness density d_rn. */
  readonly relatedness: Float64Array;
  /** ρ: share of the unmet demand that projects under way will meet (0…1). */
  readonly filledShare: Float64Array;
  /** Codes of EVIDENCE_GRADE. */
  readonly grade: Uint8Array;
  /** Bits in the order of GAP_MOVE and GAP_REASON. */
  readonly moves: Uint8Array;
  readonly reasons: Int32Array;
  /** Priority 0…100, lower and upper end; NaN where the verdict is no gap. */
  readonly priorityLow: Float64Array;
  readonly priorityHigh: Float64Array;
  /** The priority's components, 0…1, before weights; NaN where missing. */
  readonly gapScore: Float64Array;
  readonly pull: Float64Array;
  readonly feasibility: Float64Array;
  readonly leverage: Float64Array;
  readonly security: Float64Array;
  readonly valueScore: Float64Array;
}
