import type { RegionRow } from '../../queries/structure';

/** Names from the province down to the region itself; a unit that is its own province stands once. */
export function regionPath(adcode: string | null, regionByCode: ReadonlyMap<string, RegionRow>): string[] {
  const region = adcode === null ? undefined : regionByCode.get(adcode);
  if (!region) return [];
  const codes = new Set([region.province, region.city, region.adcode]);
  return [...codes].flatMap((code) => (code ? (regionByCode.get(code)?.name ?? []) : []));
}
