import { remember } from '../lib/remember';
import { type Cube, OPERATING_STATUSES, STATUS_OF_CODE } from '../model/cube';
import type { RegionLevel } from '../model/enumerations';
import type { Filter } from '../model/viewState';
import { recall } from './recall';

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
  cube: Cube,
  level: RegionLevel,
  measure: ShareMeasure,
  part: Pick<Filter, 'chains' | 'nodes' | 'stages'>,
): RegionShares {
  const question = JSON.stringify([level, measure, part.chains, part.nodes, part.stages]);
  const answers = remember(known, cube, () => new Map<string, RegionShares>());
  return recall(answers, question, () => sumShares(cube, level, measure, part));
}

const known = new WeakMap<Cube, Map<string, RegionShares>>();

function sumShares(
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
  const knownFirms = groups[KNOWN_COLUMN[measure]];
  const isChosen = Uint8Array.from(isPart, Number);
  const adcode = [...new Set(places.flatMap((place) => place[level] ?? []))].sort();
  const rowOfRegion = new Map(adcode.map((code, row) => [code, row]));
  const rowOfPlace = Int32Array.from(places, (place) => rowOfRegion.get(place[level] ?? '') ?? -1);
  const sums = columnsOf(adcode.length);
  let lastGroup = -1;
  let row = -1;
  for (let part = 0; part < parts.group.length; part++) {
    const group = parts.group[part] ?? -1;
    const node = parts.node[part] ?? -1;
    if (node < 0) continue;
    if (group !== lastGroup) {
      lastGroup = group;
      row = OPERATING.has(groups.status[group] ?? -1) ? (rowOfPlace[groups.place[group] ?? -1] ?? -1) : -1;
      if (row >= 0) {
        add(sums.firmCount, row, groups.firmCount[group] ?? 0);
        add(sums.knownCount, row, knownFirms[group] ?? 0);
      }
    }
    if (row < 0) continue;
    const weight = parts.weight[part] ?? 0;
    const value = values[part] ?? Number.NaN;
    add(sums.allCount, row, weight);
    add(sums.allValue, row, value);
    if (isChosen[node] !== 1) continue;
    add(sums.partCount, row, weight);
    add(sums.partValue, row, value);
  }
  return withFirms(adcode, sums);
}

type ShareColumns = Omit<RegionShares, 'adcode'>;

function columnsOf(length: number): ShareColumns {
  const unknown = () => new Float64Array(length).fill(Number.NaN);
  const none = () => new Float64Array(length);
  return {
    firmCount: none(),
    allCount: none(),
    partCount: none(),
    allValue: unknown(),
    partValue: unknown(),
    knownCount: none(),
  };
}

/** Regions without an enterprise are left out. */
function withFirms(adcode: readonly string[], sums: ShareColumns): RegionShares {
  const isThere = (_: unknown, row: number): boolean => (sums.firmCount[row] ?? 0) > 0;
  return {
    adcode: adcode.filter(isThere),
    firmCount: sums.firmCount.filter(isThere),
    allCount: sums.allCount.filter(isThere),
    partCount: sums.partCount.filter(isThere),
    allValue: sums.allValue.filter(isThere),
    partValue: sums.partValue.filter(isThere),
    knownCount: sums.knownCount.filter(isThere),
  };
}

/** As `addKnown`, in place. */
function add(sums: Float64Array, row: number, value: number): void {
  if (Number.isNaN(value)) return;
  const sum = sums[row] ?? Number.NaN;
  sums[row] = Number.isNaN(sum) ? value : sum + value;
}
