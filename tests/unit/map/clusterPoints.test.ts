import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterPoints, countWithin } from '../../../src/map/clusterPoints';

const everywhere = (count: number) => new Uint8Array(count).fill(1);

describe('clusterPoints', () => {
  it('stands at the mean of its points, with their number and known weights', () => {
    const positions = Float64Array.of(118, 28, 118.002, 28.002, 104, 30.5);
    const {
      positions: at,
      counts,
      sums,
    } = clusterPoints(positions, everywhere(3), 5, 60, Float64Array.of(10, NaN, 5));
    expect(Array.from(counts)).toEqual([2, 1]);
    expect(Array.from(sums)).toEqual([10, 5]);
    [118.001, 28.001, 104, 30.5].forEach((value, index) => void expect(at[index]).toBeCloseTo(value, 9));
  });

  it('leaves out what the mask stops, and all of nothing', () => {
    const positions = Float64Array.of(118, 28, 118, 28);
    expect(Array.from(clusterPoints(positions, Uint8Array.of(0, 1), 5, 60).counts)).toEqual([1]);
    expect(clusterPoints(positions, new Uint8Array(2), 5, 60).counts).toHaveLength(0);
    expect(clusterPoints(new Float64Array(0), new Uint8Array(0), 5, 60).positions).toHaveLength(0);
  });

  it('parts two points that are two cells of the screen apart', () => {
    // 512 px · 2^8 span 360°: 60 px are 0.165°.
    const apart = Float64Array.of(118, 28, 118.4, 28);
    expect(clusterPoints(apart, everywhere(2), 8, 60).counts).toHaveLength(2);
    expect(clusterPoints(apart, everywhere(2), 3, 60).counts).toHaveLength(1);
  });

  it('loses no point and keeps every cluster within its cell, at any zoom', () => {
    const place = fc.tuple(
      fc.double({ min: 73, max: 136, noNaN: true }),
      fc.double({ min: 3, max: 54, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 60 }),
        fc.double({ min: 2, max: 12, noNaN: true }),
        (places, zoom) => {
          const { counts, positions } = clusterPoints(
            Float64Array.from(places.flat()),
            everywhere(places.length),
            zoom,
            60,
          );
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(places.length);
          const cellDegrees = (360 * 60) / (512 * 2 ** zoom);
          for (let index = 0; index < counts.length; index += 1) {
            const nearest = Math.min(...places.map(([lon]) => Math.abs(lon - (positions[2 * index] ?? NaN))));
            expect(nearest).toBeLessThanOrEqual(cellDegrees);
          }
        },
      ),
    );
  });
});

it('countWithin counts masked points, edges included', () => {
  const positions = Float64Array.of(1, 1, 2, 2, 3, 3, 2, 9);
  const extent = { west: 1, south: 1, east: 2, north: 2 };
  expect(countWithin(positions, everywhere(4), extent)).toBe(2);
  expect(countWithin(positions, Uint8Array.of(0, 1, 1, 1), extent)).toBe(1);
});
