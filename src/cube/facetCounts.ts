import { PROJECT_STAGE_OF_CODE, STATUS_OF_CODE } from '../model/cube';
import { HONOUR_TITLE, type RegionLevel, STAGE } from '../model/enumerations';
import { oncePerSifted } from './oncePerSifted';
import type { Sifted } from './sift';

/** Count beside every choice of a facet: choice → enterprises (or projects for project stages and lateness). */
export type FacetCounts = ReadonlyMap<string, number>;

export interface AllFacetCounts {
  readonly title: FacetCounts;
  readonly status: FacetCounts;
  readonly park: FacetCounts;
  readonly stage: FacetCounts;
  /** Keys are codes of all three levels. */
  readonly region: FacetCounts;
  /** Stages of projects, and `late`. */
  readonly projectStage: FacetCounts;
}

/** From the narrowest: one code may stand at several levels (a 直辖市), and the widest one holds them all. */
const LEVELS = ['county', 'city', 'province'] as const satisfies readonly RegionLevel[];

/** Each facet's counts ignore its own choice and reflect all the others. In 对外 they are NaN: choices remain. */
export const facetCounts = oncePerSifted(readFacetCounts);

function readFacetCounts(sifted: Sifted): AllFacetCounts {
  const { folded, projects, cube } = sifted;
  const firms = folded.sums;
  const counts = (keys: readonly string[], column: Float64Array): FacetCounts =>
    new Map(
      keys.flatMap((key, row) => {
        const count = column[row] ?? 0;
        return count === 0 ? [] : [[key, sifted.guard ? Number.NaN : count]];
      }),
    );
  let regions: FacetCounts | null = null;
  const late = projects.stages.late.reduce((sum, each) => sum + each, 0);
  return {
    title: counts(Object.keys(HONOUR_TITLE), firms.titles),
    status: counts(STATUS_OF_CODE, firms.statuses),
    park: counts(
      cube.parks.map(({ parkId }) => parkId),
      firms.parks,
    ),
    // The nodes without a stage come last in the sums, and are no choice.
    stage: counts(Object.keys(STAGE), firms.stages),
    // By places, which the other counts do without: only for whoever looks.
    get region() {
      regions ??= regionCounts(sifted);
      return regions;
    },
    projectStage: counts(
      [...PROJECT_STAGE_OF_CODE, 'late'],
      Float64Array.from([...projects.stages.count, late]),
    ),
  };
}

function regionCounts({ cube, firms, guard }: Sifted): FacetCounts {
  const counts = new Map<string, number>();
  for (const level of LEVELS) {
    const ofLevel = new Map<string, number>();
    for (const [place, amount] of firms.sums.places.firmCount.entries()) {
      const code = cube.places[place]?.[level] ?? null;
      if (amount === 0 || code === null) continue;
      ofLevel.set(code, (ofLevel.get(code) ?? 0) + amount);
    }
    for (const [code, count] of ofLevel) counts.set(code, guard ? Number.NaN : count);
  }
  return counts;
}
