import type { PlaceTables } from './importProtocol';
import { createParkIndex, type KnownPark } from './parkIndex';
import { createPlaceIndex, type PlaceIndex } from './placeIndex';

/** What names in a file are looked up in. */
export interface KnownPlaces {
  readonly index: PlaceIndex;
  readonly parkOf: (nameOrId: string) => KnownPark | undefined;
  /** Id of a node by its id or name; undefined where none or several bear it. */
  readonly nodeOf: (nameOrId: string) => string | undefined;
}

export function createKnownPlaces({ regions, retiredCodes, parks, nodes }: PlaceTables): KnownPlaces {
  const nodeIds = new Map<string, string | undefined>();
  for (const [row, id] of (nodes?.node_id ?? []).entries()) {
    const name = nodes?.name[row] ?? '';
    nodeIds.set(name, nodeIds.has(name) ? undefined : id);
  }
  // An id stands for itself, whatever is called by it.
  for (const id of nodes?.node_id ?? []) nodeIds.set(id, id);
  return {
    index: createPlaceIndex(regions, retiredCodes),
    parkOf: createParkIndex(parks),
    nodeOf: (nameOrId) => nodeIds.get(nameOrId.trim()),
  };
}
