import { expect, it } from 'vitest';
import { arcPaths } from '../../../src/map/arcPaths';

const columns = (positions: readonly number[]) => ({
  home: { lon: 118, lat: 28 },
  homeName: '上饶市',
  enterpriseId: [],
  positions: Float64Array.from(positions),
  step: new Uint8Array(0),
  placeName: [],
  selected: -1,
});

it('leads from each place to the home', () => {
  const { vertices, startIndices } = arcPaths(columns([110, 34, 120, 30]));
  expect([...startIndices]).toEqual([0, 25]);
  const at = (vertex: number) => [vertices[2 * vertex], vertices[2 * vertex + 1]];
  expect(at(0)[0]).toBeCloseTo(110);
  expect(at(0)[1]).toBeCloseTo(34);
  expect(at(25)[0]).toBeCloseTo(120);
  for (const end of [24, 49]) {
    expect(at(end)[0]).toBeCloseTo(118);
    expect(at(end)[1]).toBeCloseTo(28);
  }
});

it('arrives from the side that its bend takes it to', () => {
  // From due west an arc that bends to its left arrives from the north-west: south of east, 90° to 180° clockwise.
  const [west = Number.NaN] = arcPaths(columns([110, 28])).arrivalDegrees;
  expect(west).toBeLessThan(-90);
  expect(west).toBeGreaterThan(-120);
  const [south = Number.NaN] = arcPaths(columns([118, 20])).arrivalDegrees;
  expect(south).toBeLessThan(0);
  expect(south).toBeGreaterThan(-30);
});

it('draws nothing for no place, and NaN for a place that is not known', () => {
  expect(arcPaths(columns([])).vertices.length).toBe(0);
  expect(arcPaths(columns([Number.NaN, Number.NaN])).vertices[0]).toBeNaN();
});
