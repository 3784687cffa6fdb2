import type { Catalogue, CatalogueCounty, CataloguePark } from './catalogue';
import type { Random } from './random';

/** Where a synthetic firm or project stands; without a point where only the county is known. */
export interface Site {
  readonly county: string;
  readonly park: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly precision: 'exact' | 'county';
}

/** Coordinates are multiples of 2⁻¹³ ° (about 13 m): fine enough for a sample, and short when compressed. */
const STEPS_PER_DEGREE = 8192;
const PARK_SPREAD_DEGREES = 0.011;
const COUNTY_SPREAD_DEGREES = 0.035;
const MAX_TRIES = 200;

/** Picks a site in the county: mostly in a park, one that leads the chain first; else around the county or unknown. */
export function pickSite(catalogue: Catalogue, county: CatalogueCounty, chain: string, random: Random): Site {
  const parks = catalogue.parksOfCounty.get(county.adcode) ?? [];
  if (parks.length > 0 && random.chance(0.85)) {
    const park = random.weighted(parks.map((item) => [item, parkWeight(item, chain)] as const));
    return { ...pointNear(catalogue, county.adcode, park, PARK_SPREAD_DEGREES, random), park: park.parkId };
  }
  if (random.chance(0.3))
    return { county: county.adcode, park: null, lon: null, lat: null, precision: 'county' };
  const centre = parks.length > 0 && random.chance(0.5) ? random.pick(parks) : county;
  return { ...pointNear(catalogue, county.adcode, centre, COUNTY_SPREAD_DEGREES, random), park: null };
}

export function parkWeight(park: CataloguePark, chain: string): number {
  if (park.isCustoms) return 0.12;
  return park.leadChains.includes(chain) ? 5 : 1;
}

/** A point around the centre by a normal law, inside the county; every miss draws closer to the centre. */
function pointNear(
  { shapes }: Catalogue,
  county: string,
  centre: { readonly lon: number; readonly lat: number },
  spreadDegrees: number,
  random: Random,
): Pick<Site, 'county' | 'lon' | 'lat' | 'precision'> {
  for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
    const spread = spreadDegrees / (1 + attempt / 20);
    const lon = toGrid(centre.lon + 1.15 * spread * random.normal());
    const lat = toGrid(centre.lat + spread * random.normal());
    if (shapes.contains(county, lon, lat)) return { county, lon, lat, precision: 'exact' };
  }
  throw new Error(`no point near ${centre.lon}, ${centre.lat} lies in county ${county}`);
}

function toGrid(degrees: number): number {
  return Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
}
