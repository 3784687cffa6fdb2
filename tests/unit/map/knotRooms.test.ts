import { expect, it } from 'vitest';
import type { Knots } from '../../../src/map/gatherKnots';
import { createKnotRooms } from '../../../src/map/knotRooms';
import { knotRadiusPx } from '../../../src/map/markSizes';

const knots = (counts: readonly number[]): Knots => ({
  positions: Float64Array.from(counts.flatMap((_, knot) => [110 + knot, 30])),
  counts: Int32Array.from(counts),
  sums: new Float64Array(counts.length),
  flags: new Uint8Array(counts.length),
  alone: new Int32Array(0),
});

it('gathered enterprises take the room of their circle but for its rim, until they are gathered anew', () => {
  const roomsOf = createKnotRooms();
  const marks = knots([9, 400]);
  const rooms = roomsOf(marks);
  expect(
    rooms.features.map(({ geometry, properties }) => [geometry.coordinates, properties.radiusPx]),
  ).toEqual([
    [[110, 30], 0.7 * knotRadiusPx(9)],
    [[111, 30], 0.7 * knotRadiusPx(400)],
  ]);
  expect(roomsOf(marks)).toBe(rooms);
  expect(roomsOf(knots([9])).features).toHaveLength(1);
  expect(roomsOf(null).features).toEqual([]);
});
