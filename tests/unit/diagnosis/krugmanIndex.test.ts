import { describe, expect, it } from 'vitest';
import { krugmanIndex } from '../../../src/diagnosis/krugmanIndex';
import { EXAMPLE_SIZE, EXAMPLE_VALUES } from './economicGeographyExample';

describe('krugmanIndex', () => {
  it('gives the published example', () => {
    const indices = krugmanIndex(EXAMPLE_VALUES, EXAMPLE_SIZE, EXAMPLE_SIZE);
    expect([...indices].map((index) => Number(index.toFixed(12)))).toEqual([1.6, 1, 0.6, 0.7, 1.1]);
  });

  it('is 0 for a region that mirrors the benchmark', () => {
    expect(krugmanIndex(Float64Array.of(1, 3, 10, 30), 2, 2)[0]).toBeCloseTo(0, 12);
  });

  it('is NaN for an empty region and for one with an unknown cell', () => {
    const indices = krugmanIndex(Float64Array.of(0, 0, 1, NaN, 2, 2), 3, 2);
    expect(indices[0]).toBeNaN();
    expect(indices[1]).toBeNaN();
    expect(indices[2]).toBeGreaterThan(0);
  });
});
