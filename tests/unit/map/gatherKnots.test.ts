import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aloneMask, gatherKnots } from '../../../src/map/gatherKnots';
import { screenPoint } from '../../../src/map/screenPoint';

const everywhere = (count: number) => new Uint8Array(count).fill(1);
/** 512 px · 2^8 span 360°: 40 px are 0.11°. */
const ZOOM = 8;
const CROWDING = { reachPx: 40, minCount: 2 };

describe('gatherKnots', () => {
  it('stands at the mean of its points, with their number and known weights, and leaves the others alone', () => {
    const positions = Float64Array.of(118, 28, 118.002, 28.002, 104, 30.5);
    const knots = gatherKnots(positions, everywhere(3), ZOOM, CROWDING, Float64Array.of(10, NaN, 5));
    expect(Array.from(knots.counts)).toEqual([2]);
    expect(Array.from(knots.sums)).toEqual([10]);
    expect(Array.from(knots.knotOfRow)).toEqual([0, 0, -1]);
    [118.001, 28.001].forEach((value, index) => void expect(knots.positions[index]).toBeCloseTo(value, 9));
    expect(Array.from(aloneMask(everywhere(3), knots))).toEqual([0, 0, 1]);
  });

  it('gathers nothing under the least number, and nothing that the mask stops', () => {
    const positions = Float64Array.of(118, 28, 118, 28, 118, 28);
    const counts = (mask: number[], minCount: number) =>
      Array.from(gatherKnots(positions, Uint8Array.from(mask), ZOOM, { ...CROWDING, minCount }).counts);
    expect(counts([1, 1, 1], 4)).toEqual([]);
    expect(counts([1, 1, 0], 3)).toEqual([]);
    expect(counts([1, 1, 0], 2)).toEqual([2]);
    expect(gatherKnots(new Float64Array(0), everywhere(0), ZOOM, CROWDING).counts).toHaveLength(0);
  });

  it('parts what is out of reach, and gathers it from farther away', () => {
    const apart = Float64Array.of(118, 28, 118.001, 28, 118.4, 28, 118.401, 28);
    expect(Array.from(gatherKnots(apart, everywhere(4), ZOOM, CROWDING).counts)).toEqual([2, 2]);
    expect(Array.from(gatherKnots(apart, everywhere(4), 4, CROWDING).counts)).toEqual([4]);
  });

  it('loses no point, keeps every knot together and its points near it, at any zoom', () => {
    const place = fc.tuple(
      fc.double({ min: 117, max: 119, noNaN: true }),
      fc.double({ min: 27, max: 29, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 60 }),
        fc.double({ min: 2, max: 12, noNaN: true }),
        fc.integer({ min: 2, max: 9 }),
        (places, zoom, minCount) => {
          const { counts, positions, knotOfRow } = gatherKnots(
            Float64Array.from(places.flat()),
            everywhere(places.length),
            zoom,
            { reachPx: 40, minCount },
          );
          const alone = Array.from(knotOfRow).filter((knot) => knot === -1).length;
          expect(counts.reduce((sum, count) => sum + count, alone)).toBe(places.length);
          for (const count of counts) expect(count).toBeGreaterThanOrEqual(minCount);
          for (const [row, [lon, lat]] of places.entries()) {
            const knot = knotOfRow[row] ?? -1;
            if (knot === -1) continue;
            const [x, y] = screenPoint(lon, lat, zoom);
            const [knotX, knotY] = screenPoint(
              positions[2 * knot] ?? NaN,
              positions[2 * knot + 1] ?? NaN,
              zoom,
            );
            // Reach, and half a cell's diagonal at either end.
            expect(Math.hypot(x - knotX, y - knotY)).toBeLessThan(2 * (40 + 2 * 28.3));
          }
        },
      ),
    );
  });
});
