import type { PlaceTables } from './importProtocol';
import { createParkIndex, type KnownPark } from './parkIndex';
import { createPlaceIndex, type PlaceIndex } from './placeIndex';

/** What names in a file are looked up in. */
export interface KnownPlaces {
  readonly index: PlaceIndex;
  readonly parkOf: (nameOrId: string) => KnownPark | undefined;
}

export function createKnownPlaces({ regions, retiredCodes, parks }: PlaceTables): KnownPlaces {
  return { index: createPlaceIndex(regions, retiredCodes), parkOf: createParkIndex(parks) };
}
