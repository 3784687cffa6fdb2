import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameAround, type PaneBox } from '../../../src/map/frameAround';
import { outlinePoints } from '../../../src/map/outlinePoints';
import { lonLatAt, screenPoint } from '../../../src/map/screenPoint';

const PANE = { width: 800, height: 600, margin: 50, obstacles: [] };
const SQUARE = [
  [117, 28],
  [118, 28],
  [117, 29],
  [118, 29],
] as const;

/** Where a place stands in the pane under a camera. */
function paneXy(place: readonly [number, number], camera: { lon: number; lat: number; zoom: number }) {
  const [x, y] = screenPoint(place[0], place[1], camera.zoom);
  const [middleX, middleY] = screenPoint(camera.lon, camera.lat, camera.zoom);
  return [x - middleX + PANE.width / 2, y - middleY + PANE.height / 2] as const;
}
const isUnder = ([x, y]: readonly [number, number], { left, top, right, bottom }: PaneBox) =>
  x > left && x < right && y > top && y < bottom;

describe('frameAround', () => {
  it('fits the points into the pane, in the middle', () => {
    const camera = frameAround(SQUARE, PANE);
    if (!camera) throw new Error('no camera');
    const ys = SQUARE.map((place) => paneXy(place, camera)[1]);
    expect(Math.min(...ys)).toBeCloseTo(50, 6);
    expect(Math.max(...ys)).toBeCloseTo(550, 6);
    expect(camera.lon).toBeCloseTo(117.5, 9);
  });

  it('moves aside before it shrinks', () => {
    // At the left of the fitted square, which the room at the right takes in whole.
    const legend = { left: 0, top: 0, right: 250, bottom: 600 };
    const free = frameAround(SQUARE, PANE);
    const beside = frameAround(SQUARE, { ...PANE, obstacles: [legend] });
    expect(beside?.zoom).toBeCloseTo(free?.zoom ?? NaN, 9);
    expect(beside?.lon).toBeLessThan(free?.lon ?? NaN);
  });

  it('keeps every point clear of every obstacle, wherever one stands in a corner', () => {
    const points = fc.array(
      fc.tuple(fc.double({ min: 116, max: 119, noNaN: true }), fc.double({ min: 27, max: 30, noNaN: true })),
      { minLength: 3, maxLength: 40 },
    );
    const size = fc.tuple(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 0, max: 250 }));
    fc.assert(
      fc.property(points, size, size, (places, [width, height], [otherWidth, otherHeight]) => {
        const obstacles = [
          { left: 0, top: 600 - height, right: width, bottom: 600 },
          { left: 800 - otherWidth, top: 0, right: 800, bottom: otherHeight },
        ];
        const camera = frameAround(places, { ...PANE, obstacles });
        if (!camera) throw new Error('no camera');
        for (const place of places) {
          const at = paneXy(place, camera);
          expect(obstacles.some((box) => isUnder(at, box))).toBe(false);
          expect(isUnder(at, { left: 49.9, top: 49.9, right: 750.1, bottom: 550.1 })).toBe(true);
        }
      }),
    );
  });

  it('merely fits where an obstacle leaves no room, and is nothing without points or pane', () => {
    const everything = { left: 0, top: 0, right: 800, bottom: 600 };
    expect(frameAround(SQUARE, { ...PANE, obstacles: [everything] })).toEqual(frameAround(SQUARE, PANE));
    expect(frameAround([], PANE)).toBeNull();
    expect(frameAround(SQUARE, { ...PANE, height: 80 })).toBeNull();
  });
});

it('a place of the plane leads back to where it came from', () => {
  const [x, y] = screenPoint(117.9, 28.4, 7);
  const { lon, lat } = lonLatAt(x, y, 7);
  expect([lon, lat].map((degrees) => degrees.toFixed(9))).toEqual(['117.900000000', '28.400000000']);
});

it('outlinePoints divides long edges and leaves out what the bounds do', () => {
  const triangle = {
    type: 'FeatureCollection' as const,
    features: [
      {
        type: 'Feature' as const,
        properties: { adcode: 'a', name: 'a' },
        geometry: {
          type: 'Polygon' as const,
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [0, 3],
              [0, 0],
            ],
          ],
        },
      },
    ],
  };
  const points = outlinePoints(triangle, [0, 0, 1, 1]);
  expect(points.length).toBeGreaterThan(200);
  expect(points.every(([lon, lat]) => lon >= 0 && lon <= 1 && lat >= 0 && lat <= 1)).toBe(true);
  expect(points).toContainEqual([1, 0]);

  const [first] = triangle.features;
  const two = {
    ...triangle,
    features: first ? [first, { ...first, properties: { adcode: 'b', name: 'b' } }] : [],
  };
  expect(outlinePoints(two, [0, 0, 1, 1], 'b')).toEqual(points);
  expect(outlinePoints(two, [0, 0, 1, 1], 'none')).toHaveLength(2 * points.length);
});
