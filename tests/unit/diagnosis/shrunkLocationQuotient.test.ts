import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedFirms } from '../../../src/diagnosis/expectedFirms';
import { locationQuotientMatrix } from '../../../src/diagnosis/locationQuotient';
import { margins } from '../../../src/diagnosis/margins';
import { shrunkLocationQuotient } from '../../../src/diagnosis/shrunkLocationQuotient';

describe('shrunkLocationQuotient', () => {
  it('gives the known answers of 硅片 → 电池 → 组件 ← 胶膜 wherever a firm is', () => {
    const values = Float64Array.of(60, 0, 10, 100, 20, 90, 0, 30, 20, 10, 30, 30);
    const firms = Float64Array.of(6, 0, 2, 8, 3, 9, 0, 4, 3, 2, 4, 3);
    const { byRegion, byNode, total } = margins(firms, 3, 4);
    const quotients = locationQuotientMatrix(values, 3, 4);
    const shrunk = [...firms].map((count, cell) => {
      const expected = expectedFirms(byRegion[Math.floor(cell / 4)] ?? NaN, byNode[cell % 4] ?? NaN, total);
      return count > 0 ? Number(shrunkLocationQuotient(quotients[cell] ?? NaN, expected).toFixed(4)) : null;
    });
    expect(shrunk).toEqual([
      ...[1.2824, null, 0.7852, 1.3443],
      ...[0.7061, 2.0476, null, 0.6603],
      ...[0.931, 0.6667, 2.05, 0.8881],
    ]);
  });

  it('equals (O + κ) / (E + κ) for a quotient of counts', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.double({ min: 0.01, max: 200, noNaN: true }), (observed, expected) => {
        expect(shrunkLocationQuotient(observed / expected, expected)).toBeCloseTo(
          (observed + 2) / (expected + 2),
          9,
        );
      }),
    );
  });

  it('is NaN where either input is', () => {
    expect(shrunkLocationQuotient(NaN, 3)).toBeNaN();
    expect(shrunkLocationQuotient(1, NaN)).toBeNaN();
  });
});

describe('expectedFirms', () => {
  it('is NaN for an empty benchmark, 0 for a node that nobody has', () => {
    expect(expectedFirms(0, 0, 0)).toBeNaN();
    expect(expectedFirms(10, 0, 30)).toBe(0);
  });
});
