import type { FigurePlace } from '../../cube/nodeFigures';
import type { GapMatrix } from '../../diagnosis/gapMatrix';
import type { GapLevel } from '../../model/enumerations';
import { regionFocus } from '../../model/regionFocus';
import type { Selection } from '../../model/viewState';
import type { LoadedData } from '../shared/workspace';

/** Where the graph looks. */
export interface GraphPlace extends FigurePlace {
  readonly name: string;
  /** The matrix that judges the place; null for a province or the country. */
  readonly matrix: GapMatrix | null;
}

/** The selected region or park, else the region in focus. */
export function chosenPlaceId(
  selection: Selection,
  regions: readonly string[],
  regionByCode: LoadedData['regionByCode'],
): string {
  if (selection?.kind === 'region' || selection?.kind === 'park') return selection.id;
  return regionFocus(regions, regionByCode).adcode;
}

/** A place by its code or key; '' is the country, null one that is not known. */
export function graphPlace(
  id: string,
  data: Pick<LoadedData, 'regionByCode' | 'parkById' | 'gaps'>,
  countryName: string,
): GraphPlace | null {
  if (id === '') return { level: 'country', id, name: countryName, matrix: null };
  const park = data.parkById.get(id);
  if (park) return { level: 'park', id, name: park.name, matrix: judged(data.gaps.park, id) };
  const region = data.regionByCode.get(id);
  if (!region) return null;
  // A 直辖市 is judged as a city: the matrices know which.
  const level = (['city', 'county'] as const satisfies GapLevel[]).find((each) =>
    judged(data.gaps[each], id),
  );
  return {
    level: level ?? region.level,
    id,
    name: region.name,
    matrix: level ? data.gaps[level] : null,
  };
}

function judged(matrix: GapMatrix, id: string): GapMatrix | null {
  return matrix.regionIds.includes(id) ? matrix : null;
}
