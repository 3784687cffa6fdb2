/** Words of names in which a character reads differently than alone. */
const READINGS: readonly (readonly [string, string])[] = [
  ['重庆', 'cq'],
  ['厦门', 'xm'],
  ['乐清', 'yq'],
  ['西藏', 'xz'],
  ['番禺', 'py'],
  ['银行', 'yh'],
];

export interface Initials {
  /** Initials of a name read as a whole: 重庆市 → cqs. What is not Chinese stays; spaces and punctuation go. */
  ofName(name: string): string;
  /** Initials of each character as it reads alone, many times faster; spaces stay and part a name from its products. */
  ofText(text: string): string;
}

let loading: Promise<Initials> | undefined;

/** The dictionary is large, so it is fetched when first needed. */
export function loadInitials(): Promise<Initials> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load(): Promise<Initials> {
  const { pinyin } = await import('pinyin-pro');
  const initialByCharacter = new Map<string, string>();
  const initialOf = (character: string): string => {
    const known = initialByCharacter.get(character);
    if (known !== undefined) return known;
    const initial = IS_PUNCTUATION.test(character)
      ? ''
      : pinyin(character, { pattern: 'first', toneType: 'none' }).toLowerCase();
    initialByCharacter.set(character, initial);
    return initial;
  };
  return {
    ofName: (name) =>
      pinyin(readWords(name), { pattern: 'first', toneType: 'none', type: 'array' })
        .join('')
        .toLowerCase()
        .replace(/[\p{P}\p{S}\s]/gu, ''),
    ofText(text) {
      let initials = '';
      for (const character of readWords(text)) initials += initialOf(character);
      return initials;
    },
  };
}

const IS_PUNCTUATION = /[\p{P}\p{S}]/u;

function readWords(text: string): string {
  let read = text;
  for (const [word, initials] of READINGS) read = read.replaceAll(word, initials);
  return read;
}
