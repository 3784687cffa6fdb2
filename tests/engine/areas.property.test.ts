import { booleanPointInPolygon, distance, polygon } from '@turf/turf';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { WritableDatabase } from '../../src/db/database';
import { type DrawnArea, UNFILTERED } from '../../src/model/viewState';
import { queryFirmPage } from '../../src/queries/firmPage';
import { derive, insertRows } from './insertRows';
import { openDatabase } from './openDatabase';

type Place = readonly [lon: number, lat: number];

/** Over the whole country, off every line that the areas below are drawn on. */
const PLACES: readonly Place[] = Array.from({ length: 1500 }, (_, i) => [
  73 + (((i + 1) * Math.SQRT2 * 7.3) % 62),
  4 + (((i + 1) * Math.sqrt(3) * 5.1) % 49),
]);

let database: WritableDatabase;
beforeAll(async () => {
  ({ database } = await openDatabase());
  const enterprise = PLACES.map(([lon, lat], i) => ({ enterprise_id: String(i), name: 'x', lon, lat }));
  await insertRows(database, { enterprise: [...enterprise, { enterprise_id: 'nowhere', name: 'x' }] });
  await derive(database);
});

const corner = fc
  .tuple(fc.integer({ min: 730, max: 1350 }), fc.integer({ min: 40, max: 530 }))
  .map(([lon, lat]): Place => [lon / 10, lat / 10]);

async function check(area: DrawnArea, isInside: (place: Place) => boolean): Promise<void> {
  const filter = { ...UNFILTERED, area };
  const page = { sort: 'name', descending: false, offset: 0, limit: 9999 } as const;
  const { enterpriseId } = await queryFirmPage(database, filter, page);
  const expected = PLACES.flatMap((place, i) => (isInside(place) ? [String(i)] : []));
  expect(enterpriseId.toSorted()).toEqual(expected.toSorted());
}

it('a rectangle holds what lies between its sides', async () => {
  await fc.assert(
    fc.asyncProperty(corner, corner, async ([lonA, latA], [lonB, latB]) => {
      const [west, east] = [Math.min(lonA, lonB), Math.max(lonA, lonB)];
      const [south, north] = [Math.min(latA, latB), Math.max(latA, latB)];
      const area: DrawnArea = { kind: 'rectangle', west, south, east, north };
      await check(area, ([lon, lat]) => lon > west && lon < east && lat > south && lat < north);
    }),
    { numRuns: 15 },
  );
});

it('a radius holds what is no farther, along the great circle', async () => {
  await fc.assert(
    fc.asyncProperty(corner, fc.integer({ min: 1, max: 3000 }), async ([lon, lat], radiusKm) => {
      await check(
        { kind: 'radius', lon, lat, radiusKm },
        (place) => distance([lon, lat], [...place]) <= radiusKm,
      );
    }),
    { numRuns: 30 },
  );
});

it('a lasso holds what it goes round an odd number of times, crossing itself or not', async () => {
  const ring = fc.array(corner, { minLength: 3, maxLength: 48 });
  await fc.assert(
    fc.asyncProperty(ring, async (corners) => {
      const closed = [...corners, ...corners.slice(0, 1)].map((place) => [...place]);
      const shape = polygon([closed]);
      await check({ kind: 'lasso', ring: corners }, (place) => booleanPointInPolygon([...place], shape));
    }),
    { numRuns: 30 },
  );
});

it('a lasso without width holds nothing', async () => {
  await check(
    {
      kind: 'lasso',
      ring: [
        [80, 30],
        [120, 30],
        [100, 30],
      ],
    },
    () => false,
  );
  await check(
    {
      kind: 'lasso',
      ring: [
        [100, 30],
        [100, 30],
        [100, 30],
      ],
    },
    () => false,
  );
});
