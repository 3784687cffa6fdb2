import type { DiagnosisMeasure, GapLevel } from './enumerations';

/** Measures whose values are summed; the number of firms is always known. */
export type SummedMeasure = Exclude<DiagnosisMeasure, 'count'>;

/** Columns of one row a region. All regions judged at a level, in the order of the matrix's rows. */
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
  /** Codes of the units a region lies in, '' for none. */
  readonly county: readonly string[];
  readonly city: readonly string[];
  readonly province: readonly string[];
  /** WGS 84 degrees, NaN where unknown. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Operating enterprises whose measure is known. */
  readonly knownCount: Readonly<Record<SummedMeasure, Float64Array>>;
  /** Operating enterprises that are 规上. */
  readonly aboveScaleCount: Float64Array;
  /** Land in use, 亩; NaN where unknown. Parks only. */
  readonly landMu: Float64Array;
  /**
   * Region × 8, row-major, whatever the switches say: enterprises, and those with a node, by the sum of their
   * `FIRM_FLAG`s; here `inferred` means that every node of the firm is.
   */
  readonly flaggedCount: Int32Array;
  readonly flaggedAssigned: Int32Array;
}

/** One measure over the cells. */
export interface CellMeasure {
  /** X_rn = Σw·m over known values; NaN where none is known. */
  readonly value: Float64Array;
  /** Firms whose value is known. */
  readonly knownCount: Int32Array;
  /** Σs² over known values, and the largest w·m; NaN where none is known. */
  readonly herfindahl: Float64Array;
  readonly largest: Float64Array;
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
  /** Those of them that did so within the years of the settings. */
  readonly recentLeftCount: Int32Array;
  /** Operating firms that are 减产. */
  readonly reducedCount: Int32Array;
  /** Projects on the node at 签约 … 竣工. */
  readonly fillingCount: Int32Array;
  /** Their planned output in 万元, over known values (NaN where none is), and how many are unknown. */
  readonly fillingOutputWan: Float64Array;
  readonly fillingUnknownCount: Int32Array;
  /** Furthest stage among them: place in PROJECT_STAGE from 1, 0 for none. */
  readonly fillingStage: Int32Array;
  /** Needs of type 产融, 产才 or 产学研 of operating firms on the node. */
  readonly needCount: Int32Array;
  /** Projects on the node at 谋划 … 在建. */
  readonly plannedCount: Int32Array;
  readonly measures: Readonly<Record<SummedMeasure, CellMeasure>>;
  /** Σs² and the largest of w over the firms: the count as a measure. */
  readonly weightHerfindahl: Float64Array;
  readonly largestWeight: Float64Array;
  /** Operating firms that are 规上, 上市, 专精特新, 小巨人, 单项冠军 or 链主. */
  readonly titledCount: Int32Array;
  /** Operating firms about whose titles nothing is loaded. */
  readonly unknownTitlesCount: Int32Array;
  readonly leadCount: Int32Array;
  readonly championCount: Int32Array;
  /** Operating firms placed by head office, of unknown status, with an equally split share. */
  readonly headOfficeCount: Int32Array;
  readonly unknownStatusCount: Int32Array;
  readonly splitShareCount: Int32Array;
  /** Bit f: a firm whose `FIRM_FLAG`s add up to f (0 … 7) is there, whatever the switches say. */
  readonly flagsSeen: Int32Array;
}

/** Columns of one row a (region, chain) with a firm: distinct operating firms. */
export interface ChainCells {
  readonly regionIndex: Int32Array;
  readonly chainIndex: Int32Array;
  readonly firmCount: Int32Array;
  readonly aboveScaleCount: Int32Array;
  readonly leadCount: Int32Array;
  /** Firms whose main product is known, and those of them that share it with another firm on the same node. */
  readonly productKnownCount: Int32Array;
  readonly sameProductCount: Int32Array;
  /** Supply links of the chain with an end here, and the verified ones of them with both ends here. */
  readonly linkCount: Int32Array;
  readonly localLinkCount: Int32Array;
}

/** Why a switch could leave a firm out; a firm's flags add up to 0 … 7. */
export const FIRM_FLAG = { headOffice: 1, unknownStatus: 2, inferred: 4 } as const;

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
  /** X_rn in the measure's unit (万元, 人, 家): 0 where there is no firm, NaN where nothing is known. */
  readonly value: Float64Array;
  /** S and D in 万元, of alternatives that feed one buyer together; only under output and revenue. */
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
