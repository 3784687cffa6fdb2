import { addKnown } from '../lib/addKnown';
import { remember } from '../lib/remember';
import { type Cube, OPERATING_STATUSES, STATUS_OF_CODE } from '../model/cube';
import type { RegionLevel } from '../model/enumerations';
import type { Filter } from '../model/viewState';

/**
 * What a location quotient needs, by region: margins over all nodes of all loaded chains, and the chosen part of them.
 * Enterprises in operation that are placed at the level or finer; `known` counts those with a known value.
 */
export interface RegionShares {
  readonly adcode: readonly string[];
  /** Distinct firms with a node. */
  readonly firmCount: Float64Array;
  /** N_r and N_rn: firms, a firm of several nodes by its shares. */
  readonly allCount: Float64Array;
  readonly partCount: Float64Array;
  /** X_r and X_rn of the measure; NaN where nothing is known. */
  readonly allValue: Float64Array;
  readonly partValue: Float64Array;
  /** Distinct firms with a known value. */
  readonly knownCount: Float64Array;
}

export type ShareMeasure = 'output' | 'revenue' | 'employees';

const VALUE_COLUMN = { output: 'outputWan', revenue: 'revenueWan', employees: 'employees' } as const;
const KNOWN_COLUMN = { output: 'outputKnown', revenue: 'revenueKnown', employees: 'employeesKnown' } as const;
const OPERATING: ReadonlySet<number> = new Set(
  OPERATING_STATUSES.map((status) => STATUS_OF_CODE.indexOf(status)),
);

/** Only chain, node and stage of the filter say which part is meant; the rest of the filter does not move a quotient. */
export function regionShares(
  { places, groups, parts, nodes }: Cube,
  level: RegionLevel,
  measure: ShareMeasure,
  { chains, nodes: chosen, stages }: Pick<Filter, 'chains' | 'nodes' | 'stages'>,
): RegionShares {
  const isPart = nodes.map(
    ({ nodeId, chainId, stage }) =>
      (chains.length === 0 || chains.includes(chainId)) &&
      (chosen.length === 0 || chosen.includes(nodeId)) &&
      (stages.length === 0 || (stage !== null && stages.includes(stage))),
  );
  const values = parts[VALUE_COLUMN[measure]];
  const known = groups[KNOWN_COLUMN[measure]];
  const sums = new Map<string, ReturnType<typeof nothing>>();
  const sumOfPlace = places.map((place) => {
    const adcode = place[level];
    return adcode === null ? undefined : remember(sums, adcode, nothing);
  });
  const touched = new Set<ReturnType<typeof nothing>>();
  let lastGroup = -1;
  for (let part = 0; part < parts.group.length; part++) {
    const group = parts.group[part] ?? -1;
    const node = parts.node[part] ?? -1;
    const sum = sumOfPlace[groups.place[group] ?? -1];
    if (node < 0 || !sum || !OPERATING.has(groups.status[group] ?? -1)) continue;
    if (group !== lastGroup) {
      touched.add(sum);
      sum.firmCount += groups.firmCount[group] ?? 0;
      sum.knownCount += known[group] ?? 0;
    }
    lastGroup = group;
    const weight = parts.weight[part] ?? 0;
    const value = values[part] ?? Number.NaN;
    sum.allCount += weight;
    sum.allValue = addKnown(sum.allValue, value);
    if (isPart[node] !== true) continue;
    sum.partCount += weight;
    sum.partValue = addKnown(sum.partValue, value);
  }
  const adcode = [...sums].flatMap(([code, sum]) => (touched.has(sum) ? [code] : [])).sort();
  const column = (name: keyof ReturnType<typeof nothing>): Float64Array =>
    Float64Array.from(adcode, (code) => sums.get(code)?.[name] ?? Number.NaN);
  return {
    adcode,
    firmCount: column('firmCount'),
    allCount: column('allCount'),
    partCount: column('partCount'),
    allValue: column('allValue'),
    partValue: column('partValue'),
    knownCount: column('knownCount'),
  };
}

function nothing() {
  return {
    firmCount: 0,
    allCount: 0,
    partCount: 0,
    allValue: Number.NaN,
    partValue: Number.NaN,
    knownCount: 0,
  };
}
