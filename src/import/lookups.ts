import { type CountyShapes, createCountyShapes } from './check/countyShapes';
import { createKnownIndex, type KnownIndex } from './check/knownIndex';
import { createNearestRegion, type NearestRegion } from './check/nearestRegion';
import type { CheckTables, CountyArea, ParkTable, PlaceTables } from './importProtocol';
import { createKnownPlaces, type KnownPlaces } from './knownPlaces';

/** What the cells of files are looked up in. */
export interface Lookups extends KnownPlaces {
  readonly parks: ParkTable | undefined;
  /** What is loaded. */
  readonly known: KnownIndex;
  readonly counties: readonly CountyArea[] | undefined;
  readonly regionNames: NearestRegion;
  nameOfRegion(adcode: string): string;
  /** Made when first asked for: only files with points need polygons. */
  countyShapes(): CountyShapes | null;
}

/** Polygons and loaded rows stay as they are in `before` until they are given anew. */
export function createLookups(given: PlaceTables & CheckTables, before?: Lookups): Lookups {
  const { regions, parks } = given;
  const counties = given.counties ?? before?.counties;
  const known = given.known ? createKnownIndex(given.known) : (before?.known ?? createKnownIndex([]));
  const names = new Map(regions.adcode.map((adcode, row) => [adcode, regions.name[row] ?? adcode]));
  let shapes: CountyShapes | undefined;
  return {
    ...createKnownPlaces(given),
    parks,
    known,
    counties,
    regionNames: createNearestRegion(regions),
    nameOfRegion: (adcode) => names.get(adcode) ?? adcode,
    countyShapes() {
      if (!counties) return null;
      shapes ??= createCountyShapes(counties, regions);
      return shapes;
    },
  };
}
