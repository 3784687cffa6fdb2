import type { DrawnArea, LayerId, LayerSetting, Selection, Theme } from '../model/viewState';
import type { AreaCollection } from './boundaries';

/** How a region is filled: a class colour, hatching for 数据不足, grey for what is out of scope. */
export interface AreaFills {
  /** adcode → token of the colour. */
  readonly tokenByCode: ReadonlyMap<string, string>;
  /** adcode → token of a line along the inside of the border. */
  readonly edgeTokenByCode: ReadonlyMap<string, string>;
  readonly hatched: ReadonlySet<string>;
}

export interface AreaLabel {
  readonly adcode: string;
  readonly lon: number;
  readonly lat: number;
  readonly name: string;
  /** Second line: a figure, or a word. */
  readonly figure: string;
  /** Verdict glyphs with counts, in the order of display; at most four. */
  readonly glyphs: readonly { readonly glyph: string; readonly text: string }[];
  readonly emphasis: boolean;
}

export interface PlaceName {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
}

/** Columns of points; positions are lon, lat pairs. The arrays keep their identity while the data stay the same. */
export interface FirmColumns {
  readonly firm: Int32Array;
  readonly positions: Float64Array;
  readonly stage: Uint8Array;
}
export interface ProjectColumns {
  readonly project: Int32Array;
  readonly projectId: readonly string[];
  readonly positions: Float64Array;
  readonly investmentWan: Float64Array;
  readonly stage: Uint8Array;
  readonly late: Uint8Array;
}
export interface ParkColumns {
  readonly parkId: readonly string[];
  readonly positions: Float64Array;
}
export interface CircleColumns {
  readonly adcode: readonly string[];
  readonly positions: Float64Array;
  /** NaN draws nothing. */
  readonly value: Float64Array;
  readonly maxValue: number;
}

/** Arcs from places of targets to the region of a gap, one a target. */
export interface ArcColumns {
  readonly home: { readonly lon: number; readonly lat: number };
  readonly homeName: string;
  readonly enterpriseId: readonly string[];
  /** lon, lat pairs of the targets. */
  readonly positions: Float64Array;
  /** Place in FOLLOW_UP. */
  readonly step: Uint8Array;
  /** Name to be written at its place; '' where another arc of the place bears it. */
  readonly placeName: readonly string[];
  /** Row of the target whose card is open; −1 for none. */
  readonly selected: number;
}

/** 1 where the filter lets the row through, by row of the points. */
export type RowMask = Uint8Array;

/** Everything the map draws. Parts that keep their identity are not touched. */
export interface MapScene {
  readonly theme: Theme;
  readonly layers: Readonly<Record<LayerId, LayerSetting>>;
  /** Areas that are compared, and the outline around them. */
  readonly areas: AreaCollection;
  readonly outline: AreaCollection;
  readonly fills: AreaFills;
  readonly labels: readonly AreaLabel[];
  /** Names around the compared areas, in grey. */
  readonly neighbours: readonly PlaceName[];
  readonly circles: CircleColumns;
  readonly parks: ParkColumns;
  readonly firms: FirmColumns;
  readonly firmMask: RowMask;
  readonly projects: ProjectColumns;
  readonly projectMask: RowMask;
  readonly selection: Selection;
  /** Where the selected enterprise, project or park stands. */
  readonly selectedPoint: { readonly lon: number; readonly lat: number } | null;
  /** The drawn area that filters. */
  readonly area: DrawnArea | null;
  /** null: no gap is chosen, or 清单 is not open. */
  readonly arcs: ArcColumns | null;
  /** Rings of 配套半径 around a point. */
  readonly rings: readonly { readonly lon: number; readonly lat: number; readonly radiusKm: number }[];
}

/** What the pointer is on. */
export type Pick =
  | { readonly kind: 'region'; readonly id: string }
  | { readonly kind: 'park'; readonly id: string }
  | { readonly kind: 'project'; readonly id: string }
  | { readonly kind: 'firm'; readonly row: number }
  | { readonly kind: 'target'; readonly id: string }
  | {
      readonly kind: 'cluster';
      readonly of: 'firms' | 'projects' | 'parks';
      readonly count: number;
      readonly lon: number;
      readonly lat: number;
    };
