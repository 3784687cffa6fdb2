import { PROJECT_STAGE_OF_CODE, STATUS_OF_CODE } from '../model/cube';
import { HONOUR_TITLE, type HonourTitle, type RegionLevel } from '../model/enumerations';
import { titleBit } from '../model/titleBits';
import { eachGroup, eachPart, eachProject } from './eachGroup';
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

const TITLES = Object.keys(HONOUR_TITLE) as HonourTitle[];
const LEVELS = ['province', 'city', 'county'] as const satisfies readonly RegionLevel[];

/** Each facet's counts ignore its own choice and reflect all the others. In 对外 they are NaN: choices remain. */
export const facetCounts = oncePerSifted(sumFacetCounts);

function sumFacetCounts(sifted: Sifted): AllFacetCounts {
  const shown = (counts: FacetCounts): FacetCounts =>
    sifted.guard ? new Map([...counts.keys()].map((choice) => [choice, Number.NaN])) : counts;
  return {
    title: shown(titleCounts(sifted)),
    status: shown(statusCounts(sifted)),
    park: shown(parkCounts(sifted)),
    stage: shown(stageCounts(sifted)),
    region: shown(regionCounts(sifted)),
    projectStage: shown(projectStageCounts(sifted)),
  };
}

class Counter {
  readonly counts = new Map<string, number>();
  add(choice: string | null | undefined, amount: number): void {
    if (choice !== null && choice !== undefined)
      this.counts.set(choice, (this.counts.get(choice) ?? 0) + amount);
  }
}

function titleCounts(sifted: Sifted): FacetCounts {
  const { groups } = sifted.cube;
  const counter = new Counter();
  eachGroup(sifted, 'title', (group) => {
    const bits = groups.titles[group] ?? 0;
    if (bits === 0) return;
    for (const title of TITLES) {
      if ((bits & titleBit(title)) !== 0) counter.add(title, groups.firmCount[group] ?? 0);
    }
  });
  return counter.counts;
}

function statusCounts(sifted: Sifted): FacetCounts {
  const { groups } = sifted.cube;
  const counter = new Counter();
  eachGroup(sifted, 'status', (group) =>
    counter.add(STATUS_OF_CODE[groups.status[group] ?? 0], groups.firmCount[group] ?? 0),
  );
  return counter.counts;
}

function parkCounts(sifted: Sifted): FacetCounts {
  const { groups, parks } = sifted.cube;
  const counter = new Counter();
  eachGroup(sifted, 'park', (group) =>
    counter.add(parks[groups.park[group] ?? -1]?.parkId, groups.firmCount[group] ?? 0),
  );
  return counter.counts;
}

/** A group of several stages counts once at each. */
function stageCounts(sifted: Sifted): FacetCounts {
  const { groups, parts, nodes } = sifted.cube;
  const counter = new Counter();
  const lastGroup = new Map<string, number>();
  eachPart(sifted, 'stage', (part) => {
    const stage = nodes[parts.node[part] ?? -1]?.stage;
    const group = parts.group[part] ?? -1;
    if (!stage || lastGroup.get(stage) === group) return;
    lastGroup.set(stage, group);
    counter.add(stage, groups.firmCount[group] ?? 0);
  });
  return counter.counts;
}

function regionCounts(sifted: Sifted): FacetCounts {
  const { groups, places } = sifted.cube;
  const byPlace = new Int32Array(places.length);
  eachGroup(sifted, 'region', (group) => {
    const place = groups.place[group] ?? -1;
    if (place >= 0) byPlace[place] = (byPlace[place] ?? 0) + (groups.firmCount[group] ?? 0);
  });
  const counters = LEVELS.map(() => new Counter());
  for (const [place, amount] of byPlace.entries()) {
    if (amount === 0) continue;
    for (const [index, level] of LEVELS.entries()) counters[index]?.add(places[place]?.[level], amount);
  }
  // One code may stand at several levels (a 直辖市): the widest one holds them all.
  const [provinces, cities, counties] = counters.map(({ counts }) => counts);
  return new Map([...(counties ?? []), ...(cities ?? []), ...(provinces ?? [])]);
}

function projectStageCounts(sifted: Sifted): FacetCounts {
  const { projects } = sifted.cube;
  const counter = new Counter();
  eachProject(sifted, 'projectStage', (row) => {
    counter.add(PROJECT_STAGE_OF_CODE[projects.stage[row] ?? 0], 1);
    if (projects.late[row] === 1) counter.add('late', 1);
  });
  return counter.counts;
}
