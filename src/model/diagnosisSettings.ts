import type { DiagnosisMeasure } from './enumerations';
import type { RegionGroupId } from './regionGroups';

/** Which regions a region is measured against. Lists and groups name units of any level. */
export type BenchmarkArea =
  | { readonly kind: 'all' }
  | { readonly kind: 'province' }
  | { readonly kind: 'group'; readonly group: RegionGroupId }
  | { readonly kind: 'radius'; readonly radiusKm: number }
  | { readonly kind: 'list'; readonly regions: readonly string[] };

/** R: how far a substitute for a supplier may be. A region always lies within its own R. */
export type SubstituteScope =
  | { readonly kind: 'city' }
  | { readonly kind: 'province' }
  | { readonly kind: 'group'; readonly group: RegionGroupId }
  | { readonly kind: 'radius'; readonly radiusKm: number };

/** Defaults of the product; no official document sets them. Shares are 0…1. */
export interface DiagnosisThresholds {
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
  /** From this many expected firms on an absence is 显著, and a verdict may be of grade A. */
  readonly significantExpectedFirms: number;
  /** Least share of the benchmark's enterprises whose value is known for `auto` to take a measure. */
  readonly minMeasureCoverage: number;
  /** Least share of a cell's firms whose value is known for s₁ and HHI. */
  readonly minCellCoverage: number;
  /** κ of the shrinkage of LQ, in expected firms. */
  readonly shrinkageFirms: number;
  /** W1: LQ* under it. */
  readonly weakQuotient: number;
  /** W2: S/D under it. */
  readonly weakSupplyRatio: number;
  /** 优势点: LQ* from it on; also what excuses W2. */
  readonly strengthQuotient: number;
  /** 优势点: fewest firms, without a 链主 or 单项冠军. */
  readonly strengthFirms: number;
  /** 风险点: s₁ from it on. */
  readonly singleSourceShare: number;
  /** 风险点: Sub_R under it. */
  readonly maxSubstitution: number;
  /** 建: a declared chain with fewer present nodes. */
  readonly buildNodes: number;
  /** 三项检验: share of the regions that counts as the top. */
  readonly topShare: number;
  /** Fewest regions and nodes for relatedness to be used. */
  readonly minRelatednessRegions: number;
  readonly minRelatednessNodes: number;
  /** 固链预警: years within which a firm that left still warns. */
  readonly erodingYears: number;
}

/** Weights of the priority's components, and the gap component's score by kind of gap (0…1). */
export interface PriorityWeights {
  readonly gap: number;
  readonly pull: number;
  readonly feasibility: number;
  readonly leverage: number;
  readonly security: number;
  /** 附加值 of the node: 高 1, 中 ½, 低 0. */
  readonly valueLevel: number;
  readonly gapOfBreak: number;
  readonly gapOfBlankBeside: number;
  readonly gapOfBlankFar: number;
  readonly gapOfUntitledKey: number;
}

/** Weights of the ranking of 目标招商企业. */
export interface TargetWeights {
  readonly product: number;
  readonly standing: number;
  readonly ties: number;
  readonly distance: number;
  readonly expansion: number;
  /** Years back within which a project of its own is a sign of expansion. */
  readonly expansionYears: number;
  /** Distance at which the distance component has fallen to 1/e. */
  readonly distanceDecayKm: number;
  /** Flag: the firm's home LQ* above it. */
  readonly homeQuotient: number;
}

/** Everything a person may set about the diagnosis; serialises with the view state. */
export interface DiagnosisSettings {
  /** `auto`: the first of 产值, 营业收入, 从业人数, 注册资本, 企业数 whose coverage suffices. */
  readonly measure: 'auto' | DiagnosisMeasure;
  readonly benchmark: BenchmarkArea;
  readonly substitutes: SubstituteScope;
  readonly thresholds: DiagnosisThresholds;
  readonly priority: PriorityWeights;
  readonly targets: TargetWeights;
  /** Whether a firm of unknown site counts where its head office is. These three change the sums over rows. */
  readonly countHeadOffices: boolean;
  /** Whether a firm of unknown status counts as operating. */
  readonly countUnknownStatus: boolean;
  /** Whether an inferred (推断) assignment to a node counts. */
  readonly countInferred: boolean;
}

export const DEFAULT_DIAGNOSIS_SETTINGS: DiagnosisSettings = {
  measure: 'auto',
  benchmark: { kind: 'all' },
  substitutes: { kind: 'radius', radiusKm: 300 },
  thresholds: {
    minEnterprises: 5,
    minAssignedShare: 0.6,
    minPlacedShare: 0.6,
    maxBreakLength: 3,
    minBenchmarkRegions: 2,
    maxBenchmarkShare: 0.8,
    minExpectedFirms: 1,
    significantExpectedFirms: 3,
    minMeasureCoverage: 0.8,
    minCellCoverage: 0.8,
    shrinkageFirms: 2,
    weakQuotient: 0.5,
    weakSupplyRatio: 0.5,
    strengthQuotient: 1.25,
    strengthFirms: 3,
    singleSourceShare: 0.6,
    maxSubstitution: 0.5,
    buildNodes: 3,
    topShare: 0.1,
    minRelatednessRegions: 20,
    minRelatednessNodes: 10,
    erodingYears: 3,
  },
  priority: {
    gap: 0.3,
    pull: 0.25,
    feasibility: 0.25,
    leverage: 0.1,
    security: 0.1,
    valueLevel: 0,
    gapOfBreak: 1,
    gapOfBlankBeside: 0.7,
    gapOfBlankFar: 0.3,
    gapOfUntitledKey: 0.3,
  },
  targets: {
    product: 30,
    standing: 20,
    ties: 20,
    distance: 15,
    expansion: 15,
    expansionYears: 3,
    distanceDecayKm: 300,
    homeQuotient: 2,
  },
  countHeadOffices: true,
  countUnknownStatus: true,
  countInferred: true,
};
