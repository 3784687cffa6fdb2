import { describe, expect, it } from 'vitest';
import { concentration } from '../../../src/diagnosis/concentration';
import { EXAMPLE_SIZE, EXAMPLE_VALUES } from './economicGeographyExample';

describe('concentration', () => {
  it.each([
    [1, 1],
    [2, 0.525],
    [3, 0.34],
    [4, 0.315],
    [5, 0.465],
  ])('over the nodes of R%i is %f', (region, wanted) => {
    const row = EXAMPLE_VALUES.slice((region - 1) * EXAMPLE_SIZE, region * EXAMPLE_SIZE);
    const { herfindahl, effectiveCount } = concentration(row);
    expect(herfindahl).toBeCloseTo(wanted, 12);
    expect(effectiveCount).toBeCloseTo(1 / wanted, 10);
  });

  it('gives the share of the largest', () => {
    expect(concentration([60, 30, 10]).topShare).toBeCloseTo(0.6, 12);
  });

  it('is undefined under 80 % coverage, and without any size', () => {
    const undefinedOnes = { herfindahl: NaN, effectiveCount: NaN, topShare: NaN };
    expect(concentration([5, 5, 5, NaN])).toEqual(undefinedOnes);
    expect(concentration([5, 5, 5, 5, NaN]).herfindahl).toBeCloseTo(0.25, 12);
    expect(concentration([])).toEqual(undefinedOnes);
    expect(concentration([0, 0])).toEqual(undefinedOnes);
  });
});
