import type { PlaceTables } from './importProtocol';
import { createParkIndex, type KnownPark } from './parkIndex';
import { createPlaceIndex, type PlaceIndex } from './placeIndex';

/** What names in a file are looked up in. */
export interface KnownPlaces {
  readonly index: PlaceIndex;
  readonly parkOf: (nameOrId: string) => KnownPark | undefined;
  /** Id of a chain, node or park by its id or name; undefined where none or several bear it. */
  readonly idOf: (entity: string, nameOrId: string) => string | undefined;
}

export function createKnownPlaces({ regions, retiredCodes, parks, nodes, chains }: PlaceTables): KnownPlaces {
  const parkOf = createParkIndex(parks);
  const ids: ReadonlyMap<string, ReadonlyMap<string, string | undefined>> = new Map([
    ['node', idsByName(nodes?.node_id, nodes?.name)],
    ['chain', idsByName(chains?.chain_id, chains?.name)],
  ]);
  return {
    index: createPlaceIndex(regions, retiredCodes),
    parkOf,
    idOf: (entity, nameOrId) =>
      entity === 'park' ? parkOf(nameOrId)?.parkId : ids.get(entity)?.get(nameOrId.trim()),
  };
}

function idsByName(
  ids: readonly string[] = [],
  names: readonly string[] = [],
): ReadonlyMap<string, string | undefined> {
  const known = new Map<string, string | undefined>();
  for (const [row, id] of ids.entries()) {
    const name = names[row] ?? '';
    known.set(name, known.has(name) ? undefined : id);
  }
  // An id stands for itself, whatever is called by it.
  for (const id of ids) known.set(id, id);
  return known;
}
