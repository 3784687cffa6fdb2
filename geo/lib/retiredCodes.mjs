import { formerCodeLists } from './formerCodeLists.mjs';
import { dividedUnits, formerUnits } from './formerUnits.mjs';
import { provisionalCodes } from './provisionalCodes.mjs';

const kinds = /(?:自治县|自治旗|地区|县|市|区|旗|盟)$/;
const prefectureKind = '00';

function stem(name) {
  return name.replace(kinds, '');
}

/** The one present unit of the same province that carries the former unit's name, else undefined. */
function sameName(code, name, regions) {
  const isPrefecture = code.endsWith(prefectureKind);
  const isDistrict = !isPrefecture && name.endsWith('区');
  const candidates = regions.filter(
    (region) =>
      region.province === `${code.slice(0, 2)}0000` &&
      region.level !== 'province' &&
      region.adcode.endsWith(prefectureKind) === isPrefecture &&
      (!isDistrict || region.adcode.slice(0, 4) === code.slice(0, 4)),
  );
  const whole = candidates.filter((region) => region.name === name);
  if (whole.length === 1) return { region: whole[0], note: '编码变更' };
  if (whole.length > 1 || isDistrict || stem(name).length < 2) return undefined;
  const sameStem = candidates.filter((region) => stem(region.name) === stem(name));
  return sameStem.length === 1 ? { region: sameStem[0], note: '改设，编码变更' } : undefined;
}

/**
 * The crosswalk from codes that the region table lacks to the present ones, as CSV ordered by former code.
 * @param {{adcode: string, name: string, level: string, province: string}[]} regions the region table
 * @param {Map<string, string>} sourceNames names that the boundary source gives to its provisional codes
 */
export function retiredCodes(regions, sourceNames) {
  const present = new Map(regions.map((region) => [region.adcode, region]));
  const listed = formerCodeLists(new Set(regions.map((region) => region.adcode.slice(0, 4))));
  const rows = new Map();
  const add = (code, name, adcode, note) => {
    if (present.has(code)) throw new Error(`Former code ${code} is a present code`);
    if (!present.has(adcode)) throw new Error(`Former code ${code} points at the unknown ${adcode}`);
    rows.set(code, [code, name, adcode, note]);
  };

  for (const [code, name] of listed) {
    if (present.has(code) || dividedUnits.has(code)) continue;
    const match = sameName(code, name, regions);
    if (match) add(code, name, match.region.adcode, match.note);
  }
  for (const [code, adcode, name, note] of formerUnits) {
    if (present.get(adcode)?.name !== name) throw new Error(`${adcode} is not ${name}`);
    if (!listed.has(code)) throw new Error(`No list gives the former code ${code}`);
    add(code, listed.get(code), adcode, note);
  }
  for (const [code, adcode] of provisionalCodes) {
    const listedName = listed.get(code);
    const name = listedName ?? sourceNames.get(code);
    add(
      code,
      name,
      adcode,
      name === sourceNames.get(code) ? '边界来源的暂用代码' : '原单位代码，亦为边界来源的暂用代码',
    );
  }
  const sorted = [...rows.keys()].sort().map((code) => rows.get(code).join(','));
  return `${['former_code,former_name,adcode,note', ...sorted].join('\n')}\n`;
}
