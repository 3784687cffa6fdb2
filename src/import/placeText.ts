import { isInside, type Region, type RegionLookup } from './regionLookup';

export interface TextPlace {
  readonly region: Region;
  /** What follows the names that were understood. */
  readonly rest: string;
}

const LEVEL_ORDER = { province: 0, city: 1, county: 2 } as const;
/** 南京东路 is a road, not the city. */
const STREET = /^[东西南北中一二三四五六\d]*(?:路|街|大道|大街|巷|镇|乡|村|里|桥)/;

/**
 * Reads names of places from the start of a text, coarse to fine (江西省上饶市广信区兴业大道 → 广信区, rest 兴业大道).
 * Returns `ambiguous` when several places bear the first name and none contains the others.
 */
export function placeText(
  text: string,
  lookup: RegionLookup,
  within?: Region,
): TextPlace | 'ambiguous' | null {
  let current = within;
  let rest = text.replace(/^中国/, '');
  let isRead = false;
  for (;;) {
    rest = rest.replace(/^[\s,，、/\\·.>-]+|^(?:市辖区|省直辖县级行政区划|自治区直辖县级行政区划)/, '');
    const step = readName(rest, lookup, current);
    if (step === 'ambiguous') return isRead && current ? { region: current, rest } : 'ambiguous';
    if (!step) break;
    current = step.region;
    rest = rest.slice(step.length);
    isRead = true;
  }
  return isRead && current ? { region: current, rest } : null;
}

function readName(
  text: string,
  lookup: RegionLookup,
  within: Region | undefined,
): { region: Region; length: number } | 'ambiguous' | null {
  for (let length = Math.min(lookup.longestName, text.length); length > 1; length--) {
    const name = text.slice(0, length);
    const rest = text.slice(length);
    const found = lookup
      .named(name, (region) => isFiner(region, within))
      .filter((region) => !lookup.isShort(name, region) || mayStandShort(region, rest));
    if (found.length === 0) continue;
    const region = coarsest(found);
    return region ? { region, length } : 'ambiguous';
  }
  // 北京市 and the like stand at two levels, and texts name them twice.
  if (within?.level === 'province' && text.startsWith(within.name)) {
    return { region: within, length: within.name.length };
  }
  return null;
}

function isFiner(region: Region, within: Region | undefined): boolean {
  if (!within) return true;
  return LEVEL_ORDER[region.level] > LEVEL_ORDER[within.level] && isInside(region, within);
}

function mayStandShort(region: Region, rest: string): boolean {
  return rest === '' || (region.level !== 'county' && !STREET.test(rest));
}

/** A province goes before all (海南, 吉林); else the one that contains the others (大理州, 大理市). */
function coarsest(regions: readonly Region[]): Region | undefined {
  const first = [...regions].sort((a, b) => LEVEL_ORDER[a.level] - LEVEL_ORDER[b.level])[0];
  if (!first || first.level === 'province') return first;
  return regions.every((region) => isInside(region, first)) ? first : undefined;
}
