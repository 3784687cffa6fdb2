import fc from 'fast-check';
import {
  ENTERPRISE_STATUS,
  type EnterpriseStatus,
  GAP_LEVEL,
  type GapLevel,
  HONOUR_TITLE,
  type HonourTitle,
  PROJECT_STAGE,
  type ProjectStage,
  STAGE,
  type Stage,
  VERDICT,
  type Verdict,
} from '../../src/model/enumerations';
import type { DrawnArea, Filter } from '../../src/model/viewState';
import type { Row, Tables } from './insertRows';

const region = (
  adcode: string,
  level: string,
  parent: string | null,
  province: string,
  city: string | null,
): Row => ({
  adcode,
  name: adcode,
  level,
  parent,
  province,
  city,
});

/** A province of two cities, one without counties, and a 直辖市. */
const REGIONS: readonly Row[] = [
  region('100000', 'province', null, '100000', null),
  region('100100', 'city', '100000', '100000', '100100'),
  region('100101', 'county', '100100', '100000', '100100'),
  region('100102', 'county', '100100', '100000', '100100'),
  region('100200', 'city', '100000', '100000', '100200'),
  region('310000', 'province', null, '310000', '310000'),
  region('310101', 'county', '310000', '310000', '310000'),
];
const CODES = REGIONS.map((row) => String(row.adcode));

const NODES: readonly Row[] = [
  { node_id: 'a1', chain: 'a', name: 'a1', stage: 'upstream', is_key: true },
  { node_id: 'a2', chain: 'a', name: 'a2', stage: 'midstream' },
  { node_id: 'a3', chain: 'a', name: 'a3', stage: 'downstream' },
  { node_id: 'b1', chain: 'b', name: 'b1', stage: 'upstream' },
  { node_id: 'b2', chain: 'b', name: 'b2', is_key: true },
];
const NODE_IDS = NODES.map((row) => String(row.node_id));
const EDGES: readonly Row[] = [
  { from_node: 'a1', to_node: 'a2' },
  { from_node: 'a2', to_node: 'a3' },
  { from_node: 'b1', to_node: 'b2' },
];
const PARKS: readonly Row[] = [
  { park_id: 'p1', name: 'p1', region: '100101' },
  { park_id: 'p2', name: 'p2', region: '310101' },
];

