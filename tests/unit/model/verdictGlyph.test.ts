import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STAGE, VERDICT } from '../../../src/model/enumerations';
import { STAGE_SHAPES } from '../../../src/model/stageShape';
import { GLYPHS } from '../../../src/model/verdictGlyph';

const tokens = readFileSync(new URL('../../../src/ui/tokens.css', import.meta.url), 'utf8');

describe('glyphs and stage marks', () => {
  const paths = [...Object.values(GLYPHS).flat(), ...Object.values(STAGE_SHAPES)];

  it('has one for every verdict and every stage, no two alike', () => {
    expect(Object.keys(GLYPHS)).toEqual(expect.arrayContaining(Object.keys(VERDICT)));
    expect(Object.keys(STAGE_SHAPES)).toEqual(Object.keys(STAGE));
    const drawings = [
      ...Object.values(GLYPHS).map((each) => each.map(({ d }) => d).join()),
      ...Object.values(STAGE_SHAPES).map(({ d }) => d),
    ];
    expect(new Set(drawings).size).toBe(drawings.length);
  });

  it('is drawn in colours that the tokens define, and every path shows', () => {
    for (const { stroke, fill, width } of paths) {
      for (const token of [stroke, fill]) if (token) expect(tokens).toContain(`--${token}:`);
      expect(fill !== undefined || (stroke !== undefined && (width ?? 0) > 0)).toBe(true);
    }
  });
});
