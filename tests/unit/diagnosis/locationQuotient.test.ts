import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locationQuotient, locationQuotientMatrix } from '../../../src/diagnosis/locationQuotient';
import { EXAMPLE_SIZE, EXAMPLE_VALUES } from './economicGeographyExample';

describe('locationQuotient', () => {
  it('is 0 where the node is absent and NaN where a margin is 0 or the value unknown', () => {
    expect(locationQuotient(0, 10, 5, 100)).toBe(0);
    expect(locationQuotient(0, 0, 5, 100)).toBeNaN();
    expect(locationQuotient(0, 10, 0, 100)).toBeNaN();
    expect(locationQuotient(NaN, 10, 5, 100)).toBeNaN();
  });
});

describe('locationQuotientMatrix', () => {
  it('gives the published table', () => {
    const quotients = [...locationQuotientMatrix(EXAMPLE_VALUES, EXAMPLE_SIZE, EXAMPLE_SIZE)];
    const wanted = [
      ...[5, 0, 0, 0, 0],
      ...[0, 0.75, 0.25, 3.5, 0.5],
      ...[0, 1, 0.5, 1, 2.5],
      ...[0, 1.25, 1.5, 0.25, 2],
      ...[0, 2, 2.75, 0.25, 0],
    ];
    expect(quotients).toHaveLength(wanted.length);
    quotients.forEach((quotient, cell) => {
      expect(quotient, `cell ${cell}`).toBeCloseTo(wanted[cell] ?? NaN, 12);
    });
  });

  it('gives R1 of the chain 硅片 → 电池 → 组件 ← 胶膜', () => {
    const values = Float64Array.of(60, 0, 10, 100, 20, 90, 0, 30, 20, 10, 30, 30);
    const rounded = [...locationQuotientMatrix(values, 3, 4).slice(0, 4)].map((q) => Number(q.toFixed(4)));
    expect(rounded).toEqual([1.4118, 0, 0.5882, 1.4706]);
  });

  it('leaves an unknown cell unknown and out of the margins', () => {
    const quotients = locationQuotientMatrix(Float64Array.of(10, NaN, 10, 20), 2, 2);
    expect(quotients[1]).toBeNaN();
    expect(quotients[0]).toBeCloseTo(2, 12);
  });

  it('does not change when every value is scaled', () => {
    const matrices = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(matrices, fc.double({ min: 0.001, max: 10_000, noNaN: true }), (cells, factor) => {
        const values = Float64Array.from(cells, (value) => Math.round(value));
        const plain = locationQuotientMatrix(values, 3, 4);
        const scaled = locationQuotientMatrix(
          values.map((value) => value * factor),
          3,
          4,
        );
        plain.forEach((quotient, cell) => {
          if (Number.isNaN(quotient)) expect(scaled[cell]).toBeNaN();
          else
            expect(Math.abs((scaled[cell] ?? NaN) - quotient)).toBeLessThanOrEqual(
              1e-9 * Math.max(1, quotient),
            );
        });
      }),
    );
  });
});
