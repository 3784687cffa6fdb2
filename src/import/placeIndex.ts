import type { UnplacedReason } from '../model/builtImport';
import type { RegionTable, RetiredCodeTable } from './importProtocol';
import { placeText } from './placeText';
import { createRegionLookup, isInside, type Region, standsAsCity } from './regionLookup';

export interface PlaceWords {
  readonly province?: string;
  readonly city?: string;
  readonly county?: string;
  /** An address, or names of places in one text. */
  readonly text?: string;
}

export type PlacePart = 'province' | 'city' | 'county';

export interface Place {
  readonly adcode: string;
  /** city also for a 直辖市, 香港, 澳门 and 台湾; province when only that much is known. */
  readonly precision: 'county' | 'city' | 'province';
  /** Which of the names given is not known there; null when all was understood. */
  readonly unmatched: PlacePart | null;
}

export interface NotPlaced {
  readonly reason: Exclude<UnplacedReason, 'pointOnly'>;
}

export interface PlaceIndex {
  /** Places by name, with or without suffix, or by adcode, a retired one included. */
  place(words: PlaceWords): Place | NotPlaced;
  /** Like `place` for one text that must be nothing but a code or names. */
  placeReference(text: string): Place | NotPlaced;
  /** Today's region of a retired code or name; null for one in force. */
  retiredTo(text: string): { readonly adcode: string; readonly name: string } | null;
}

type Found = Region | 'unknownPlace' | 'ambiguous' | 'notInProvince' | 'unknownCode';

/** Words that official tables put where a level has no unit of its own. */
const PLACEHOLDERS = new Set([
  '市辖区',
  '县',
  '市',
  '省直辖县级行政区划',
  '自治区直辖县级行政区划',
  '直辖县级',
]);
const CITY_ORDER = { province: 0, city: 1, county: 2 } as const;

/**
 * Looks up today's adcode of a place by its names. A county-level city in the place of a city (义乌, 石河子) is
 * placed at its own level; a name borne more than once is resolved by the province, else left unplaced.
 */
