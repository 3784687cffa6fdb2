import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scalePosition } from '../../../../src/panels/evidence/scalePosition';

describe('the place on a threshold scale', () => {
  it('is linear between the breaks, each segment as wide as the others', () => {
    expect(scalePosition(0, [1, 3])).toBe(0);
    expect(scalePosition(0.5, [1, 3])).toBeCloseTo(1 / 6, 12);
    expect(scalePosition(1, [1, 3])).toBeCloseTo(1 / 3, 12);
    expect(scalePosition(2, [1, 3])).toBeCloseTo(1 / 2, 12);
    expect(scalePosition(3, [1, 3])).toBeCloseTo(2 / 3, 12);
    expect(scalePosition(6, [1, 3])).toBeCloseTo(5 / 6, 12);
  });

  it('rises with the value, never leaves the scale, and is none for a missing value', () => {
    const value = fc.double({ min: 0, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((each) => scalePosition(each, [0.5, 1.25]));
        expect(low).toBeLessThanOrEqual(high ?? Number.NaN);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
    expect(scalePosition(Number.NaN, [1])).toBeNaN();
  });
});
