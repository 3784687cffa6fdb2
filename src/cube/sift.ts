import { remember } from '../lib/remember';
import type { Cube } from '../model/cube';
import { OPERATING_STATUSES, PROJECT_STAGE_OF_CODE, STATUS_OF_CODE } from '../model/cube';
import type { DisclosureGuard } from '../model/disclosedCells';
import type { GapLevel } from '../model/enumerations';
import type { GapVerdictColumns } from '../model/gapColumns';
import { titleBits } from '../model/titleBits';
import { VERDICT_OF_CODE } from '../model/verdictCode';
import type { Filter } from '../model/viewState';

/** A part of the filter that has choices of its own: its counts ignore it and reflect all the others. */
const FACET_BIT = {
  /** Chains and nodes. */
  node: 1,
  stage: 2,
  region: 4,
  park: 8,
  verdict: 16,
  title: 32,
  status: 64,
  investment: 128,
  /** Stage of a project and lateness. */
  projectStage: 256,
} as const;
export type Facet = keyof typeof FACET_BIT;

/** The verdicts by level, as far as a filter asks for them. */
export type JudgedLevels = Readonly<
  Record<GapLevel, Pick<GapVerdictColumns, 'regionIds' | 'nodeIds' | 'verdict' | 'tooSmall'>>
>;

/** Which facets of a filter every part and every project fails. Text and drawn area are the cube's own scope. */
export interface Sifted {
  readonly cube: Cube;
  readonly filter: Filter;
  /** 对外: which sums may be shown; null in 内部. */
  readonly guard: DisclosureGuard | null;
  /** One a part of the cube. */
  readonly parts: Uint16Array;
  /** One a project of the cube. */
  readonly projects: Uint16Array;
  /** Parts and projects that fail one facet at most, ascending: no sum asks for any other. */
  readonly nearParts: Int32Array;
  readonly nearProjects: Int32Array;
}

/** Whether a row fails no facet, or only the excepted one. */
export function passes(failures: number | undefined, except: Facet | null = null): boolean {
  return ((failures ?? -1) & ~(except === null ? 0 : FACET_BIT[except])) === 0;
}

const known = new WeakMap<
  Cube,
  WeakMap<JudgedLevels, WeakMap<Filter, Map<DisclosureGuard | null, Sifted>>>
>();

/** Sifts a cube once a filter; every answer is then a sum over what passes, as far as the guard lets it be shown. */
export function sift(
  cube: Cube,
  gaps: JudgedLevels,
  filter: Filter,
  guard: DisclosureGuard | null = null,
): Sifted {
  const byGaps = remember(known, cube, () => new WeakMap());
  const byFilter = remember(byGaps, gaps, () => new WeakMap());
  const byGuard = remember(byFilter, filter, () => new Map());
  return remember(byGuard, guard, () => siftOnDemand(cube, gaps, filter, guard));
}

/** Enterprises and projects each when they are first asked for: a preview asks for projects alone. */
function siftOnDemand(cube: Cube, gaps: JudgedLevels, filter: Filter, guard: DisclosureGuard | null): Sifted {
  let parts: Uint16Array | null = null;
  let projects: Uint16Array | null = null;
  let nearParts: Int32Array | null = null;
  let nearProjects: Int32Array | null = null;
  return {
    cube,
    filter,
    guard,
    get parts() {
      parts ??= partFailures(cube, gaps, filter);
      return parts;
    },
    get projects() {
      projects ??= projectFailures(cube, gaps, filter);
      return projects;
    },
    get nearParts() {
      nearParts ??= failingOneAtMost(this.parts);
      return nearParts;
    },
    get nearProjects() {
      nearProjects ??= failingOneAtMost(this.projects);
      return nearProjects;
    },
  };
}

function failingOneAtMost(failures: Uint16Array): Int32Array {
  const rows = new Int32Array(failures.length);
  let count = 0;
  for (let row = 0; row < failures.length; row++) {
    const bits = failures[row] ?? 0;
    if ((bits & (bits - 1)) === 0) rows[count++] = row;
  }
  return rows.subarray(0, count);
}

function partFailures(cube: Cube, gaps: JudgedLevels, filter: Filter): Uint16Array {
  const { groups, parts } = cube;
  const groupFailures = failuresOfGroups(cube, filter);
  const nodeFailures = failuresOfNodes(cube, filter);
  const bearsVerdict = verdictTest(cube, gaps, filter);
  const failures = new Uint16Array(parts.group.length);
  for (let part = 0; part < failures.length; part++) {
    const group = parts.group[part] ?? -1;
    const node = parts.node[part] ?? -1;
    const bears = bearsVerdict(groups.place[group] ?? -1, groups.park[group] ?? -1, node);
    failures[part] =
      (groupFailures[group] ?? 0) | (nodeFailures[node + 1] ?? 0) | (bears ? 0 : FACET_BIT.verdict);
  }
  return failures;
}

function failuresOfGroups(cube: Cube, filter: Filter): Uint16Array {
  const { groups } = cube;
  const inRegion = regionTest(cube, filter);
  const inPark = parkTest(cube, filter);
  const wantedTitles = titleBits(filter.titles);
  const statuses: readonly string[] = filter.statuses.length > 0 ? filter.statuses : OPERATING_STATUSES;
  const isStatus = STATUS_OF_CODE.map((status) => statuses.includes(status));
  const failuresOf = (group: number): number => {
    let failures = 0;
    if (!inRegion(groups.place[group] ?? -1)) failures |= FACET_BIT.region;
    if (!inPark(groups.park[group] ?? -1)) failures |= FACET_BIT.park;
    if (wantedTitles !== 0 && ((groups.titles[group] ?? 0) & wantedTitles) === 0) failures |= FACET_BIT.title;
    if (isStatus[groups.status[group] ?? 0] !== true) failures |= FACET_BIT.status;
    return failures;
  };
  const failures = new Uint16Array(groups.place.length);
  for (let group = 0; group < failures.length; group++) failures[group] = failuresOf(group);
  return failures;
}

