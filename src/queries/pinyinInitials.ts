/** Places whose first characters read differently there than alone. */
const PLACES: readonly (readonly [string, string])[] = [
  ['重庆', 'cq'],
  ['厦门', 'xm'],
  ['乐清', 'yq'],
];

export interface Initials {
  /** Initials of a name read as a whole: 重庆市 → cqs; what is not Chinese stays, without punctuation. */
  ofName(name: string): string;
  /** Each Chinese character with the initial it has alone; in equal order, punctuation last and without one. */
  translation(characters: string): { readonly from: string; readonly to: string };
  readonly places: readonly (readonly [string, string])[];
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
  const initialOf = (character: string): string => pinyin(character, { pattern: 'first', toneType: 'none' });
  return {
    ofName(name) {
      const placed = PLACES.reduce((text, [place, letters]) => text.replace(place, letters), name);
      return pinyin(placed, { pattern: 'first', toneType: 'none', type: 'array' })
        .join('')
        .toLowerCase()
        .replace(PUNCTUATION_ALL, '');
    },
    translation(characters) {
      const distinct = [...new Set(characters)];
      const pairs = distinct
        .filter((character) => IS_CHINESE.test(character))
        .map((character) => [character, initialOf(character)] as const)
        .filter(([, initial]) => /^[a-z]$/.test(initial));
      const dropped = distinct.filter((character) => IS_PUNCTUATION.test(character));
      return {
        from: pairs.map(([character]) => character).join('') + dropped.join(''),
        to: pairs.map(([, initial]) => initial).join(''),
      };
    },
    places: PLACES,
  };
}

const IS_CHINESE = /\p{Script=Han}/u;
/** Spaces stay: they part a name from its products. */
const IS_PUNCTUATION = /[\p{P}\p{S}]/u;
const PUNCTUATION_ALL = /[\p{P}\p{S}\s]/gu;
