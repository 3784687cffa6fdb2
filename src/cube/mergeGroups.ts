import { addKnown } from '../lib/addKnown';
import { remember } from '../lib/remember';
import { type Cube, type FirmGroups, type GroupParts, STATUS_OF_CODE } from '../model/cube';
import { TITLE_BITS } from './titleCounts';

const STATUSES = STATUS_OF_CODE.length;
const TITLE_SETS = 2 ** TITLE_BITS.length;

interface Merged {
  readonly groups: FirmGroups;
  readonly parts: GroupParts;
  /** Group before → group after. */
  readonly mergedInto: Int32Array;
}

/**
 * Groups that agree in place, park, status, nodes, sample mark and in what is given for their titles, in one.
 * @param titles one a group.
 */
export function mergeGroups(cube: Cube, titles: Int32Array): Merged {
  const { groups, parts } = cube;
  const keyOf = keysOfGroups(cube, titles);
  const groupOfKey = new Map<number, number>();
  const mergedInto = new Int32Array(groups.place.length);
  const firstPart: number[] = [];
  const kept: { readonly group: number[]; readonly part: number[]; readonly partGroup: number[] } = {
    group: [],
    part: [],
    partGroup: [],
  };
  const sums = {
    firmCount: [] as number[],
    outputKnown: [] as number[],
    revenueKnown: [] as number[],
    employeesKnown: [] as number[],
  };
  const values = {
    weight: [] as number[],
    outputWan: [] as number[],
    revenueWan: [] as number[],
    employees: [] as number[],
  };
  let part = 0;
  for (let group = 0; group < groups.place.length; group++) {
    const key = keyOf(group, part);
    const into = remember(groupOfKey, key, () => kept.group.length);
    mergedInto[group] = into;
    const isNew = into === kept.group.length;
    if (isNew) {
      kept.group.push(group);
      firstPart.push(kept.part.length);
    }
    for (const name of ['firmCount', 'outputKnown', 'revenueKnown', 'employeesKnown'] as const)
      sums[name][into] = (sums[name][into] ?? 0) + (groups[name][group] ?? 0);
    // Groups of one key have the same nodes, in the same order.
    for (let at = firstPart[into] ?? 0; parts.group[part] === group; part++, at++) {
      if (isNew) {
        kept.part.push(part);
        kept.partGroup.push(into);
      }
      values.weight[at] = (values.weight[at] ?? 0) + (parts.weight[part] ?? 0);
      for (const name of ['outputWan', 'revenueWan', 'employees'] as const)
        values[name][at] = addKnown(values[name][at] ?? Number.NaN, parts[name][part] ?? Number.NaN);
    }
  }
  const ofGroup = (column: Int32Array): Int32Array => Int32Array.from(kept.group, (row) => column[row] ?? 0);
  return {
    groups: {
      place: ofGroup(groups.place),
      park: ofGroup(groups.park),
      status: ofGroup(groups.status),
      titles: ofGroup(titles),
      isSample: ofGroup(groups.isSample),
      firmCount: Int32Array.from(sums.firmCount),
      outputKnown: Int32Array.from(sums.outputKnown),
      revenueKnown: Int32Array.from(sums.revenueKnown),
      employeesKnown: Int32Array.from(sums.employeesKnown),
    },
    parts: {
      group: Int32Array.from(kept.partGroup),
      node: Int32Array.from(kept.part, (row) => parts.node[row] ?? -1),
      weight: Float64Array.from(values.weight),
      outputWan: Float64Array.from(values.outputWan),
      revenueWan: Float64Array.from(values.revenueWan),
      employees: Float64Array.from(values.employees),
    },
    mergedInto,
  };
}

/** A number for everything that tells groups apart; `part` is a group's first. */
function keysOfGroups(
  { groups, parts, nodes, parks, places }: Cube,
  titles: Int32Array,
): (group: number, part: number) => number {
  // Several nodes together count as one more node.
  const several = new Map<string, number>();
  const nodesOf = (group: number, first: number): number => {
    if (parts.group[first + 1] !== group) return (parts.node[first] ?? -1) + 1;
    const found: number[] = [];
    for (let part = first; parts.group[part] === group; part++) found.push(parts.node[part] ?? -1);
    return remember(several, found.join(' '), () => nodes.length + 1 + several.size);
  };
  return (group, part) => {
    let key = nodesOf(group, part);
    key = key * (places.length + 1) + (groups.place[group] ?? -1) + 1;
    key = key * (parks.length + 1) + (groups.park[group] ?? -1) + 1;
    key = key * STATUSES + (groups.status[group] ?? 0);
    key = key * TITLE_SETS + (titles[group] ?? 0);
    return key * 2 + (groups.isSample[group] ?? 0);
  };
}
