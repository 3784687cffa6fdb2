import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AreaCollection, Boundaries } from '../../map/boundaries';
import type { RegionLevel } from '../../model/enumerations';

const NO_AREAS: AreaCollection = { type: 'FeatureCollection', features: [] };

/** Boundaries of the compared areas and of the unit around them; fine ones as soon as a province is in focus. */
export function useAreas(
  boundaries: Boundaries,
  parent: string,
  level: RegionLevel,
  isCompared: (adcode: string) => boolean,
): { readonly areas: AreaCollection; readonly outline: AreaCollection; readonly error: Error | null } {
  const province = parent === '' ? '' : `${parent.slice(0, 2)}0000`;
  const [areaFile, outlineFile] = useQueries({
    queries: [
      {
        queryKey: ['areas', province, level],
        queryFn: () =>
          province === '' || level === 'province'
            ? boundaries.level(level)
            : boundaries.fine(province, level),
        staleTime: Number.POSITIVE_INFINITY,
      },
      {
        queryKey: ['outline', parent],
        queryFn: () => outlineOf(boundaries, parent, province),
        staleTime: Number.POSITIVE_INFINITY,
      },
    ],
  });
  const areas = useMemo(() => {
    if (!areaFile.data) return NO_AREAS;
    return {
      ...areaFile.data,
      features: areaFile.data.features.filter(({ properties }) => isCompared(properties.adcode)),
    };
  }, [areaFile.data, isCompared]);
  return { areas, outline: outlineFile.data ?? NO_AREAS, error: areaFile.error ?? outlineFile.error };
}

async function outlineOf(boundaries: Boundaries, parent: string, province: string): Promise<AreaCollection> {
  if (parent === '') return NO_AREAS;
  const isProvince = parent === province;
  const file = isProvince ? await boundaries.level('province') : await boundaries.fine(province, 'city');
  return { ...file, features: file.features.filter(({ properties }) => properties.adcode === parent) };
}
