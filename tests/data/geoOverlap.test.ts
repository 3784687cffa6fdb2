import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRegions, readTopology, readUnits, UnitIndex } from './geoLayers';

const county = new UnitIndex(readUnits('county', 'county'));
const city = new UnitIndex(readUnits('city', 'city'));
const province = new UnitIndex(readUnits('province', 'province'));
const regionByAdcode = new Map(readRegions().map((region) => [region.adcode, region]));

function gridPoints(stepDegree: number, shift: number): [number, number][] {
  const points: [number, number][] = [];
  for (let lon = 73 + shift; lon < 136; lon += stepDegree) {
    for (let lat = 3 + shift; lat < 54; lat += stepDegree) points.push([lon, lat]);
  }
  return points;
}

describe('counties neither overlap nor disagree with the levels above', () => {
  it('a grid point lies in one county, its city and its province, or in none of them', () => {
    const wrong: unknown[] = [];
    let inside = 0;
    for (const point of gridPoints(0.25, 0.01237)) {
      const [countyCode, ...others] = county.adcodesAt(point);
      const region = countyCode === undefined ? undefined : regionByAdcode.get(countyCode);
      const expected = region ? [[region.city], [region.province]] : [[], []];
      const above = [city.adcodesAt(point), province.adcodesAt(point)];
      if (region) inside += 1;
      if (others.length > 0 || JSON.stringify(above) !== JSON.stringify(expected)) {
        wrong.push({ point, countyCode, others, above });
      }
    }
    expect(wrong).toEqual([]);
    // The country covers about 15,000 of the grid's cells of a quarter degree.
    expect(inside).toBeGreaterThan(14_000);
  });

  it('holds for any point', () => {
    const anywhere = fc.tuple(
      fc.double({ min: 73, max: 136, noNaN: true }),
      fc.double({ min: 3, max: 54, noNaN: true }),
    );
    fc.assert(
      fc.property(anywhere, (point) => {
        const codes = county.adcodesAt(point);
        const cities = codes.map((code) => regionByAdcode.get(code)?.city);
        expect(codes.length).toBeLessThanOrEqual(1);
        expect(city.adcodesAt(point)).toEqual(cities);
      }),
      { numRuns: 2_000, seed: 20210630 },
    );
  });
});

describe('shared borders are stored once', () => {
  function arcUses(name: string, object: string): Map<number, number> {
    const uses = new Map<number, number>();
    const count = (value: unknown): void => {
      if (typeof value === 'number') uses.set(value, (uses.get(value) ?? 0) + 1);
      else if (Array.isArray(value)) value.forEach(count);
    };
    const layer = readTopology(name).objects[object];
    if (layer?.type !== 'GeometryCollection') throw new Error(`${name} has no ${object}`);
    for (const geometry of layer.geometries) if ('arcs' in geometry) count(geometry.arcs);
    return uses;
  }

  it.each([
    ['province', 'province'],
    ['city', 'city'],
    ['county', 'county'],
    ['fine/360000', 'county'],
    ['fine/360000', 'city'],
  ])('%s %s: an arc is walked once in each direction at most', (name, object) => {
    const uses = arcUses(name, object);
    expect(uses.size).toBeGreaterThan(10);
    expect([...uses].filter(([, times]) => times > 1)).toEqual([]);
  });

  it('some arcs are walked in both directions, as neighbours share them', () => {
    const uses = arcUses('county', 'county');
    expect([...uses.keys()].filter((arc) => arc < 0).length).toBeGreaterThan(5_000);
  });
});
