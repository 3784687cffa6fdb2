import mapshaper from 'mapshaper';

const quantization = 100000;

/** Already drawn with a handful of vertices each, so that dropping one would move a shore by kilometres. */
const keptWhole = 'city == "460300" || province == "710000"';

/**
 * Simplifies the counties once and dissolves cities and provinces from the result, so that the borders of all three
 * levels agree. Every part is simplified as a feature of its own (-explode), else the small islands would vanish.
 * @param {GeoJSON.FeatureCollection} counties
 * @param {number} keepPercent share of removable vertices to keep
 * @returns {Promise<{province: object, city: object, county: object}>} GeoJSON by level
 */
export async function simplifyLevels(counties, keepPercent) {
  const commands = [
    '-i counties.json snap name=county',
    '-clean gap-fill-area=0.5km2',
    '-explode',
    `-simplify variable weighted keep-shapes percentage='${keptWhole} ? "100%" : "${keepPercent}%"'`,
    '-dissolve adcode copy-fields=name,city,province',
    '-dissolve city + name=city copy-fields=province',
    '-dissolve province + target=county name=province',
    '-o format=geojson target=* precision=0.000001',
  ];
  const output = await mapshaper.applyCommands(commands.join(' '), { 'counties.json': counties });
  const level = (name) => JSON.parse(String(output[`${name}.json`]));
  return { province: level('province'), city: level('city'), county: level('county') };
}

/**
 * Packs layers of one area into one TopoJSON file; layers packed together share their arcs.
 * @param {Record<string, GeoJSON.FeatureCollection>} layers by object name
 * @returns {Promise<string>} the file's text
 */
export async function packTopojson(layers) {
  const names = Object.keys(layers);
  const input = Object.fromEntries(names.map((name) => [`${name}.json`, layers[name]]));
  const commands = [
    `-i ${names.map((name) => `${name}.json`).join(' ')} combine-files`,
    `-o packed.topojson format=topojson target=* quantization=${quantization}`,
  ];
  const output = await mapshaper.applyCommands(commands.join(' '), input);
  return String(output['packed.topojson']);
}
