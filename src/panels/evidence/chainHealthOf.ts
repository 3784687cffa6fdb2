import type { ChainRegionColumns } from '../../model/chainRegionColumns';
import type { GapLevel } from '../../model/enumerations';
import type { LoadedData } from '../shared/workspace';

/** Where a chain stands in the roll-ups of a level. */
export interface ChainPlace {
  readonly level: GapLevel;
  readonly columns: ChainRegionColumns;
  readonly region: number;
  /** Place of the pair in the columns. */
  readonly at: number;
}

/** The level at which a region or park is judged; null where it is at none. */
export function judgedLevel({ chainRegions }: LoadedData, regionId: string): GapLevel | null {
  const levels = ['city', 'county', 'park'] as const;
  return levels.find((level) => chainRegions[level].regionIds.includes(regionId)) ?? null;
}

/** The roll-up of one chain in one region; null where one of them is not judged. */
export function chainPlace(data: LoadedData, regionId: string, chainId: string): ChainPlace | null {
  const level = judgedLevel(data, regionId);
  if (!level) return null;
  const columns = data.chainRegions[level];
  const region = columns.regionIds.indexOf(regionId);
  const chain = columns.chainIds.indexOf(chainId);
  if (chain < 0) return null;
  return { level, columns, region, at: region * columns.chainIds.length + chain };
}
