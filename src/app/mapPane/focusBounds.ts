import type { RegionRow } from '../../queries/structure';

type Bounds = readonly [number, number, number, number];

/**
 * The whole country: 喷赤河 in the west, the northernmost 黑龙江, the river mouth in the east, the south of 海南; the
 * islands further south stand in the inset, which this frame carries.
 */
const COUNTRY: Bounds = [73.4, 17.9, 135.2, 53.7];

/** Extent of the unit in focus, a county as much as what it is compared with; the country when none is. */
export function focusBounds(adcode: string, regionByCode: ReadonlyMap<string, RegionRow>): Bounds | null {
  if (adcode === '') return COUNTRY;
  const bounds = regionByCode.get(adcode)?.bounds;
  return bounds?.every((degrees) => !Number.isNaN(degrees)) ? bounds : null;
}
