import type { FeatureCollection, Point } from 'geojson';
import type { Knots } from './gatherKnots';
import { knotRadiusPx } from './markSizes';

/** The room that the numbers on circles take on screen, for the names to stand aside. */
export type KnotRooms = FeatureCollection<Point, { readonly radiusPx: number }>;

/** A name may lie over the rim of a circle but not over its number. */
const ROOM_SHARE = 0.7;

/** Makes the rooms anew only where the knots have changed. */
export function createKnotRooms() {
  let known: Knots | null = null;
  let rooms: KnotRooms = { type: 'FeatureCollection', features: [] };
  return (knots: Knots | null): KnotRooms => {
    if (knots !== known) rooms = { type: 'FeatureCollection', features: knots ? roomsOf(knots) : [] };
    known = knots;
    return rooms;
  };
}

function roomsOf({ positions, counts }: Knots): KnotRooms['features'] {
  return Array.from(counts, (count, knot) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [positions[2 * knot] ?? 0, positions[2 * knot + 1] ?? 0] },
    properties: { radiusPx: ROOM_SHARE * knotRadiusPx(count) },
  }));
}
