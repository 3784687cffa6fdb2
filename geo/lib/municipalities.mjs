const municipalities = new Set(['110000', '120000', '310000', '500000']);
const withoutCities = new Set(['710000', '810000', '820000']);

/** True for a province-level unit that is also its own and only city-level unit. */
export function standsAsCity(provinceAdcode) {
  return municipalities.has(provinceAdcode) || withoutCities.has(provinceAdcode);
}
