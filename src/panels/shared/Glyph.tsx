import { memo } from 'react';
import type { GlyphPath } from '../../model/verdictGlyph';

interface GlyphProps {
  readonly paths: readonly GlyphPath[];
  /** Edge in px. */
  readonly size: number;
  /** Name for a screen reader; without it the glyph stands beside its word and is hidden from it. */
  readonly label?: string | undefined;
}

/** Draws glyph data as SVG in the colours of the theme. */
export const Glyph = memo(function Glyph({ paths, size, label }: GlyphProps) {
  const frame = { width: size, height: size, viewBox: '0 0 16 16', style: FRAME_STYLE } as const;
  const drawing = paths.map(({ d, stroke, fill, width, dash }) => (
    <path
      key={d}
      d={d}
      stroke={stroke ? `var(--${stroke})` : 'none'}
      fill={fill ? `var(--${fill})` : 'none'}
      strokeWidth={width}
      strokeDasharray={dash?.join(' ')}
      strokeLinejoin="round"
    />
  ));
  if (label === undefined) {
    return (
      <svg {...frame} aria-hidden="true">
        {drawing}
      </svg>
    );
  }
  return (
    <svg {...frame} role="img" aria-label={label}>
      <title>{label}</title>
      {drawing}
    </svg>
  );
});

const FRAME_STYLE = { flex: 'none', display: 'block' } as const;
