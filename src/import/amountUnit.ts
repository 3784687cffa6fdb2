/** Units in which a list may give money; inside the product money is in 万元. */
export const AMOUNT_UNIT = {
  yuan: { zh: '元', en: 'yuan', yuan: 1 },
  thousand_yuan: { zh: '千元', en: 'thousand yuan', yuan: 1e3 },
  wan: { zh: '万元', en: '10 thousand yuan', yuan: 1e4 },
  million_yuan: { zh: '百万元', en: 'million yuan', yuan: 1e6 },
  yi: { zh: '亿元', en: '100 million yuan', yuan: 1e8 },
} as const satisfies Record<string, { readonly zh: string; readonly en: string; readonly yuan: number }>;
export type AmountUnit = keyof typeof AMOUNT_UNIT;

/**
 * Amount in 万元 = amount × (yuan per unit) ÷ 10,000. One multiplication and one division, so that whole yuan
 * come back exactly when multiplied by 10,000 and rounded.
 */
export function toWan(amount: number, unit: AmountUnit): number {
  return (amount * AMOUNT_UNIT[unit].yuan) / 1e4;
}

/** 万元, 百万, RMB million … → unit; undefined when the text names none. `万` alone is 万元. */
export function amountUnitOf(text: string): AmountUnit | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/^(人民币|rmb|cny)/, '')
    .trim();
  return UNIT_WORDS.get(word);
}

const UNIT_WORDS: ReadonlyMap<string, AmountUnit> = new Map([
  ['元', 'yuan'],
  ['yuan', 'yuan'],
  ['千元', 'thousand_yuan'],
  ['千', 'thousand_yuan'],
  ['万元', 'wan'],
  ['万', 'wan'],
  ['wan', 'wan'],
  ['万元人民币', 'wan'],
  ['万人民币', 'wan'],
  ['百万元', 'million_yuan'],
  ['百万', 'million_yuan'],
  ['million', 'million_yuan'],
  ['亿元', 'yi'],
  ['亿', 'yi'],
  ['yi', 'yi'],
  ['亿元人民币', 'yi'],
]);
