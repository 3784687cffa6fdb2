import { frame } from './frame.mjs';
import { labelPoint } from './labelPoint.mjs';
import { standsAsCity } from './municipalities.mjs';
import { regionNotes } from './regionNotes.mjs';

const columns = [
  'adcode',
  'name',
  'level',
  'parent',
  'province',
  'city',
  'lon',
  'lat',
  'west',
  'south',
  'east',
  'north',
  'note',
];

/**
 * The region table: one row per adcode at its highest level, ordered by adcode.
 * @param {Record<'province' | 'city' | 'county', GeoJSON.FeatureCollection>} coarse the overview levels
 * @param {Record<'province' | 'city' | 'county', GeoJSON.FeatureCollection>} fine the same units, less simplified
 * @returns {Record<string, string>[]}
 */
export function regionTable(coarse, fine) {
  const rows = new Map();
  const add = (level, feature, parent, city) => {
    const { adcode, name, province } = feature.properties;
    if (rows.has(adcode)) return;
    const fineFeature = fine[level].features.find((other) => other.properties.adcode === adcode);
    const [lon, lat] = labelPoint(feature.geometry, fineFeature.geometry);
    const [west, south, east, north] = frame(feature.geometry, level, adcode);
    const degrees = Object.entries({ lon, lat, west, south, east, north });
    const texts = Object.fromEntries(degrees.map(([column, value]) => [column, value.toFixed(5)]));
    const note = regionNotes.get(adcode) ?? '';
    rows.set(adcode, { adcode, name, level, parent, province, city, ...texts, note });
  };
  for (const feature of coarse.province.features) {
    const { adcode } = feature.properties;
    add('province', feature, '', standsAsCity(adcode) ? adcode : '');
  }
  for (const feature of coarse.city.features) {
    const { adcode, province } = feature.properties;
    add('city', feature, province, adcode);
  }
  for (const feature of coarse.county.features) {
    const { city } = feature.properties;
    add('county', feature, city, city);
  }
  return [...rows.keys()].sort().map((adcode) => rows.get(adcode));
}

/** The region table as CSV. */
export function regionCsv(regions) {
  const lines = regions.map((region) => columns.map((column) => region[column]).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}
