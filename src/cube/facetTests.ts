import { remember } from '../lib/remember';
import type { Cube } from '../model/cube';
import type { GapLevel } from '../model/enumerations';
import type { GapVerdictColumns } from '../model/gapColumns';
import { VERDICT_OF_CODE } from '../model/verdictCode';
import type { Filter } from '../model/viewState';

/** The verdicts by level, as far as a filter asks for them. */
export type JudgedLevels = Readonly<
  Record<GapLevel, Pick<GapVerdictColumns, 'regionIds' | 'nodeIds' | 'verdict' | 'tooSmall'>>
>;

/** Places → chosen regions → 1 for every place inside. */
const insideOf = new WeakMap<Cube['places'], WeakMap<readonly string[], Uint8Array>>();

export function regionTest({ places }: Cube, { regions }: Filter): (place: number) => boolean {
  if (regions.length === 0) return () => true;
  const byRegions = remember(insideOf, places, () => new WeakMap());
  const isIn = remember(byRegions, regions, () => {
    const wanted = new Set<string | null>(regions);
    return Uint8Array.from(places, ({ province, city, county }) =>
      wanted.has(province) || wanted.has(city) || wanted.has(county) ? 1 : 0,
    );
  });
  return (place) => isIn[place] === 1;
}

export function parkTest({ parks }: Cube, { parks: chosen }: Filter): (park: number) => boolean {
  if (chosen.length === 0) return () => true;
  const isIn = Uint8Array.from(parks, ({ parkId }) => (chosen.includes(parkId) ? 1 : 0));
  return (park) => isIn[park] === 1;
}

/** Whether a row's own cell (region at the chosen level × node) bears one of the chosen verdicts; null: none is chosen. */
export function verdictTest(
  cube: Cube,
  gaps: JudgedLevels,
  { verdicts, gapLevel }: Filter,
): ((place: number, park: number, node: number) => boolean) | null {
  if (verdicts.length === 0) return null;
  const { regionIds, nodeIds, verdict } = gaps[gapLevel];
  const rowOfRegion = new Map(regionIds.map((id, row) => [id, row]));
  const columnOfNode = new Map(nodeIds.map((id, column) => [id, column]));
  const rowOf = (id: string | null): number => (id === null ? -1 : (rowOfRegion.get(id) ?? -1));
  const rowOfPlace =
    gapLevel === 'park' ? new Int32Array(0) : Int32Array.from(cube.places, (place) => rowOf(place[gapLevel]));
  const rowOfPark = Int32Array.from(cube.parks, ({ parkId }) => rowOf(parkId));
  const column = Int32Array.from(cube.nodes, ({ nodeId }) => columnOfNode.get(nodeId) ?? -1);
  const wanted = Uint8Array.from(VERDICT_OF_CODE, (each) => (verdicts.includes(each) ? 1 : 0));
  return (place, park, node) => {
    const row = (gapLevel === 'park' ? rowOfPark[park] : rowOfPlace[place]) ?? -1;
    const nodeColumn = column[node] ?? -1;
    return row >= 0 && nodeColumn >= 0 && wanted[verdict[row * nodeIds.length + nodeColumn] ?? -1] === 1;
  };
}
