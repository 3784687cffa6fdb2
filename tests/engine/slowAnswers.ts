import { booleanPointInPolygon, distance, polygon } from '@turf/turf';
import type { Facet } from '../../src/cube/facet';
import type { GapMatrix } from '../../src/diagnosis/gapMatrix';
import type { GapLevel, RegionLevel } from '../../src/model/enumerations';
import { VERDICT_OF_CODE } from '../../src/model/verdictCode';
import type { DrawnArea, Filter } from '../../src/model/viewState';
import { AS_OF, type Row, type Tables } from './insertRows';

/** An enterprise at one node with its share, or at none with the share that is left. */
export interface SlowFact {
  readonly firm: string;
  readonly node: string | null;
  readonly chain: string | null;
  readonly stage: string | null;
  readonly w: number;
  readonly row: SlowFirm;
}

interface Placed {
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly park: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly searched: string;
}

export interface SlowFirm extends Placed {
  readonly status: string;
  readonly titles: readonly string[];
  readonly output: number | null;
  readonly revenue: number | null;
  readonly employees: number | null;
  readonly isSample: boolean;
}

export interface SlowProject extends Placed {
  readonly project: string;
  readonly node: string | null;
  readonly chain: string | null;
  readonly nodeStage: string | null;
  readonly stage: string;
  readonly investment: number | null;
  readonly isLate: boolean;
  readonly isSample: boolean;
}

export interface SlowCase {
  readonly facts: readonly SlowFact[];
  readonly projects: readonly SlowProject[];
  readonly gaps: Readonly<Record<GapLevel, GapMatrix>>;
}

type Text = string | null;
const rowsOf = (tables: Tables, name: string): readonly Row[] => tables[name] ?? [];
const text = (row: Row | undefined, name: string): Text => (row?.[name] ?? null) as Text;
const number = (row: Row | undefined, name: string): number | null => (row?.[name] ?? null) as number | null;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A second reading of the rows, by plain loops over objects. */
export function slowCase(tables: Tables, gaps: SlowCase['gaps']): SlowCase {
  const facts = rowsOf(tables, 'enterprise').flatMap((row) => factsOf(tables, row));
  return { facts, projects: rowsOf(tables, 'project').map((row) => projectOf(tables, row)), gaps };
}

function factsOf(tables: Tables, row: Row): SlowFact[] {
  const id = text(row, 'enterprise_id') ?? '';
  const year = rowsOf(tables, 'enterprise_year').find((each) => each.enterprise === id);
  const firm: SlowFirm = {
    ...placed(tables, row, text(row, 'region') ?? text(row, 'head_office_region'), [
      'name',
      'alias',
      'main_products',
    ]),
    status: text(row, 'status') ?? 'unknown',
    titles: rowsOf(tables, 'honour').flatMap((each) => (each.enterprise === id ? [String(each.title)] : [])),
    output: number(year, 'output_wan'),
    revenue: number(year, 'revenue_wan'),
    employees: number(year, 'employees'),
    isSample: row.is_sample === true,
  };
  const assigned = rowsOf(tables, 'enterprise_node').filter((each) => each.enterprise === id);
  const known = sum(assigned.map((each) => number(each, 'share') ?? 0));
  const unknownCount = assigned.filter((each) => number(each, 'share') === null).length;
  const facts = assigned.map((each): SlowFact => {
    const node = rowsOf(tables, 'node').find((candidate) => candidate.node_id === each.node);
    const w = number(each, 'share') ?? Math.max(0, 1 - known) / unknownCount;
    return {
      firm: id,
      node: text(each, 'node'),
      chain: text(node, 'chain'),
      stage: text(node, 'stage'),
      w,
      row: firm,
    };
  });
  const left = 1 - sum(facts.map(({ w }) => w));
  const rest: SlowFact[] =
    left > 1e-6 ? [{ firm: id, node: null, chain: null, stage: null, w: left, row: firm }] : [];
  return [...facts.filter(({ w }) => w > 0), ...rest];
}

function projectOf(tables: Tables, row: Row): SlowProject {
  const id = text(row, 'project_id') ?? '';
  const node = rowsOf(tables, 'node').find((each) => each.node_id === row.node);
  const isOverdue = rowsOf(tables, 'project_stage').some(
    (each) => each.project === id && !each.actual_date && String(each.planned_date ?? '9999') < AS_OF,
  );
  return {
    ...placed(tables, row, text(row, 'region'), ['name', 'enterprises', 'content']),
    project: id,
    node: text(row, 'node'),
    chain: text(node, 'chain') ?? text(row, 'chain'),
    nodeStage: text(node, 'stage'),
    stage: text(row, 'stage') ?? 'unknown',
    investment: number(row, 'investment_wan'),
    isLate: isOverdue && row.stage !== 'cancelled',
    isSample: row.is_sample === true,
  };
}

function placed(tables: Tables, row: Row, adcode: Text, searchedIn: readonly string[]): Placed {
  const regions = rowsOf(tables, 'region');
  const region = regions.find((each) => each.adcode === adcode);
  const isLeaf =
    region !== undefined && (region.level === 'county' || !regions.some((each) => each.parent === adcode));
  return {
    province: text(region, 'province'),
    city: text(region, 'city'),
    county: isLeaf ? adcode : null,
    park: text(row, 'park'),
    lon: number(row, 'lon'),
    lat: number(row, 'lat'),
    searched: searchedIn
      .flatMap((column) => text(row, column) ?? [])
      .join(' ')
      .toLowerCase(),
  };
}

