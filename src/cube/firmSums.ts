import { type Cube, STATUS_OF_CODE } from '../model/cube';
import { STAGE } from '../model/enumerations';
import { titleBit } from '../model/titleBits';
import { FACET_BIT } from './facet';
import type { FirmFailures } from './firmFailures';
import { TITLE_BITS } from './titleCounts';

/** Σ w·value over known values, NaN where none is known; money in 万元. */
interface Values<Sum> {
  readonly outputWan: Sum;
  readonly revenueWan: Sum;
  readonly employees: Sum;
}

/** What enterprises sum to under one filter; counts are of distinct enterprises. */
export interface FirmSums {
  readonly total: {
    firmCount: number;
    aboveScale: number;
    sample: number;
    /** Enterprises with a known value. */
    outputKnown: number;
    revenueKnown: number;
    employeesKnown: number;
  };
  readonly values: Values<number>;
  /** One a place of the cube: the choice of regions is ignored. */
  readonly places: Values<Float64Array> & { readonly firmCount: Float64Array };
  /** Enterprises beside every choice, which is ignored: by code of STATUS_OF_CODE, title of HONOUR_TITLE, park, stage. */
  readonly statuses: Float64Array;
  readonly titles: Float64Array;
  readonly parks: Float64Array;
  readonly stages: Float64Array;
  /** By stage, under the whole filter. */
  readonly throughStages: { readonly firmCount: Float64Array; readonly outputWan: Float64Array };
  /** 1 for a node with an enterprise. */
  readonly presentNodes: Uint8Array;
}

/** Stages in the order of these sums; the last place is that of nodes without one. */
export const STAGE_KEYS: readonly string[] = [...Object.keys(STAGE), 'unknown'];

/** Reach of a group that passes. */
export const PASSES = 0xffff;

const ABOVE_SCALE = TITLE_BITS.indexOf(titleBit('above_scale'));
const BUT_STAGE = ~FACET_BIT.stage;

/**
 * Everything that panels ask of enterprises, in a few looks at the columns of a cube: each look is a short loop over few
 * columns.
 */
export function sumFirms(
  cube: Cube,
  failures: FirmFailures,
  reach: Uint16Array,
  areRegionsChosen: boolean,
): FirmSums {
  const through = sumPlaces(cube, failures, reach, 0);
  const outside = areRegionsChosen ? sumPlaces(cube, failures, reach, FACET_BIT.region) : null;
  const { total, ...choices } = countGroups(cube, reach);
  const all = (name: 'output' | 'revenue' | 'staff'): number =>
    sumOf(through[`${name}Known`]) > 0 ? sumOf(through[name]) : Number.NaN;
  return {
    total,
    values: { outputWan: all('output'), revenueWan: all('revenue'), employees: all('staff') },
    places: placesOf(through, outside),
    ...choices,
    ...sumStages(cube, failures),
  };
}

/** One a group: the facets but for which some part of it passes; PASSES where one passes them all. */
export function reachOfGroups(
  { groups, parts: { group: groupOf } }: Cube,
  { parts: failed }: FirmFailures,
): Uint16Array {
  const reach = new Uint16Array(groups.place.length);
  for (let part = 0; part < failed.length; part++) {
    const bits = failed[part] ?? 0;
    if ((bits & (bits - 1)) !== 0) continue;
    const group = groupOf[part] ?? 0;
    reach[group] = (reach[group] ?? 0) | (bits === 0 ? PASSES : bits);
  }
  return reach;
}

/** Columns by place + 1; the first row is of what has no place. Beside every sum, how many parts have a known value. */
type PlaceSums = ReturnType<typeof noPlaceSums>;

function noPlaceSums(length: number) {
  const column = () => new Float64Array(length);
  return {
    firmCount: column(),
    output: column(),
    outputKnown: column(),
    revenue: column(),
    revenueKnown: column(),
    staff: column(),
    staffKnown: column(),
  };
}

/** By place, what fails just these: nothing, or the choice of regions. */
function sumPlaces(
  { groups, parts, places }: Cube,
  { parts: failed }: FirmFailures,
  reach: Uint16Array,
  failing: number,
): PlaceSums {
  const sums = noPlaceSums(places.length + 1);
  sumByPlace(parts.outputWan, sums.output, sums.outputKnown, parts.group, groups.place, failed, failing);
  sumByPlace(parts.revenueWan, sums.revenue, sums.revenueKnown, parts.group, groups.place, failed, failing);
  sumByPlace(parts.employees, sums.staff, sums.staffKnown, parts.group, groups.place, failed, failing);
  const wanted = failing === 0 ? PASSES : failing;
  for (let group = 0; group < reach.length; group++) {
    if (reach[group] !== wanted) continue;
    const at = (groups.place[group] ?? -1) + 1;
    sums.firmCount[at] = (sums.firmCount[at] ?? 0) + (groups.firmCount[group] ?? 0);
  }
  return sums;
}

