import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readCounties } from './lib/readCounties.mjs';
import { readDashes } from './lib/readDashes.mjs';
import { regionCsv, regionTable } from './lib/regionTable.mjs';
import { retiredCodes } from './lib/retiredCodes.mjs';
import { packTopojson, simplifyLevels } from './lib/simplifyLevels.mjs';

const overviewKeepPercent = 8;
const fineKeepPercent = 35;
const here = import.meta.dirname;
const boundaries = join(here, 'boundaries');

const written = [];
function write(path, text) {
  writeFileSync(join(here, path), text);
  written.push({ path, bytes: Buffer.byteLength(text), gzipped: gzipSync(text).length });
}

function named(features, nameOf) {
  return {
    type: 'FeatureCollection',
    features: features
      .map((feature) => ({
        ...feature,
        properties: { ...feature.properties, ...nameOf(feature.properties) },
      }))
      .sort((a, b) => a.properties.adcode.localeCompare(b.properties.adcode)),
  };
}

/** Leaves only what the product reads; the rest is in region.csv. */
function published(collection) {
  return {
    ...collection,
    features: collection.features.map(({ type, properties, geometry }) => ({
      type,
      properties: { adcode: properties.adcode, name: properties.name },
      geometry,
    })),
  };
}

const { counties, cityNames, provinceNames, provisionalNames } = readCounties();

async function levels(keepPercent) {
  const { province, city, county } = await simplifyLevels(counties, keepPercent);
  return {
    province: named(province.features, (p) => ({ adcode: p.province, name: provinceNames.get(p.province) })),
    city: named(city.features, (p) => ({ adcode: p.city, name: cityNames.get(p.city) })),
    county: named(county.features, () => ({})),
  };
}

rmSync(boundaries, { recursive: true, force: true });
mkdirSync(join(boundaries, 'fine'), { recursive: true });

const overview = await levels(overviewKeepPercent);
for (const level of ['province', 'city', 'county']) {
  const text = await packTopojson({ [level]: published(overview[level]) });
  // Tells the shipped file from an operator's own, of whose units fine/ knows nothing; at the head, where it is looked for.
  const hasFine = level !== 'province';
  write(`boundaries/${level}.topojson`, hasFine ? text.replace('{', '{"fineAreas":true,') : text);
}
write('boundaries/dashes.topojson', await packTopojson({ dashes: readDashes() }));

const fine = await levels(fineKeepPercent);
const regions = regionTable(overview, fine);
write('region.csv', regionCsv(regions));
write('retired-codes.csv', retiredCodes(regions, provisionalNames));
for (const adcode of provinceNames.keys()) {
  const within = (collection) =>
    published({
      ...collection,
      features: collection.features.filter((feature) => feature.properties.province === adcode),
    });
  const layers = { county: within(fine.county), city: within(fine.city) };
  write(`boundaries/fine/${adcode}.topojson`, await packTopojson(layers));
}

for (const { path, bytes, gzipped } of written) {
  console.log(`${path}  ${bytes} bytes, ${gzipped} gzipped`);
}
