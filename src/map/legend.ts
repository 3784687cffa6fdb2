import type { GlyphPath } from '../model/verdictGlyph';

/** The mark of one legend entry. */
export type LegendSwatch =
  | { readonly kind: 'fill'; readonly token: string }
  /** A verdict as it colours an area, with its glyph. */
  | {
      readonly kind: 'verdict';
      readonly fillToken: string;
      readonly edgeToken: string | null;
      readonly paths: readonly GlyphPath[];
    }
  | { readonly kind: 'hatch' }
  | { readonly kind: 'glyph'; readonly paths: readonly GlyphPath[] }
  | {
      readonly kind: 'circle';
      readonly radiusPx: number;
      readonly fillToken: string;
      readonly strokeToken: string;
    };

export interface LegendEntry {
  readonly swatch: LegendSwatch;
  readonly label: string;
}

/** One layer's legend. A `scale` shows its fills side by side with the breaks between them. */
export interface LegendSection {
  readonly id: string;
  readonly title: string;
  readonly layout: 'scale' | 'list' | 'circles';
  readonly breaks: readonly string[];
  readonly entries: readonly LegendEntry[];
}
