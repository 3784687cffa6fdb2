import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const firstDashPart = 13;
const dashCount = 10;

/** The ten dashes, each a polygon, numbered from the one east of 台湾 clockwise to the one off 北部湾. */
export function readDashes() {
  const require = createRequire(import.meta.url);
  const world = JSON.parse(readFileSync(require.resolve('@surbowl/world-geo-json-zh/world.zh.json'), 'utf8'));
  const china = world.features.find((feature) => feature.properties.iso_a3 === 'CHN');
  const parts = china.geometry.coordinates.slice(firstDashPart, firstDashPart + dashCount);
  if (parts.length !== dashCount) throw new Error(`Expected ${dashCount} dashes, found ${parts.length}`);
  return {
    type: 'FeatureCollection',
    features: parts.map((coordinates, index) => ({
      type: 'Feature',
      properties: { number: index + 1 },
      geometry: { type: 'Polygon', coordinates },
    })),
  };
}