export function createPlaceIndex(regions: RegionTable, retired?: RetiredCodeTable): PlaceIndex {
  const lookup = createRegionLookup(regions, retired);
  const known = new Map<string, Place | NotPlaced>();

  const byCode = (text: string): Found | undefined => {
    const code = /^(\d{6})(?:\d{3}|\d{6})?$/.exec(text)?.[1];
    return code === undefined ? undefined : (lookup.byCode(code) ?? 'unknownCode');
  };

  const names = (text: string, within?: Region): Found => {
    const found = placeText(text, lookup, within);
    if (found === null) return 'unknownPlace';
    if (found === 'ambiguous') return found;
    return found.rest === '' ? found.region : 'unknownPlace';
  };

  const province = (name: string): Found => {
    const [only] = lookup.named(name, (region) => region.level === 'province');
    return only ?? names(name);
  };

  const city = (name: string, within: Region | undefined): Found => {
    if (within?.level === 'province' && lookup.named(name, (region) => region === within).length > 0) {
      const same = lookup.named(name, (region) => region.level === 'city' && isInside(region, within));
      return same[0] ?? within;
    }
    // 海南 and 吉林 may mean the province as well.
    const isProvinceToo = !within && lookup.named(name, isProvinceOnly).length > 0;
    if (isProvinceToo && lookup.named(name, isCityLike).length > 0) return 'ambiguous';
    const inScope = best(
      lookup.named(name, (region) => isCityLike(region) && (!within || isInside(region, within))),
    );
    if (inScope) return inScope;
    const spelledOut = names(name, within);
    if (spelledOut !== 'unknownPlace' || !within) return spelledOut;
    const elsewhere = names(name);
    if (typeof elsewhere === 'string') return elsewhere === 'ambiguous' ? 'notInProvince' : elsewhere;
    return isInside(elsewhere, within) ? elsewhere : 'notInProvince';
  };

  const county = (name: string, within: Region | undefined): Found => {
    if (within && lookup.named(name, (region) => region === within).length > 0) return within;
    const isHere = (region: Region) => region.level !== 'province' && (!within || isInside(region, within));
    const found = lookup.named(name, isHere);
    if (found.length === 1 && found[0]) return found[0];
    return found.length > 1 ? 'ambiguous' : names(name, within);
  };

  const address = (text: string, within: Region | undefined): Region | 'ambiguous' | undefined => {
    const whole = placeText(text, lookup);
    if (whole && whole !== 'ambiguous' && (!within || isInside(whole.region, within))) return whole.region;
    if (!within) return whole === 'ambiguous' ? whole : undefined;
    const inner = placeText(text, lookup, within);
    return inner && inner !== 'ambiguous' ? inner.region : undefined;
  };

  const resolve = (words: PlaceWords): Place | NotPlaced => {
    const given = [words.county, words.city, words.province].filter((word) => word !== undefined);
    if (given.length === 0 && words.text === undefined) return { reason: 'noPlace' };
    let current: Region | undefined;
    let unmatched: PlacePart | null = null;
    let reason: NotPlaced['reason'] = 'unknownPlace';

    for (const word of given) {
      const found = byCode(word);
      if (found === undefined) continue;
      if (typeof found === 'string') return { reason: found };
      return toPlace(found, null);
    }
    for (const [part, find] of [
      ['province', province],
      ['city', city],
      ['county', county],
    ] as const) {
      const word = words[part];
      if (word === undefined || (current && PLACEHOLDERS.has(word))) continue;
      const found = find(word, current);
      if (typeof found !== 'string') {
        if (!current || isInside(found, current)) current = found;
        else unmatched = part;
      } else if (found === 'notInProvince') {
        return { reason: found };
      } else {
        reason = found;
        unmatched = part;
      }
    }
    if (words.text !== undefined && current?.level !== 'county') {
      const found = byCode(words.text) ?? address(words.text, current);
      if (found === 'ambiguous' || found === 'unknownCode') reason = found;
      else if (typeof found === 'object' && (!current || isInside(found, current))) current = found;
    }
    return current ? toPlace(current, unmatched) : { reason };
  };

  const place = (words: PlaceWords): Place | NotPlaced => {
    const tidy = tidyWords(words);
    const key = [tidy.province, tidy.city, tidy.county, tidy.text].join('\n');
    const before = known.get(key);
    if (before) return before;
    const found = resolve(tidy);
    known.set(key, found);
    return found;
  };

  return {
    place,
    retiredTo(text) {
      const word = tidyWord(text);
      const region = word === undefined ? undefined : lookup.retiredTo(word);
      return region ? { adcode: region.adcode, name: region.name } : null;
    },
    placeReference(text) {
      const word = tidyWord(text);
      if (word === undefined) return { reason: 'noPlace' };
      const found = byCode(word) ?? names(word);
      return typeof found === 'string' ? { reason: found } : toPlace(found, null);
    },
  };
}

export function isPlaced(place: Place | NotPlaced): place is Place {
  return 'adcode' in place;
}

function isProvinceOnly(region: Region): boolean {
  return region.level === 'province' && !standsAsCity(region);
}

function isCityLike(region: Region): boolean {
  return !isProvinceOnly(region);
}

/** The one on the coarsest level, unless two share it. */
function best(regions: readonly Region[]): Region | undefined {
  const sorted = [...regions].sort((a, b) => CITY_ORDER[a.level] - CITY_ORDER[b.level]);
  const [first, second] = sorted;
  return first && second && first.level === second.level ? undefined : first;
}

function toPlace(region: Region, unmatched: PlacePart | null): Place {
  const precision = standsAsCity(region) ? 'city' : region.level;
  return { adcode: region.adcode, precision, unmatched };
}

function tidyWords(words: PlaceWords): PlaceWords {
  const tidy: Record<string, string> = {};
  for (const field of ['province', 'city', 'county', 'text'] as const) {
    const word = tidyWord(words[field]);
    if (word !== undefined) tidy[field] = word;
  }
  return tidy;
}

function tidyWord(word: string | undefined): string | undefined {
  const tidy = word?.normalize('NFKC').replace(/\s+/g, '');
  return tidy === '' ? undefined : tidy;
}
