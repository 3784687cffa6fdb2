import type { RegionTable, RetiredCodeTable } from './importProtocol';
import { shortRegionNames } from './shortRegionNames';

export interface Region {
  readonly adcode: string;
  readonly name: string;
  readonly level: 'province' | 'city' | 'county';
  readonly province: string;
  /** The prefecture-level unit; empty for a province that is none. */
  readonly city: string;
}

/** How well a name fits; smaller is better. */
const RANK = { official: 0, short: 1, retired: 2 } as const;
type Rank = (typeof RANK)[keyof typeof RANK];

interface Named {
  readonly region: Region;
  readonly rank: Rank;
}

export interface RegionLookup {
  /** By an adcode in force, a retired one, or the 市辖区 / 县 code of a 直辖市. */
  byCode(code: string): Region | undefined;
  /** The regions that bear the name and pass the test, only those whose name fits best. */
  named(name: string, accept: (region: Region) => boolean): readonly Region[];
  isShort(name: string, region: Region): boolean;
  /** The region that took the place of a retired code or name; undefined for one in force, or borne by several. */
  retiredTo(text: string): Region | undefined;
  readonly longestName: number;
}

export function createRegionLookup(table: RegionTable, retired?: RetiredCodeTable): RegionLookup {
  const regions = new Map<string, Region>();
  const names = new Map<string, Named[]>();
  let longestName = 0;

  const addName = (name: string, region: Region, rank: Rank) => {
    longestName = Math.max(longestName, name.length);
    const bearers = names.get(name);
    if (bearers) bearers.push({ region, rank });
    else names.set(name, [{ region, rank }]);
  };

  for (const [row, adcode] of table.adcode.entries()) {
    const level = table.level[row];
    if (level !== 'province' && level !== 'city' && level !== 'county') continue;
    const name = table.name[row] ?? '';
    const region: Region = {
      adcode,
      name,
      level,
      province: table.province[row] || adcode,
      city: table.city[row] ?? '',
    };
    regions.set(adcode, region);
    addName(name, region, RANK.official);
    for (const short of shortRegionNames(name)) addName(short, region, RANK.short);
  }

  const successors = new Map<string, Region>();
  for (const [row, formerCode] of (retired?.former_code ?? []).entries()) {
    const region = regions.get(retired?.adcode[row] ?? '');
    if (!region) continue;
    if (!successors.has(formerCode)) successors.set(formerCode, region);
    const formerName = retired?.former_name[row] ?? '';
    if (formerName === '' || formerName === region.name) continue;
    for (const name of [formerName, ...shortRegionNames(formerName)]) addName(name, region, RANK.retired);
  }

  return {
    byCode(code) {
      const region = regions.get(code) ?? successors.get(code);
      if (region || !/^\d{2}0[12]00$/.test(code)) return region;
      const province = regions.get(`${code.slice(0, 2)}0000`);
      return province?.city === province?.adcode ? province : undefined;
    },
    named(name, accept) {
      const fitting = (names.get(name) ?? []).filter(({ region }) => accept(region));
      const best = Math.min(...fitting.map(({ rank }) => rank));
      return [...new Set(fitting.filter(({ rank }) => rank === best).map(({ region }) => region))];
    },
    retiredTo(text) {
      if (regions.has(text)) return undefined;
      const successor = successors.get(text);
      if (successor) return successor;
      const bearers = names.get(text) ?? [];
      const [first] = bearers;
      const isRetired = bearers.every(
        ({ rank, region }) => rank === RANK.retired && region === first?.region,
      );
      return isRetired ? first?.region : undefined;
    },
    isShort: (name, region) => name !== region.name && region.name.startsWith(name),
    longestName,
  };
}

/** 直辖市, 香港, 澳门 and 台湾 are one row at province level that stands for the city as well. */
export function standsAsCity(region: Region): boolean {
  return region.level === 'city' || (region.level === 'province' && region.city === region.adcode);
}

export function isInside(region: Region, outer: Region): boolean {
  if (region === outer) return true;
  if (outer.level === 'county') return false;
  return outer.level === 'province' ? region.province === outer.adcode : region.city === outer.adcode;
}