const keys = <Key extends string>(enumeration: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(enumeration) as Key[];
const maybe = <Value>(values: readonly Value[]): fc.Arbitrary<Value | null> =>
  fc.constantFrom(null, ...values);
const some = <Value>(values: readonly Value[]): fc.Arbitrary<Value[]> =>
  fc.oneof({ arbitrary: fc.constant<Value[]>([]), weight: 3 }, fc.subarray([...values], { minLength: 1 }));

/** Off the grid that areas are drawn on, so that no point lies on an edge. */
const place = fc.record({ i: fc.nat(99), j: fc.nat(99) }).map(({ i, j }) => ({
  lon: 110 + i / 100 + Math.SQRT2 / 1000,
  lat: 25 + j / 100 + Math.sqrt(3) / 1000,
}));
const placeOrNone = fc.oneof({ arbitrary: place, weight: 4 }, fc.constant({ lon: null, lat: null }));
const words = fc.constantFrom('光伏', '光伏玻璃', 'ABC', 'abc 50%', "甲'乙", '_');

const firm = fc.record({
  row: fc.record({
    region: maybe(CODES),
    head_office_region: maybe(CODES),
    park: maybe(['p1', 'p2']),
    status: fc.oneof(
      { arbitrary: fc.constantFrom('active', null), weight: 3 },
      fc.constantFrom(...keys(ENTERPRISE_STATUS)),
    ),
    status_date: maybe(['2020-01-01', '2026-01-01']),
    name: words,
    main_products: maybe(['电池', '玻璃']),
    is_sample: maybe([true, false]),
  }),
  place: placeOrNone,
  nodes: fc.subarray(NODE_IDS),
  shares: fc.array(maybe([0, 0.2, 0.5, 1]), { minLength: NODE_IDS.length, maxLength: NODE_IDS.length }),
  titles: fc.subarray(keys(HONOUR_TITLE), { maxLength: 3 }),
  year: maybe([
    { output_wan: 10, revenue_wan: null, employees: null },
    { output_wan: 1000, revenue_wan: 0, employees: 3 },
    { output_wan: null, revenue_wan: 7.5, employees: 12 },
  ]),
});

const project = fc.record({
  row: fc.record({
    name: words,
    node: maybe(NODE_IDS),
    chain: maybe(['a', 'b']),
    region: maybe(CODES),
    park: maybe(['p1', 'p2']),
    investment_wan: maybe([0, 50, 100, 1000, 3162, 1e4, 1e6, 1e9]),
    stage: maybe(keys(PROJECT_STAGE)),
    is_sample: maybe([true, false]),
  }),
  place: placeOrNone,
  plannedDate: maybe(['2026-09-29', '2026-09-30', '2027-01-01']),
  actualDate: maybe(['2026-10-01']),
});

export const arbitraryTables: fc.Arbitrary<Tables> = fc
  .record({
    firms: fc.array(firm, { maxLength: 40 }),
    projects: fc.array(project, { maxLength: 12 }),
  })
  .map(({ firms, projects }) => ({
    region: REGIONS,
    node: NODES,
    edge: EDGES,
    park: PARKS,
    chain_adoption: [{ chain: 'a', region: '100100' }],
    enterprise: firms.map((each, index) => ({ ...each.row, ...each.place, enterprise_id: `e${index}` })),
    enterprise_node: firms.flatMap((each, index) =>
      each.nodes.map((node, position) => ({
        enterprise: `e${index}`,
        node,
        share: each.shares[position] ?? null,
      })),
    ),
    enterprise_year: firms.flatMap((each, index) =>
      each.year ? [{ ...each.year, enterprise: `e${index}`, year: 2025 }] : [],
    ),
    honour: firms.flatMap((each, index) => each.titles.map((title) => ({ enterprise: `e${index}`, title }))),
    project: projects.map((each, index) => ({ ...each.row, ...each.place, project_id: `j${index}` })),
    project_stage: projects.map((each, index) => ({
      project: `j${index}`,
      stage: 'started',
      planned_date: each.plannedDate,
      actual_date: each.actualDate,
    })),
  }));

const corner = fc.tuple(fc.nat(100), fc.nat(100)).map(([i, j]) => [110 + i / 100, 25 + j / 100] as const);
const area: fc.Arbitrary<DrawnArea> = fc.oneof(
  fc.tuple(corner, corner).map(
    ([a, b]): DrawnArea => ({
      kind: 'rectangle',
      west: Math.min(a[0], b[0]),
      south: Math.min(a[1], b[1]),
      east: Math.max(a[0], b[0]),
      north: Math.max(a[1], b[1]),
    }),
  ),
  fc
    .tuple(corner, fc.integer({ min: 1, max: 150 }))
    .map(([[lon, lat], radiusKm]): DrawnArea => ({ kind: 'radius', lon, lat, radiusKm })),
  fc.array(corner, { minLength: 3, maxLength: 9 }).map((ring): DrawnArea => ({ kind: 'lasso', ring })),
);

export const arbitraryFilter: fc.Arbitrary<Filter> = fc.record({
  chains: some(['a', 'b', 'none']),
  nodes: some([...NODE_IDS, 'none']),
  stages: some<Stage>(keys(STAGE)),
  regions: some([...CODES, '999999']),
  parks: some(['p1', 'p2']),
  investmentMinWan: fc.oneof(
    { arbitrary: fc.constant(null), weight: 3 },
    fc.constantFrom(0, 100, 100.5, 1e4),
  ),
  investmentMaxWan: fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, fc.constantFrom(0, 100, 1e4, 2e9)),
  projectStages: some<ProjectStage>(keys(PROJECT_STAGE)),
  lateOnly: fc.oneof({ arbitrary: fc.constant(false), weight: 3 }, fc.constant(true)),
  gapLevel: fc.constantFrom<GapLevel>(...keys(GAP_LEVEL)),
  verdicts: some<Verdict>(keys(VERDICT)),
  titles: some<HonourTitle>(keys(HONOUR_TITLE)),
  statuses: some<EnterpriseStatus | 'unknown'>([...keys(ENTERPRISE_STATUS), 'unknown']),
  text: fc.oneof(
    { arbitrary: fc.constant(''), weight: 4 },
    fc.constantFrom(' 光 ', 'ABC', '50%', "'", '_', '玻璃', '\\'),
  ),
  area: fc.oneof({ arbitrary: fc.constant(null), weight: 2 }, area),
});
