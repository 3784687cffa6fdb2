import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherKnots } from '../../../src/map/gatherKnots';
import { screenPoint } from '../../../src/map/screenPoint';

const everywhere = (count: number) => new Uint8Array(count).fill(1);
const CHINA = { west: 70, east: 140, south: 5, north: 55 };
/** 512 px · 2^8 span 360°: 40 px are 0.11°. */
const ZOOM = 8;
const CROWDING = { reachPx: 40, minCount: 2 };

describe('gatherKnots', () => {
  it('stands amid its points, with their number, known weights and flag, and leaves the others alone', () => {
    const knots = gatherKnots(
      {
        positions: Float64Array.of(118, 28, 118.002, 28.002, 104, 30.5),
        mask: everywhere(3),
        weights: Float64Array.of(10, NaN, 5),
        flags: Uint8Array.of(0, 1, 0),
      },
      CHINA,
      ZOOM,
      CROWDING,
    );
    expect(Array.from(knots.counts)).toEqual([2]);
    expect(Array.from(knots.sums)).toEqual([10]);
    expect(Array.from(knots.flags)).toEqual([1]);
    expect(Array.from(knots.alone)).toEqual([2]);
    [118.001, 28.001].forEach((value, index) => void expect(knots.positions[index]).toBeCloseTo(value, 7));
  });

  it('gathers nothing under the least number, and nothing that the mask or the extent stops', () => {
    const positions = Float64Array.of(118, 28, 118, 28, 118, 28);
    const gather = (mask: number[], minCount: number, extent = CHINA) => {
      const knots = gatherKnots({ positions, mask: Uint8Array.from(mask) }, extent, ZOOM, {
        ...CROWDING,
        minCount,
      });
      return [Array.from(knots.counts), Array.from(knots.alone)];
    };
    expect(gather([1, 1, 1], 4)).toEqual([[], [0, 1, 2]]);
    expect(gather([1, 1, 0], 3)).toEqual([[], [0, 1]]);
    expect(gather([1, 1, 0], 2)).toEqual([[2], []]);
    expect(gather([1, 1, 1], 2, { ...CHINA, west: 119 })).toEqual([[], []]);
    expect(gatherKnots({ positions, mask: everywhere(0) }, CHINA, ZOOM, CROWDING).counts).toHaveLength(0);
  });

  it('parts what is out of reach, and gathers it from farther away', () => {
    const source = {
      positions: Float64Array.of(118, 28, 118.001, 28, 118.4, 28, 118.401, 28),
      mask: everywhere(4),
    };
    expect(Array.from(gatherKnots(source, CHINA, ZOOM, CROWDING).counts)).toEqual([2, 2]);
    expect(Array.from(gatherKnots(source, CHINA, 4, CROWDING).counts)).toEqual([4]);
  });

  it('keeps a knot as it is while the map is dragged', () => {
    const source = {
      positions: Float64Array.of(118, 28, 118.03, 28.02, 118.06, 28.01, 118.3, 28.2, 118.31, 28.2),
      mask: everywhere(5),
    };
    const seen = gatherKnots(source, CHINA, ZOOM, CROWDING);
    for (const west of [90.1, 101.37, 112.9, 117.99])
      expect(gatherKnots(source, { ...CHINA, west }, ZOOM, CROWDING)).toEqual(seen);
  });

  it('loses no point of the extent, keeps every knot together and near its points, at any zoom', () => {
    const place = fc.tuple(
      fc.double({ min: 117, max: 119, noNaN: true }),
      fc.double({ min: 27, max: 29, noNaN: true }),
    );
    const extent = { west: 117, east: 118.5, south: 27.2, north: 29 };
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 60 }),
        fc.double({ min: 2, max: 12, noNaN: true }),
        fc.integer({ min: 2, max: 9 }),
        (places, zoom, minCount) => {
          const inside = places.flatMap(([lon, lat], row) =>
            lon <= extent.east && lat >= extent.south ? [row] : [],
          );
          const source = { positions: Float64Array.from(places.flat()), mask: everywhere(places.length) };
          const { counts, positions, alone } = gatherKnots(source, extent, zoom, { reachPx: 40, minCount });
          expect(counts.reduce((sum, count) => sum + count, alone.length)).toBe(inside.length);
          for (const count of counts) expect(count).toBeGreaterThanOrEqual(minCount);
          const gathered = inside.filter((row) => !alone.includes(row));
          for (const row of gathered) {
            const [x, y] = screenPoint(places[row]?.[0] ?? NaN, places[row]?.[1] ?? NaN, zoom);
            const nearest = Math.min(
              ...Array.from(counts, (_, knot) => {
                const [knotX, knotY] = screenPoint(
                  positions[2 * knot] ?? NaN,
                  positions[2 * knot + 1] ?? NaN,
                  zoom,
                );
                return Math.hypot(x - knotX, y - knotY);
              }),
            );
            // Reach, and half a cell's diagonal at either end.
            expect(nearest).toBeLessThan(2 * (40 + 2 * 28.3));
          }
        },
      ),
    );
  });
});
