import type { Verdict } from './enumerations';

/** One stroke or area of a glyph, in a view box of 16 × 16; colours are names of CSS variables without `--`. */
export interface GlyphPath {
  /** SVG path data. */
  readonly d: string;
  readonly stroke?: string;
  readonly fill?: string;
  /** Stroke width. */
  readonly width?: number;
  readonly dash?: readonly number[];
}

/** A verdict, an overlay on one, a late project or a park. */
export type GlyphId = Verdict | 'late' | 'filling' | 'lost' | 'eroding' | 'single_source' | 'park';

/** The mark of every verdict and overlay, drawn alike in panels (SVG) and on the map (Path2D), first path lowest. */
export const GLYPHS: Readonly<Record<GlyphId, readonly GlyphPath[]>> = {
  break: [
    {
      d: 'M6.5 4.5H5a3.5 3.5 0 0 0 0 7h1.5M9.5 4.5H11a3.5 3.5 0 0 1 0 7H9.5',
      stroke: 'v-break',
      width: 2,
    },
    { d: 'M8 1v3.2M8 11.8V15', stroke: 'v-break', width: 1.5 },
  ],
  blank: [{ d: 'M3 8a5 5 0 1 0 10 0a5 5 0 1 0-10 0z', stroke: 'v-blank', width: 2 }],
  substitutable: [
    {
      d: 'M2 5.5h9M8.4 2.6 11.4 5.5 8.4 8.4M14 10.5H5M7.6 7.6 4.6 10.5 7.6 13.4',
      stroke: 'v-sub-edge',
      width: 1.5,
    },
  ],
  weak: [
    {
      d: 'M2.75 8a5.25 5.25 0 1 0 10.5 0a5.25 5.25 0 1 0-10.5 0z',
      fill: 'halo',
      stroke: 'v-weak-edge',
      width: 1.5,
    },
    { d: 'M8 2.75a5.25 5.25 0 0 0 0 10.5z', fill: 'v-weak' },
  ],
  strength: [
    {
      d: 'M8 1.4l2 4.3 4.7.6-3.5 3.2.9 4.7L8 11.9l-4.1 2.3.9-4.7L1.3 6.3 6 5.7z',
      fill: 'v-strength',
      stroke: 'v-strength-edge',
      width: 0.75,
    },
  ],
  normal: [
    {
      d: 'M4.25 8a3.75 3.75 0 1 0 7.5 0a3.75 3.75 0 1 0-7.5 0z',
      fill: 'v-normal',
      stroke: 'v-normal-edge',
      width: 1.25,
    },
  ],
  sporadic: [{ d: 'M5.75 8a2.25 2.25 0 1 0 4.5 0a2.25 2.25 0 1 0-4.5 0z', fill: 'ink-off' }],
  not_active: [{ d: 'M4 8h8', stroke: 'ink-off', width: 2 }],
  insufficient: [
    {
      d: 'M2.5 2.5h11v11h-11zM2.5 9.5 9.5 2.5M2.5 13.5 13.5 2.5M6.5 13.5l7-7',
      stroke: 'hatch',
      width: 1,
    },
  ],
  late: [
    { d: 'M1.5 8a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0z', fill: 'mark' },
    { d: 'M8 4.2V8.3l2.9 1.7', stroke: 'halo', width: 1.6 },
  ],
  filling: [
    { d: 'M2 8h7.5M6.6 4.9 9.7 8l-3.1 3.1', stroke: 'ink-1', width: 1.5 },
    { d: 'M12.5 3v10', stroke: 'ink-1', width: 1.5, dash: [2, 2] },
  ],
  lost: [
    { d: 'M8.5 2.75H2.75v10.5H8.5', stroke: 'ink-1', width: 1.5 },
    { d: 'M6.5 8h7.5M10.9 4.9 14 8l-3.1 3.1', stroke: 'ink-1', width: 1.5 },
  ],
  eroding: [{ d: 'M2 4l4 4 2.5-2.5 5 6.5M13.75 8v4.25H9.5', stroke: 'ink-1', width: 1.5 }],
  single_source: [
    { d: 'M8 2.2 14.4 13.4H1.6z', fill: 'v-risk', stroke: 'v-risk-edge', width: 1.25 },
    { d: 'M8 6.2v3.6M8 10.9v1.3', stroke: 'ink-on-risk', width: 1.4 },
  ],
  park: [
    { d: 'M1.75 1.75h12.5v12.5H1.75z', fill: 'bg', stroke: 'mark', width: 1.5 },
    { d: 'M4 11.75V8.25l2.5-2v2l2.5-2v2L11.5 6v5.75z', fill: 'mark' },
  ],
};