const isChosen = (choices: readonly string[], value: Text): boolean =>
  choices.length === 0 || (value !== null && choices.includes(value));

export function passesFirm(
  { gaps }: SlowCase,
  fact: SlowFact,
  filter: Filter,
  except: Facet | null = null,
): boolean {
  const { row } = fact;
  const isStatus =
    filter.statuses.length > 0
      ? filter.statuses.some((each) => each === row.status)
      : ['active', 'reduced', 'unknown'].includes(row.status);
  return (
    passesShared(gaps, { ...row, chain: fact.chain, node: fact.node, stage: fact.stage }, filter, except) &&
    (except === 'status' || isStatus) &&
    (except === 'title' ||
      filter.titles.length === 0 ||
      filter.titles.some((title) => row.titles.includes(title)))
  );
}

export function passesProject(
  { gaps }: SlowCase,
  project: SlowProject,
  filter: Filter,
  except: Facet | null = null,
): boolean {
  const { investment } = project;
  const { investmentMinWan: least, investmentMaxWan: most } = filter;
  const isInRange =
    (least === null || (investment !== null && investment >= least)) &&
    (most === null || (investment !== null && investment <= most));
  return (
    passesShared(gaps, { ...project, stage: project.nodeStage }, filter, except) &&
    (except === 'investment' || isInRange) &&
    (except === 'projectStage' ||
      (isChosen(filter.projectStages, project.stage) && (!filter.lateOnly || project.isLate)))
  );
}

interface Shared extends Placed {
  readonly chain: Text;
  readonly node: Text;
  readonly stage: Text;
}

function passesShared(gaps: SlowCase['gaps'], row: Shared, filter: Filter, except: Facet | null): boolean {
  const { regions } = filter;
  return (
    (except === 'node' || (isChosen(filter.chains, row.chain) && isChosen(filter.nodes, row.node))) &&
    (except === 'stage' || isChosen(filter.stages, row.stage)) &&
    (except === 'region' ||
      regions.length === 0 ||
      [row.province, row.city, row.county].some((code) => code !== null && regions.includes(code))) &&
    (except === 'park' || isChosen(filter.parks, row.park)) &&
    (except === 'verdict' || isChosen(filter.verdicts, verdictAt(gaps[filter.gapLevel], row))) &&
    row.searched.includes(filter.text.trim().toLowerCase()) &&
    (filter.area === null || isInside(filter.area, row))
  );
}

function verdictAt(gaps: GapMatrix, row: Shared): Text {
  const region = gaps.regionIds.indexOf(String(row[gaps.level]));
  const node = gaps.nodeIds.indexOf(String(row.node));
  if (region < 0 || node < 0) return null;
  return VERDICT_OF_CODE[gaps.verdict[region * gaps.nodeIds.length + node] ?? -1] ?? null;
}

function isInside(area: DrawnArea, { lon, lat }: Placed): boolean {
  if (lon === null || lat === null) return false;
  if (area.kind === 'rectangle') {
    return lon >= area.west && lon <= area.east && lat >= area.south && lat <= area.north;
  }
  if (area.kind === 'radius') return distance([area.lon, area.lat], [lon, lat]) <= area.radiusKm;
  const ring = area.ring.map(([x, y]) => [x, y]);
  return booleanPointInPolygon([lon, lat], polygon([[...ring, ring[0] ?? []]]));
}

/** Distinct firms of the facts. */
export function firmsIn(facts: readonly SlowFact[]): number {
  return new Set(facts.map(({ firm }) => firm)).size;
}

/** Σ w·value over known values; NaN where none is known. */
export function weighted(facts: readonly SlowFact[], measure: 'output' | 'revenue' | 'employees'): number {
  const known = facts.flatMap(({ w, row }) => (row[measure] === null ? [] : [w * row[measure]]));
  return known.length === 0 ? NaN : sum(known);
}

/** Share of distinct firms with a known value; NaN where there is no firm. */
export function coverage(facts: readonly SlowFact[], measure: 'output' | 'revenue' | 'employees'): number {
  return firmsIn(facts.filter(({ row }) => row[measure] !== null)) / firmsIn(facts);
}

export function invested(projects: readonly SlowProject[]): number {
  const known = projects.flatMap(({ investment }) => investment ?? []);
  return known.length === 0 ? NaN : sum(known);
}

/** Key → distinct firms; facts without a key are left out. */
export function firmsBy(facts: readonly SlowFact[], keyOf: (fact: SlowFact) => Text): Record<string, number> {
  return Object.fromEntries(
    Object.entries(grouped(facts, keyOf)).map(([key, group]) => [key, firmsIn(group)]),
  );
}

export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => Text): Record<string, Item[]> {
  const groups: Record<string, Item[]> = {};
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    groups[key] = [...(groups[key] ?? []), item];
  }
  return groups;
}

export const REGION_LEVELS: readonly RegionLevel[] = ['province', 'city', 'county'];
