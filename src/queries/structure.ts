import { float64Column, int32Column, nullableStringColumn, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';
import type { RegionLevel, Stage } from '../model/enumerations';

/** What changes only when data are loaded or switched: regions, parks, chains, nodes, edges and who declares what. */
export interface Structure {
  readonly regions: readonly RegionRow[];
  readonly parks: readonly ParkRow[];
  readonly chains: readonly ChainRow[];
  readonly nodes: readonly NodeRow[];
  readonly edges: readonly EdgeRow[];
  readonly adoptions: readonly AdoptionRow[];
}

export interface RegionRow {
  readonly adcode: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly parent: string | null;
  readonly province: string | null;
  readonly city: string | null;
  readonly lon: number;
  readonly lat: number;
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
}
export interface ParkRow {
  readonly parkId: string;
  readonly name: string;
  readonly type: string | null;
  readonly region: string | null;
  readonly province: string | null;
  readonly city: string | null;
  readonly county: string | null;
  readonly lon: number;
  readonly lat: number;
}
export interface ChainRow {
  readonly chainId: string;
  readonly name: string;
  readonly group: string | null;
  readonly parent: string | null;
}
export interface NodeRow {
  readonly nodeId: string;
  readonly chainId: string;
  readonly name: string;
  readonly stage: Stage | null;
  readonly isKey: boolean;
  readonly altGroup: string | null;
  readonly valueLevel: string | null;
}
export interface EdgeRow {
  readonly fromNode: string;
  readonly toNode: string;
  /** NaN where unknown. */
  readonly coefficient: number;
  readonly isEssential: boolean;
}
export interface AdoptionRow {
  readonly chain: string;
  readonly region: string;
  readonly localName: string | null;
}

export async function queryStructure(db: Pick<Database, 'query'>): Promise<Structure> {
  const [regions, parks, chains, nodes, edges, adoptions] = await Promise.all([
    queryRegions(db),
    queryParks(db),
    queryChains(db),
    queryNodes(db),
    queryEdges(db),
    queryAdoptions(db),
  ]);
  return { regions, parks, chains, nodes, edges, adoptions };
}

async function queryRegions(db: Pick<Database, 'query'>): Promise<RegionRow[]> {
  const table = await db.query(sql`
    SELECT adcode, name, level, parent, province, city, lon, lat, west, south, east, north
    FROM   region ORDER BY adcode`);
  const text = (name: string) => nullableStringColumn(table, name);
  const [name, level, parent, province, city] = [
    text('name'),
    text('level'),
    text('parent'),
    text('province'),
    text('city'),
  ];
  const number = (column: string) => float64Column(table, column);
  const [lon, lat, west, south, east, north] = [
    number('lon'),
    number('lat'),
    number('west'),
    number('south'),
    number('east'),
    number('north'),
  ];
  return stringColumn(table, 'adcode').map((adcode, row) => ({
    adcode,
    name: name[row] ?? adcode,
    level: (level[row] ?? 'county') as RegionLevel,
    parent: parent[row] ?? null,
    province: province[row] ?? null,
    city: city[row] ?? null,
    lon: lon[row] ?? Number.NaN,
    lat: lat[row] ?? Number.NaN,
    bounds: [
      west[row] ?? Number.NaN,
      south[row] ?? Number.NaN,
      east[row] ?? Number.NaN,
      north[row] ?? Number.NaN,
    ],
  }));
}

async function queryParks(db: Pick<Database, 'query'>): Promise<ParkRow[]> {
  const table = await db.query(sql`
    SELECT park_id, name, type, region, province, city, county, lon, lat FROM internal.park_place ORDER BY park_row`);
  const text = (name: string) => nullableStringColumn(table, name);
  const [name, type, region, province, city, county] = [
    'name',
    'type',
    'region',
    'province',
    'city',
    'county',
  ].map(text);
  const [lon, lat] = [float64Column(table, 'lon'), float64Column(table, 'lat')];
  return stringColumn(table, 'park_id').map((parkId, row) => ({
    parkId,
    name: name?.[row] ?? parkId,
    type: type?.[row] ?? null,
    region: region?.[row] ?? null,
    province: province?.[row] ?? null,
    city: city?.[row] ?? null,
    county: county?.[row] ?? null,
    lon: lon[row] ?? Number.NaN,
    lat: lat[row] ?? Number.NaN,
  }));
}

async function queryChains(db: Pick<Database, 'query'>): Promise<ChainRow[]> {
  const table = await db.query(sql`
    SELECT chain_id, name, chain_group, parent_chain FROM internal.chain_row ORDER BY chain_row`);
  const [name, group, parent] = ['name', 'chain_group', 'parent_chain'].map((column) =>
    nullableStringColumn(table, column),
  );
  return stringColumn(table, 'chain_id').map((chainId, row) => ({
    chainId,
    name: name?.[row] ?? chainId,
    group: group?.[row] ?? null,
    parent: parent?.[row] ?? null,
  }));
}

async function queryNodes(db: Pick<Database, 'query'>): Promise<NodeRow[]> {
  const table = await db.query(sql`
    SELECT node_id, chain, name, stage, is_key::INTEGER AS is_key, alt_group, value_level
    FROM   internal.node_row ORDER BY node_row`);
  const [chain, name, stage, altGroup, valueLevel] = [
    'chain',
    'name',
    'stage',
    'alt_group',
    'value_level',
  ].map((column) => nullableStringColumn(table, column));
  const isKey = int32Column(table, 'is_key');
  return stringColumn(table, 'node_id').map((nodeId, row) => ({
    nodeId,
    chainId: chain?.[row] ?? '',
    name: name?.[row] ?? nodeId,
    stage: (stage?.[row] ?? null) as Stage | null,
    isKey: isKey[row] === 1,
    altGroup: altGroup?.[row] ?? null,
    valueLevel: valueLevel?.[row] ?? null,
  }));
}

async function queryEdges(db: Pick<Database, 'query'>): Promise<EdgeRow[]> {
  const table = await db.query(sql`
    SELECT from_node, to_node, max(coefficient)::DOUBLE AS coefficient,
           coalesce(bool_or(is_essential), FALSE)::INTEGER AS is_essential FROM edge
    WHERE  from_node IS NOT NULL AND to_node IS NOT NULL
    GROUP  BY from_node, to_node ORDER BY from_node, to_node`);
  const toNode = stringColumn(table, 'to_node');
  const coefficient = float64Column(table, 'coefficient');
  const isEssential = int32Column(table, 'is_essential');
  return stringColumn(table, 'from_node').map((fromNode, row) => ({
    fromNode,
    toNode: toNode[row] ?? '',
    coefficient: coefficient[row] ?? Number.NaN,
    isEssential: isEssential[row] === 1,
  }));
}

async function queryAdoptions(db: Pick<Database, 'query'>): Promise<AdoptionRow[]> {
  const table = await db.query(sql`
    SELECT chain, region, max(local_name) AS local_name FROM chain_adoption
    WHERE  chain IS NOT NULL AND region IS NOT NULL GROUP BY chain, region ORDER BY chain, region`);
  const region = stringColumn(table, 'region');
  const localName = nullableStringColumn(table, 'local_name');
  return stringColumn(table, 'chain').map((chain, row) => ({
    chain,
    region: region[row] ?? '',
    localName: localName[row] ?? null,
  }));
}
