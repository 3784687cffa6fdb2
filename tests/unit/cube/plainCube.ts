import type { JudgedLevels } from '../../../src/cube/facetTests';
import { type Cube, PROJECT_STAGE_OF_CODE, STATUS_OF_CODE } from '../../../src/model/cube';
import type { HonourTitle, Verdict } from '../../../src/model/enumerations';
import { titleBits } from '../../../src/model/titleBits';
import { VERDICT_CODE } from '../../../src/model/verdictCode';

/** A group of enterprises in words; everything left out is unknown. */
export interface PlainGroup {
  readonly place?: string;
  readonly park?: string;
  readonly status?: (typeof STATUS_OF_CODE)[number];
  readonly titles?: readonly HonourTitle[];
  readonly isSample?: boolean;
  readonly firmCount: number;
  /** Enterprises whose output is known, and the same of revenue and employees. */
  readonly known?: readonly [output: number, revenue: number, employees: number];
  readonly parts: readonly PlainPart[];
}

/** What a group has at one node; null is the part that belongs to no node. */
export interface PlainPart {
  readonly node: string | null;
  readonly weight?: number;
  readonly outputWan?: number;
  readonly revenueWan?: number;
  readonly employees?: number;
}

export interface PlainProject {
  readonly place?: string;
  readonly park?: string;
  readonly node?: string;
  readonly chain?: string;
  readonly stage?: (typeof PROJECT_STAGE_OF_CODE)[number];
  readonly isLate?: boolean;
  readonly isSample?: boolean;
  readonly investmentWan?: number;
}

const PLACES: Cube['places'] = [
  { adcode: '310000', province: '310000', city: '310000', county: null },
  { adcode: '310101', province: '310000', city: '310000', county: '310101' },
  { adcode: '360000', province: '360000', city: null, county: null },
  { adcode: '361100', province: '360000', city: '361100', county: null },
  { adcode: '361102', province: '360000', city: '361100', county: '361102' },
];
const PARKS: Cube['parks'] = [{ parkId: 'p1', region: '361102' }];
const CHAINS = ['li', 'pv'];
const NODES: Cube['nodes'] = [
  { nodeId: 'wafer', chainId: 'pv', stage: 'upstream' },
  { nodeId: 'film', chainId: 'pv', stage: 'upstream' },
  { nodeId: 'module', chainId: 'pv', stage: 'downstream' },
  { nodeId: 'cathode', chainId: 'li', stage: null },
];

/** Two provinces, a park, two chains of four nodes, and the given rows. */
export function plainCube(groups: readonly PlainGroup[], projects: readonly PlainProject[] = []): Cube {
  const parts = groups.flatMap((group, index) => group.parts.map((part) => ({ ...part, group: index })));
  const integers = <Row>(rows: readonly Row[], read: (row: Row) => number) => Int32Array.from(rows, read);
  const figures = (read: (part: PlainPart) => number | undefined) =>
    Float64Array.from(parts, (part) => read(part) ?? Number.NaN);
  const placeOf = ({ place }: { place?: string }) => PLACES.findIndex(({ adcode }) => adcode === place);
  const parkOf = ({ park }: { park?: string }) => PARKS.findIndex(({ parkId }) => parkId === park);
  const groupOfFirm = groups.flatMap(({ firmCount }, index) => Array<number>(firmCount).fill(index));
  return {
    places: PLACES,
    parks: PARKS,
    chains: CHAINS,
    nodes: NODES,
    groups: {
      place: integers(groups, placeOf),
      park: integers(groups, parkOf),
      status: integers(groups, ({ status }) => STATUS_OF_CODE.indexOf(status ?? 'unknown')),
      titles: integers(groups, ({ titles }) => titleBits(titles ?? [])),
      isSample: integers(groups, ({ isSample }) => (isSample ? 1 : 0)),
      firmCount: integers(groups, ({ firmCount }) => firmCount),
      outputKnown: integers(groups, ({ known }) => known?.[0] ?? 0),
      revenueKnown: integers(groups, ({ known }) => known?.[1] ?? 0),
      employeesKnown: integers(groups, ({ known }) => known?.[2] ?? 0),
    },
    parts: {
      group: integers(parts, ({ group }) => group),
      node: integers(parts, ({ node }) => NODES.findIndex(({ nodeId }) => nodeId === node)),
      weight: Float64Array.from(parts, ({ weight }) => weight ?? 1),
      outputWan: figures(({ outputWan }) => outputWan),
      revenueWan: figures(({ revenueWan }) => revenueWan),
      employees: figures(({ employees }) => employees),
    },
    firm: Int32Array.from(groupOfFirm.keys()),
    groupOfFirm: Int32Array.from(groupOfFirm),
    projects: {
      project: Int32Array.from(projects.keys()),
      place: integers(projects, placeOf),
      park: integers(projects, parkOf),
      node: integers(projects, ({ node }) => NODES.findIndex(({ nodeId }) => nodeId === node)),
      chain: integers(projects, ({ chain }) => CHAINS.indexOf(chain ?? '')),
      stage: integers(projects, ({ stage }) => PROJECT_STAGE_OF_CODE.indexOf(stage ?? 'unknown')),
      late: integers(projects, ({ isLate }) => (isLate ? 1 : 0)),
      isSample: integers(projects, ({ isSample }) => (isSample ? 1 : 0)),
      investmentWan: Float64Array.from(projects, ({ investmentWan }) => investmentWan ?? Number.NaN),
    },
  };
}

/** Verdicts by level: region → node → verdict; what is not named is 未布局. */
export function plainGaps(
  levels: Partial<
    Record<keyof JudgedLevels, Readonly<Record<string, Readonly<Record<string, Verdict>>>>>
  > = {},
): JudgedLevels {
  const nodeIds = NODES.map(({ nodeId }) => nodeId);
  const level = (rows: Readonly<Record<string, Readonly<Record<string, Verdict>>>> = {}) => ({
    regionIds: Object.keys(rows),
    nodeIds,
    tooSmall: new Uint8Array(Object.keys(rows).length * nodeIds.length),
    verdict: Uint8Array.from(
      Object.values(rows).flatMap((row) => nodeIds.map((node) => VERDICT_CODE[row[node] ?? 'not_active'])),
    ),
  });
  return { city: level(levels.city), county: level(levels.county), park: level(levels.park) };
}
