import type { Knots } from './gatherKnots';
import type { AreaLabel } from './scene';
import { screenPoint } from './screenPoint';

/** As the style writes labels. */
const FONT_PX = 12;
const LINE_PX = 1.3 * FONT_PX;
const GLYPH_PX = 14;
const GLYPHS_A_LINE = 2;
/** Half of what a number of three digits takes. */
const NUMBER_PX = { x: 11, y: 6 };

/**
 * The circles whose number would lie under the words of a verdict, which stay where they belong: 1 for each of these,
 * to be drawn without its number. The same array while nothing about it has changed.
 */
export function createCoveredKnots() {
  let known: {
    readonly knots: Knots;
    readonly labels: readonly AreaLabel[];
    readonly zoom: number;
    readonly covered: Uint8Array;
  } | null = null;
  return (knots: Knots, labels: readonly AreaLabel[], exactZoom: number): Uint8Array => {
    const zoom = Math.round(exactZoom * 4) / 4;
    if (known?.knots !== knots || known.labels !== labels || known.zoom !== zoom)
      known = { knots, labels, zoom, covered: coveredKnots(knots, labels, zoom) };
    return known.covered;
  };
}

export function coveredKnots(
  { positions, counts }: Knots,
  labels: readonly AreaLabel[],
  zoom: number,
): Uint8Array {
  const boxes = labels
    .filter(({ glyphs }) => glyphs.length > 0)
    .map((label) => ({ at: screenPoint(label.lon, label.lat, zoom), half: halfSize(label) }));
  return Uint8Array.from(counts, (_, knot) => {
    const [x, y] = screenPoint(positions[2 * knot] ?? 0, positions[2 * knot + 1] ?? 0, zoom);
    const isUnder = boxes.some(
      ({ at, half }) =>
        Math.abs(at[0] - x) < half[0] + NUMBER_PX.x && Math.abs(at[1] - y) < half[1] + NUMBER_PX.y,
    );
    return isUnder ? 1 : 0;
  });
}

/** Half of the width and height of what is written, about the label's point. */
function halfSize({ name, glyphs }: AreaLabel): readonly [number, number] {
  const lines: number[] = [widthPx(name)];
  for (let first = 0; first < glyphs.length; first += GLYPHS_A_LINE) {
    const ofLine = glyphs.slice(first, first + GLYPHS_A_LINE);
    lines.push(ofLine.reduce((sum, { text }) => sum + GLYPH_PX + widthPx(`${text} `), 0));
  }
  return [Math.max(...lines) / 2, (lines.length * LINE_PX) / 2];
}

/** A Chinese character is as wide as the font is high, any other about half of that. */
function widthPx(text: string): number {
  let width = 0;
  for (const letter of text) width += letter > '\u2e7f' ? FONT_PX : FONT_PX / 2;
  return width;
}
