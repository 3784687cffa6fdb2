import type { ComparedRegions } from '../../model/comparedRegions';
import type { RegionRow } from '../../queries/structure';

type Bounds = readonly [number, number, number, number];

/** The whole country with the south of 曾母暗沙 and the easternmost river mouth in the frame. */
const COUNTRY: Bounds = [73.4, 3.4, 135.2, 53.7];

/** Extent of the unit in focus; the country when none is. */
export function comparedBounds(
  compared: ComparedRegions<RegionRow>,
  regionByCode: ReadonlyMap<string, RegionRow>,
): Bounds | null {
  if (compared.parent === '') return COUNTRY;
  const bounds = regionByCode.get(compared.parent)?.bounds;
  return bounds?.every((degrees) => !Number.isNaN(degrees)) ? bounds : null;
}
