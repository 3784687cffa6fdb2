import { describe, expect, it } from 'vitest';
import { byarInterval } from '../../../src/diagnosis/byarInterval';

describe('byarInterval', () => {
  it.each([
    [9, 4, 1.027, 4.271],
    [2, 2.1818, 0.103, 3.31],
  ])('O=%d, E=%d', (found, expected, low, high) => {
    expect(byarInterval(found, expected).low).toBeCloseTo(low, 3);
    expect(byarInterval(found, expected).high).toBeCloseTo(high, 3);
  });

  it('has a lower end of 0 where nothing, or next to nothing, is found', () => {
    expect(byarInterval(0, 4).low).toBe(0);
    expect(byarInterval(0, 4).high).toBeCloseTo(0.917, 3);
    expect(byarInterval(0.3, 2).low).toBe(0);
  });

  it('is missing where nothing is expected, or the expectation is unknown', () => {
    for (const expected of [0, NaN]) {
      expect(byarInterval(3, expected)).toEqual({ low: NaN, high: NaN });
    }
  });
});
