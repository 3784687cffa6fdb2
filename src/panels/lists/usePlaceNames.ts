import { useMemo } from 'react';
import { useWorkspace } from '../shared/workspace';

/** Units that a region or park lies in, itself included. */
export type UnitsOf = (regionId: string) => readonly string[];

export interface PlaceNames {
  /** Name of a region or park; its key where neither is loaded. */
  readonly nameOf: (id: string) => string;
  /** Name of the city that a region or park lies in; null where none is known. */
  readonly cityOf: (id: string) => string | null;
  readonly unitsOf: UnitsOf;
}

/** Regions and parks by their key: both are places of a gap. */
export function usePlaceNames(): PlaceNames {
  const { regionByCode, parkById } = useWorkspace().data;
  return useMemo(() => {
    const placeOf = (id: string) => parkById.get(id) ?? regionByCode.get(id);
    return {
      nameOf: (id) => placeOf(id)?.name ?? id,
      cityOf: (id) => regionByCode.get(placeOf(id)?.city ?? '')?.name ?? null,
      unitsOf: (id) => {
        const park = parkById.get(id);
        const place = park ?? regionByCode.get(id);
        return [id, park?.county, place?.city, place?.province].filter((unit): unit is string => !!unit);
      },
    };
  }, [regionByCode, parkById]);
}
