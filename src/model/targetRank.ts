/** Facts about an enterprise elsewhere that could close a gap; NaN and null are unknown. */
export interface TargetFacts {
  readonly enterpriseId: string;
  readonly name: string;
  /** Region of the level judged where it sits. */
  readonly region: string | null;
  readonly lon: number;
  readonly lat: number;
  readonly mainProduct: string | null;
  /** 1: its products name the node; else the share w of it at the node. */
  readonly productMatch: number;
  /** 0…1 by its titles: 链主 1, 单项冠军 .9, 小巨人 .8, 专精特新 .6, 规上 .4, other .2. */
  readonly standing: number;
  readonly titles: number;
  /**
   * Share of its customers and suppliers that are in the region, by `supply_link`; with none of known place on file, of
   * the downstream nodes of the gap that are present there.
   */
  readonly ties: number;
  readonly tiesBasis: 'partners' | 'nodes';
  readonly distanceKm: number;
  /**
   * 1: a project of its own within the last years of the settings, not terminated, is on file, named in
   * `expansionProject` with its latest date; NaN where none is.
   */
  readonly expansion: number;
  readonly expansionProject: string | null;
  readonly expansionOn: string | null;
  /** Other regions that keep it on a shortlist or negotiate a project with it. */
  readonly courtingRegions: readonly string[];
  /** LQ* of the node at its home. */
  readonly homeQuotient: number;
  readonly asOf: string | null;
  readonly source: string | null;
  readonly isSample: boolean;
}

/** A target with its score, 0…100. A missing component gives an interval. */
export interface TargetRank extends TargetFacts {
  readonly low: number;
  readonly high: number;
  /** Points of each component as weighted; NaN where missing. */
  readonly points: {
    readonly product: number;
    readonly standing: number;
    readonly ties: number;
    readonly distance: number;
    readonly expansion: number;
  };
  readonly isCourted: boolean;
  readonly isRootedAtHome: boolean;
}
