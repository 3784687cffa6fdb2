import { GLYPHS, type GlyphId } from '../../model/verdictGlyph';
import { Glyph } from './Glyph';

interface VerdictGlyphProps {
  readonly glyph: GlyphId;
  /** Edge in px. */
  readonly size?: number;
  /** Needed where no word stands beside the glyph. */
  readonly label?: string;
}

export function VerdictGlyph({ glyph, size = 14, label }: VerdictGlyphProps) {
  return <Glyph paths={GLYPHS[glyph]} size={size} label={label} />;
}
