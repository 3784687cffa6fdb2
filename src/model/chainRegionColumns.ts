import type { DiagnosisMeasure, GapLevel } from './enumerations';

/** Roll-ups of a chain in a region; columns are regions × chains, row-major; NaN is missing. */
export interface ChainRegionColumns {
  readonly level: GapLevel;
  readonly regionIds: readonly string[];
  readonly chainIds: readonly string[];
  readonly measure: DiagnosisMeasure;
  /** Codes of CHAIN_ACTIVITY, `insufficient` where the region's data do not suffice. */
  readonly activity: Uint8Array;
  /** 完整度 Σκ·P/Σκ (0…1). */
  readonly completeness: Float64Array;
  /** 配套率 Σmin(S,D)/ΣD (0…1), over the nodes whose S and D are known. */
  readonly supportRate: Float64Array;
  /** Σ of X over the chain's nodes, in the measure's unit. */
  readonly value: Float64Array;
  readonly firmCount: Int32Array;
  readonly breakSegments: Int32Array;
  readonly breakNodes: Int32Array;
  readonly blankNodes: Int32Array;
  readonly weakNodes: Int32Array;
  readonly strengthNodes: Int32Array;
  readonly singleSourceNodes: Int32Array;
  /** 单点依赖: share of X on single-source nodes or their essential descendants (0…1). */
  readonly singleSourceShare: Float64Array;
  /** Firms that are 链主. */
  readonly leadCount: Int32Array;
  /** 同质化: share of the firms of known main product that share it with another on the same node (0…1). */
  readonly sameProductShare: Float64Array;
  /** Verified local supply links for each firm; NaN where no link is on file. */
  readonly linksPerFirm: Float64Array;
  /** 重复布局: nodes with a 谋划–在建 project here on which another region has one too, and the most such regions. */
  readonly repeatedNodes: Int32Array;
  readonly mostRepeatedRegions: Int32Array;
  /** The chain's share of the region's 规上 firms, and of all its firms (0…1). */
  readonly aboveScaleShare: Float64Array;
  readonly firmShare: Float64Array;
  /** 亩均产值, 万元 a 亩; NaN where the land is unknown, and under any measure but output. */
  readonly outputPerMuWan: Float64Array;
  /** The chain's LQ* and its share of X_r. */
  readonly lqStar: Float64Array;
  readonly share: Float64Array;
  /** 三项检验 size, specialisation, focus: 1 passes, 0 does not, 2 cannot be said. */
  readonly isLarge: Uint8Array;
  readonly isSpecialised: Uint8Array;
  readonly isFocused: Uint8Array;
  /** 建: declared, and few nodes present. */
  readonly isToBuild: Uint8Array;
}