function sumByPlace(
  values: Float64Array,
  sums: Float64Array,
  known: Float64Array,
  groupOf: Int32Array,
  placeOf: Int32Array,
  failed: Uint16Array,
  failing: number,
): void {
  for (let part = 0; part < failed.length; part++) {
    const value = values[part] ?? Number.NaN;
    if (failed[part] !== failing || Number.isNaN(value)) continue;
    const at = (placeOf[groupOf[part] ?? 0] ?? -1) + 1;
    sums[at] = (sums[at] ?? 0) + value;
    known[at] = (known[at] ?? 0) + 1;
  }
}

/** Whatever regions are chosen. */
function placesOf(through: PlaceSums, outside: PlaceSums | null): FirmSums['places'] {
  const both = (name: keyof PlaceSums): Float64Array =>
    through[name].map((sum, at) => sum + (outside?.[name][at] ?? 0)).subarray(1);
  return {
    firmCount: both('firmCount'),
    outputWan: whereKnown(both('output'), both('outputKnown')),
    revenueWan: whereKnown(both('revenue'), both('revenueKnown')),
    employees: whereKnown(both('staff'), both('staffKnown')),
  };
}

function whereKnown(sums: Float64Array, known: Float64Array): Float64Array {
  return sums.map((sum, row) => ((known[row] ?? 0) > 0 ? sum : Number.NaN));
}

/** Each choice of status, title and park ignores the others of its kind; the total is of what passes. */
function countGroups({ groups, parks: { length } }: Cube, reach: Uint16Array) {
  const statuses = new Float64Array(STATUS_OF_CODE.length);
  const titles = new Float64Array(TITLE_BITS.length);
  const parks = new Float64Array(length);
  const total = {
    firmCount: 0,
    aboveScale: 0,
    sample: 0,
    outputKnown: 0,
    revenueKnown: 0,
    employeesKnown: 0,
  };
  const { titleCounts } = groups;
  /** Enterprises of a group that bear a title: all or none, where a group is of one set of titles. */
  const bearers = (group: number, title: number, own: number, firms: number): number => {
    if (titleCounts) return titleCounts[group * TITLE_BITS.length + title] ?? 0;
    return (own & (TITLE_BITS[title] ?? 0)) !== 0 ? firms : 0;
  };
  for (let group = 0; group < reach.length; group++) {
    const bits = reach[group] ?? 0;
    if (bits === 0) continue;
    const firms = groups.firmCount[group] ?? 0;
    if ((bits & FACET_BIT.status) !== 0) {
      const status = groups.status[group] ?? 0;
      statuses[status] = (statuses[status] ?? 0) + firms;
    }
    const park = groups.park[group] ?? -1;
    if (park >= 0 && (bits & FACET_BIT.park) !== 0) parks[park] = (parks[park] ?? 0) + firms;
    const own = groups.titles[group] ?? 0;
    if (bits === PASSES) {
      total.firmCount += firms;
      total.aboveScale += bearers(group, ABOVE_SCALE, own, firms);
      if (groups.isSample[group] === 1) total.sample += firms;
      total.outputKnown += groups.outputKnown[group] ?? 0;
      total.revenueKnown += groups.revenueKnown[group] ?? 0;
      total.employeesKnown += groups.employeesKnown[group] ?? 0;
    }
    if ((own === 0 && !titleCounts) || (bits & FACET_BIT.title) === 0) continue;
    for (let title = 0; title < TITLE_BITS.length; title++)
      titles[title] = (titles[title] ?? 0) + bearers(group, title, own, firms);
  }
  return { statuses, titles, parks, total };
}

/** A group of several nodes of a stage counts once there. */
function sumStages({ groups, parts, nodes }: Cube, { parts: failed }: FirmFailures) {
  const stageOfNode = Uint8Array.from(nodes, ({ stage }) => STAGE_KEYS.indexOf(stage ?? 'unknown'));
  const column = () => new Float64Array(STAGE_KEYS.length);
  const [stages, firmCount, outputWan, known] = [column(), column(), column(), column()];
  const presentNodes = new Uint8Array(nodes.length);
  const lastAt = new Int32Array(STAGE_KEYS.length).fill(-1);
  const lastThrough = new Int32Array(STAGE_KEYS.length).fill(-1);
  for (let part = 0; part < failed.length; part++) {
    const bits = failed[part] ?? 0;
    const node = parts.node[part] ?? -1;
    if (node < 0 || (bits & BUT_STAGE) !== 0) continue;
    const stage = stageOfNode[node] ?? 0;
    const group = parts.group[part] ?? 0;
    if (lastAt[stage] !== group) stages[stage] = (stages[stage] ?? 0) + (groups.firmCount[group] ?? 0);
    lastAt[stage] = group;
    if (bits !== 0) continue;
    presentNodes[node] = 1;
    const output = parts.outputWan[part] ?? Number.NaN;
    if (!Number.isNaN(output)) {
      outputWan[stage] = (outputWan[stage] ?? 0) + output;
      known[stage] = 1;
    }
    if (lastThrough[stage] !== group)
      firmCount[stage] = (firmCount[stage] ?? 0) + (groups.firmCount[group] ?? 0);
    lastThrough[stage] = group;
  }
  return { stages, throughStages: { firmCount, outputWan: whereKnown(outputWan, known) }, presentNodes };
}

function sumOf(column: Float64Array): number {
  let sum = 0;
  for (const value of column) sum += value;
  return sum;
}
