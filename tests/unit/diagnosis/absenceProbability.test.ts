import { describe, expect, it } from 'vitest';
import { absenceProbability, absenceSignificance } from '../../../src/diagnosis/absenceProbability';

describe('absenceProbability', () => {
  it('is certain where nothing is expected and unknown where E is', () => {
    expect(absenceProbability(0)).toBe(1);
    expect(absenceProbability(4)).toBeCloseTo(0.0183, 4);
    expect(absenceProbability(NaN)).toBeNaN();
  });
});

describe('absenceSignificance', () => {
  it.each([
    [3, 'significant'],
    [2.999, 'moderate'],
    [1, 'moderate'],
    [0.999, 'too_small'],
    [0, 'too_small'],
    [NaN, null],
  ])('of %f expected firms is %s', (expected, wanted) => {
    expect(absenceSignificance(expected)).toBe(wanted);
  });
});
