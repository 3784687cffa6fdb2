import { type AmountUnit, amountUnitOf } from './amountUnit';

/** What a header says: the words left when unit and year are taken off. */
export interface HeaderReading {
  readonly words: string;
  readonly unit: AmountUnit | undefined;
  readonly year: number | undefined;
}

/** `2020年营业收入（万元）` → 营业收入, 万元, 2020; `revenue20` → revenue, 2020. */
export function readHeader(header: string): HeaderReading {
  let words = header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_*]+|\([必选]填\)/g, '');
  let unit: AmountUnit | undefined;
  const takeUnit = (whole: string, name: string) => {
    const found = amountUnitOf(name.replace(/^单位:?/, ''));
    if (found === undefined) return whole;
    unit = found;
    return '';
  };
  words = words.replace(/[([]([^)\]]*)[)\]]/g, takeUnit);
  words = words
    .replace(/[-:/](万元|亿元|千元|百万元|元)$/, takeUnit)
    .replace(/(万元|亿元|千元|百万元)$/, takeUnit);
  words = words.replace(/(?<=[a-z])(wan|yuan)$/, takeUnit).replace(/[([](人|名|个|person)s?[)\]]/, '');

  let year: number | undefined;
  words = words.replace(/((?:19|20)\d{2})(年度|年末|年)?/, (_, digits: string) => {
    year = Number(digits);
    return '';
  });
  if (year === undefined) {
    words = words.replace(/(?<=[a-z])(?:fy)?(\d{2})$/, (_, digits: string) => {
      year = Number(digits) + (Number(digits) < 70 ? 2000 : 1900);
      return '';
    });
  }
  words = words.replace(/^[:-]+|[:-]+$/g, '');
  return { words, unit, year };
}
