import { float64Column, int32Column, nullableStringColumn, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { joinSql, type Sql, sql } from '../db/sql';
import { BLANK_POSITION, type BlankPosition, type Stage, VERDICT, type Verdict } from '../model/enumerations';
import type { Filter } from '../model/viewState';
import type { PageRequest } from './firmPage';

export const GAP_SORTS = ['region', 'node', 'verdict', 'position', 'firm_count', 'expected'] as const;
export type GapSort = (typeof GAP_SORTS)[number];

/** With no verdict chosen, the gap areas: 断点 and 空白点. */
export const GAP_VERDICTS = ['break', 'blank'] as const satisfies readonly Verdict[];

/** A stretch of the gap areas within chain, node, stage, region, park, level and verdict of the filter. */
export interface GapPage {
  readonly total: number;
  /** Code of a city or county, or key of a park. */
  readonly regionId: readonly string[];
  readonly regionName: readonly string[];
  readonly chain: readonly (string | null)[];
  readonly nodeId: readonly string[];
  readonly nodeName: readonly string[];
  readonly stage: readonly (Stage | null)[];
  readonly verdict: readonly Verdict[];
  readonly position: readonly (BlankPosition | null)[];
  /** 1 where the overlay holds. */
  readonly lost: Int32Array;
  readonly eroding: Int32Array;
  readonly filling: Int32Array;
  readonly inCity: Int32Array;
  readonly tooSmall: Int32Array;
  readonly firmCount: Int32Array;
  /** E and P(0); NaN without a reference. */
  readonly expected: Float64Array;
  readonly absentProbability: Float64Array;
}

export async function queryGapPage(
  db: Database,
  filter: Filter,
  page: PageRequest<GapSort>,
  signal?: AbortSignal,
): Promise<GapPage> {
  const direction = page.descending ? sql`DESC` : sql`ASC`;
  const table = await db.query(
    sql`
    SELECT g.region AS region_id, coalesce(k.name, r.name, g.region) AS region_name, g.chain, g.node AS node_id,
           coalesce(n.name, g.node) AS node_name, n.stage, g.verdict, g.position, g.lost::INTEGER AS lost,
           g.eroding::INTEGER AS eroding, g.filling::INTEGER AS filling, g.in_city::INTEGER AS in_city,
           g.too_small::INTEGER AS too_small, g.firm_count::INTEGER AS firm_count, g.expected::DOUBLE AS expected,
           g.p_absent::DOUBLE AS p_absent, (count(*) OVER ())::INTEGER AS total
    FROM   internal.gap g
    JOIN   (SELECT node_id, max(name) AS name, max(stage) AS stage FROM node GROUP BY node_id) n
           ON n.node_id = g.node
    LEFT   JOIN internal.park_place k ON k.park_id = g.region
    LEFT   JOIN (SELECT adcode, max(name) AS name FROM region GROUP BY adcode) r ON r.adcode = g.region
    LEFT   JOIN internal.place p ON p.adcode = coalesce(k.region, g.region)
    WHERE  ${joinSql(gapConditions(filter), ' AND ')}
    ORDER  BY ${ORDER[page.sort]} ${direction} NULLS LAST, g.region, g.chain, g.node
    LIMIT  ${page.limit} OFFSET ${page.offset}`,
    signal,
  );
  const integers = (name: string) => int32Column(table, name);
  return {
    total: integers('total')[0] ?? 0,
    regionId: stringColumn(table, 'region_id'),
    regionName: stringColumn(table, 'region_name'),
    chain: nullableStringColumn(table, 'chain'),
    nodeId: stringColumn(table, 'node_id'),
    nodeName: stringColumn(table, 'node_name'),
    stage: nullableStringColumn(table, 'stage') as (Stage | null)[],
    verdict: stringColumn(table, 'verdict') as Verdict[],
    position: nullableStringColumn(table, 'position') as (BlankPosition | null)[],
    lost: integers('lost'),
    eroding: integers('eroding'),
    filling: integers('filling'),
    inCity: integers('in_city'),
    tooSmall: integers('too_small'),
    firmCount: integers('firm_count'),
    expected: float64Column(table, 'expected'),
    absentProbability: float64Column(table, 'p_absent'),
  };
}

function gapConditions(filter: Filter): Sql[] {
  const { chains, nodes, stages, regions, parks, verdicts, gapLevel } = filter;
  const conditions = [
    sql`g.level = ${gapLevel}`,
    sql`g.verdict IN ${verdicts.length > 0 ? verdicts : GAP_VERDICTS}`,
  ];
  if (chains.length > 0) conditions.push(sql`g.chain IN ${chains}`);
  if (nodes.length > 0) conditions.push(sql`g.node IN ${nodes}`);
  if (stages.length > 0) conditions.push(sql`n.stage IN ${stages}`);
  if (regions.length > 0) {
    conditions.push(sql`(p.county IN ${regions} OR p.city IN ${regions} OR p.province IN ${regions})`);
  }
  if (parks.length > 0 && gapLevel === 'park') conditions.push(sql`g.region IN ${parks}`);
  return conditions;
}

/** Enumerations sort in their order of display. */
function listed(column: Sql, values: readonly string[]): Sql {
  return sql`list_position([${joinSql(
    values.map((value) => sql`${value}`),
    ', ',
  )}], ${column})`;
}

const ORDER: Record<GapSort, Sql> = {
  region: sql`region_name`,
  node: sql`node_name`,
  verdict: listed(sql`g.verdict`, Object.keys(VERDICT)),
  position: listed(sql`g.position`, Object.keys(BLANK_POSITION)),
  firm_count: sql`g.firm_count`,
  expected: sql`g.expected`,
};
