import { bbox } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { partCount, readGeoText, readRegions, readTopology, readUnits } from './geoLayers';

const counties = readUnits('county', 'county');
const cities = readUnits('city', 'city');
const provinces = readUnits('province', 'province');
const regions = readRegions();

describe('feature counts', () => {
  it.each([
    ['province', provinces, 34],
    ['city', cities, 370],
    ['county', counties, 2869],
  ] as const)('%s: one feature an adcode, each with a name and a shape', (_level, units, count) => {
    expect(units).toHaveLength(count);
    expect(new Set(units.map((unit) => unit.properties.adcode)).size).toBe(count);
    for (const { properties, geometry } of units) {
      expect(properties.adcode).toMatch(/^\d{6}$/);
      expect(properties.name).not.toBe('');
      expect(geometry.coordinates.length).toBeGreaterThan(0);
    }
  });

  it.each([
    ['上饶市', 12],
    ['丽水市', 9],
    ['温州市', 12],
    ['苏州市', 9],
    ['无锡市', 7],
    ['长沙市', 9],
    ['合肥市', 9],
    ['广州市', 11],
    ['成都市', 20],
    ['吉安市', 13],
  ])('%s has %i counties', (name, count) => {
    const city = regions.find((region) => region.name === name && region.level === 'city');
    const prefix = city?.adcode.slice(0, 4) ?? '';
    expect(regions.filter((region) => region.parent === city?.adcode)).toHaveLength(count);
    // 简阳市 510185 and the like: every county of a city carries the city's first four digits.
    expect(counties.filter((unit) => unit.properties.adcode.startsWith(prefix))).toHaveLength(count);
  });
});

describe('small parts survive simplification', () => {
  it.each([
    ['710000', 14],
    ['460301', 28],
    ['460302', 84],
  ])('%s keeps its %i parts', (adcode, count) => {
    const unit = counties.find(({ properties }) => properties.adcode === adcode);
    expect(unit && partCount(unit)).toBe(count);
  });

  it('the city and province above keep them too', () => {
    const sansha = cities.find(({ properties }) => properties.adcode === '460300');
    const taiwan = provinces.find(({ properties }) => properties.adcode === '710000');
    expect(sansha && partCount(sansha)).toBe(28 + 84);
    expect(taiwan && partCount(taiwan)).toBe(14);
  });
});

describe('dashes', () => {
  const dashes = readUnits('dashes', 'dashes');
  it('are ten separate polygons in a file of their own', () => {
    expect(Object.keys(readTopology('dashes').objects)).toEqual(['dashes']);
    expect(dashes).toHaveLength(10);
    for (const dash of dashes) expect(partCount(dash)).toBe(1);
  });
  it('run from the east of 台湾 to the south of 曾母暗沙 and up to the west of the 南海', () => {
    const [west, south, east, north] = bbox({ type: 'FeatureCollection', features: dashes });
    expect(west).toBeCloseTo(108.2, 1);
    expect(south).toBeCloseTo(3.4, 1);
    expect(east).toBeCloseTo(122.8, 1);
    expect(north).toBeCloseTo(24.6, 1);
  });
});

it('no file carries an approval number of another map', () => {
  for (const file of [
    'region.csv',
    'retired-codes.csv',
    'boundaries/province.topojson',
    'boundaries/city.topojson',
  ]) {
    expect(readGeoText(file)).not.toMatch(/审图号|GS[（(]?\d{4}/);
  }
});
