const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;
const BODY_LENGTH = LENGTH - 1;
/** Codes one or two characters too short or too long, by how every code of a firm begins. */
const NEARLY = /^[159AY][1239]\d{6}[0-9A-Z]{8,12}$/;

export type CreditCodeStanding =
  | 'valid'
  /** Right once written in capitals, half-width and without blanks. */
  | 'looseForm'
  | 'wrongCheckDigit'
  | 'wrongLength'
  /** 15 digits: the registration number that came before the code. */
  | 'registrationNumber'
  /** A stock code, a local id: no code of this standard is meant. */
  | 'other';

/** Capitals, half-width, without blanks and hyphens. */
export function tidyCreditCode(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s-]+/g, '');
}

/**
 * The 18th character of a 统一社会信用代码 from its first 17: (31 − Σ value × 3^(place − 1) mod 31) mod 31.
 * undefined when a character is not of the code's alphabet (I, O, S, V and Z are not). Source: GB 32100-2015.
 */
export function creditCheckDigit(body: string): string | undefined {
  if (body.length !== BODY_LENGTH) return undefined;
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return undefined;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31];
}

/** Whether a text is a 统一社会信用代码 whose check digit agrees; any single wrong character makes it disagree. */
export function creditCodeStanding(text: string): CreditCodeStanding {
  const code = tidyCreditCode(text);
  if (/^\d{15}$/.test(code)) return 'registrationNumber';
  if (code.length !== LENGTH || !/^[0-9A-Z]+$/.test(code)) return NEARLY.test(code) ? 'wrongLength' : 'other';
  if (creditCheckDigit(code.slice(0, BODY_LENGTH)) !== code[BODY_LENGTH]) return 'wrongCheckDigit';
  return code === text.trim() ? 'valid' : 'looseForm';
}
