import type { GapArea } from './gapAreas';

/**
 * The gap areas as 对外 words them: 招商机会 and how many, not of which kind; a weak or single-firm node would tell of
 * its enterprises.
 */
export function opportunityAreas(
  areas: ReadonlyMap<string, GapArea>,
  word: (count: number) => string,
): ReadonlyMap<string, GapArea> {
  return new Map(
    [...areas].map(([region, area]): [string, GapArea] => {
      const count = area.glyphs
        .filter(({ glyph }) => glyph === 'break' || glyph === 'blank')
        .reduce((sum, { count: each }) => sum + each, 0);
      if (area.state !== 'judged') return [region, { ...area, glyphs: [] }];
      return [
        region,
        {
          state: area.state,
          verdict: count > 0 ? 'blank' : 'normal',
          glyphs: count > 0 ? [{ glyph: 'blank', text: word(count), count }] : [],
        },
      ];
    }),
  );
}