/** Failures of every node; the first is those of no node. */
function failuresOfNodes({ nodes }: Cube, filter: Filter): Uint16Array {
  const { chains, nodes: chosen, stages } = filter;
  const failuresOf = (chainId: string | null, nodeId: string | null, stage: string | null): number => {
    const isChain = chains.length === 0 || chains.some((each) => each === chainId);
    const isNode = chosen.length === 0 || chosen.some((each) => each === nodeId);
    const isStage = stages.length === 0 || stages.some((each) => each === stage);
    return (isChain && isNode ? 0 : FACET_BIT.node) | (isStage ? 0 : FACET_BIT.stage);
  };
  return Uint16Array.from([
    failuresOf(null, null, null),
    ...nodes.map(({ chainId, nodeId, stage }) => failuresOf(chainId, nodeId, stage)),
  ]);
}

function projectFailures(cube: Cube, gaps: JudgedLevels, filter: Filter): Uint16Array {
  const { projects, chains, nodes } = cube;
  const inRegion = regionTest(cube, filter);
  const inPark = parkTest(cube, filter);
  const bearsVerdict = verdictTest(cube, gaps, filter);
  const wantedStages = new Set(filter.projectStages.map((stage) => PROJECT_STAGE_OF_CODE.indexOf(stage)));
  const least = filter.investmentMinWan ?? Number.NEGATIVE_INFINITY;
  const most = filter.investmentMaxWan ?? Number.POSITIVE_INFINITY;
  const isAnyInvestment = filter.investmentMinWan === null && filter.investmentMaxWan === null;
  const isChosen = (list: readonly string[], value: string | null | undefined): boolean =>
    list.length === 0 || list.some((each) => each === value);
  return Uint16Array.from(projects.project, (_, row) => {
    const node = projects.node[row] ?? -1;
    const place = projects.place[row] ?? -1;
    const park = projects.park[row] ?? -1;
    const investmentWan = projects.investmentWan[row] ?? Number.NaN;
    const isStage = wantedStages.size === 0 || wantedStages.has(projects.stage[row] ?? -1);
    let failures = 0;
    if (!isChosen(filter.chains, chains[projects.chain[row] ?? -1])) failures |= FACET_BIT.node;
    if (!isChosen(filter.nodes, nodes[node]?.nodeId)) failures |= FACET_BIT.node;
    if (!isChosen(filter.stages, nodes[node]?.stage)) failures |= FACET_BIT.stage;
    if (!inRegion(place)) failures |= FACET_BIT.region;
    if (!inPark(park)) failures |= FACET_BIT.park;
    if (!bearsVerdict(place, park, node)) failures |= FACET_BIT.verdict;
    if (!isAnyInvestment && !(investmentWan >= least && investmentWan <= most))
      failures |= FACET_BIT.investment;
    if (!isStage || (filter.lateOnly && projects.late[row] !== 1)) failures |= FACET_BIT.projectStage;
    return failures;
  });
}

/** Places → chosen regions → 1 for every place inside. */
const insideOf = new WeakMap<Cube['places'], WeakMap<readonly string[], Uint8Array>>();

function regionTest({ places }: Cube, { regions }: Filter): (place: number) => boolean {
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

function parkTest({ parks }: Cube, { parks: chosen }: Filter): (park: number) => boolean {
  if (chosen.length === 0) return () => true;
  const isIn = Uint8Array.from(parks, ({ parkId }) => (chosen.includes(parkId) ? 1 : 0));
  return (park) => isIn[park] === 1;
}

/** Whether a row's own cell (region at the chosen level × node) bears one of the chosen verdicts. */
function verdictTest(
  cube: Cube,
  gaps: JudgedLevels,
  { verdicts, gapLevel }: Filter,
): (place: number, park: number, node: number) => boolean {
  if (verdicts.length === 0) return () => true;
  const { regionIds, nodeIds, verdict } = gaps[gapLevel];
  const rowOfRegion = new Map(regionIds.map((id, row) => [id, row]));
  const columnOfNode = new Map(nodeIds.map((id, column) => [id, column]));
  const rowOf = (id: string | null): number => (id === null ? -1 : (rowOfRegion.get(id) ?? -1));
  const rowOfPlace =
    gapLevel === 'park' ? new Int32Array(0) : Int32Array.from(cube.places, (place) => rowOf(place[gapLevel]));
  const rowOfPark = Int32Array.from(cube.parks, ({ parkId }) => rowOf(parkId));
  const column = Int32Array.from(cube.nodes, ({ nodeId }) => columnOfNode.get(nodeId) ?? -1);
  const wanted = new Set(verdicts.map((each) => VERDICT_OF_CODE.indexOf(each)));
  return (place, park, node) => {
    const row = (gapLevel === 'park' ? rowOfPark[park] : rowOfPlace[place]) ?? -1;
    const nodeColumn = column[node] ?? -1;
    return row >= 0 && nodeColumn >= 0 && wanted.has(verdict[row * nodeIds.length + nodeColumn] ?? -1);
  };
}
