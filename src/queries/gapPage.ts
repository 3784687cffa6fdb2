import {
  float64Column,
  int32Column,
  nullableStringColumn,
  stringColumn,
  type TableLike,
} from '../db/columns';
import type { Database } from '../db/database';
import { joinSql, type Sql, sql } from '../db/sql';
import {
  BLANK_POSITION,
  type BlankPosition,
  EVIDENCE_GRADE,
  type EvidenceGrade,
  type Stage,
  VERDICT,
  type Verdict,
} from '../model/enumerations';
import { GAP_VERDICTS } from '../model/gapVerdicts';
import type { Filter } from '../model/viewState';
import type { PageRequest } from './firmPage';

export const GAP_SORTS = [
  'region',
  'node',
  'verdict',
  'firm_count',
  'lq_star',
  'expected',
  'p_absent',
  'unmet',
  'top_share',
  'grade',
  'priority',
] as const;
export type GapSort = (typeof GAP_SORTS)[number];

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
  readonly singleSource: Int32Array;
  readonly filling: Int32Array;
  readonly inCity: Int32Array;
  readonly firmCount: Int32Array;
  readonly lqStar: Float64Array;
  /** E and P(0); NaN without a reference. */
  readonly expected: Float64Array;
  readonly absentProbability: Float64Array;
  /** 万元. */
  readonly unmetWan: Float64Array;
  readonly topShare: Float64Array;
  readonly grade: readonly (EvidenceGrade | null)[];
  /** Agreeing/total; null until the variants are counted. */
  readonly robustness: readonly (string | null)[];
  readonly priorityLow: Float64Array;
  readonly priorityHigh: Float64Array;
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
           g.eroding::INTEGER AS eroding, g.single_source::INTEGER AS single_source, g.filling::INTEGER AS filling,
           g.in_city::INTEGER AS in_city, g.firm_count::INTEGER AS firm_count, g.lq_star::DOUBLE AS lq_star,
           g.expected::DOUBLE AS expected, g.p_absent::DOUBLE AS p_absent, g.unmet::DOUBLE AS unmet,
           g.top_share::DOUBLE AS top_share, g.grade, g.robustness, g.priority_low::DOUBLE AS priority_low,
           g.priority_high::DOUBLE AS priority_high, (count(*) OVER ())::INTEGER AS total
    ${gapsOf(filter)}
    ORDER  BY ${ORDER[page.sort]} ${direction} NULLS LAST, g.region, g.chain, g.node
    LIMIT  ${page.limit} OFFSET ${page.offset}`,
    signal,
  );
  const integers = (name: string) => int32Column(table, name);
  const doubles = (name: string) => float64Column(table, name);
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
    singleSource: integers('single_source'),
    filling: integers('filling'),
    inCity: integers('in_city'),
    firmCount: integers('firm_count'),
    lqStar: doubles('lq_star'),
    expected: doubles('expected'),
    absentProbability: doubles('p_absent'),
    unmetWan: doubles('unmet'),
    topShare: doubles('top_share'),
    grade: nullableStringColumn(table, 'grade') as (EvidenceGrade | null)[],
    robustness: nullableStringColumn(table, 'robustness'),
    priorityLow: doubles('priority_low'),
    priorityHigh: doubles('priority_high'),
  };
}

/** The gap areas of the filter with every column of the table `gap`, in its order. */
export function queryGapExport(db: Database, filter: Filter): Promise<TableLike> {
  return db.query(sql`
    SELECT g.* EXCLUDE (cell_index), coalesce(k.name, r.name, g.region) AS region_name,
           coalesce(n.name, g.node) AS node_name, n.stage
    ${gapsOf(filter)}
    ORDER  BY g.region, g.chain, g.node`);
}

/** An absence that is 规模不足以判断 is not counted; with no verdict chosen, the gaps are meant. */
function gapsOf({ chains, nodes, stages, regions, parks, verdicts, gapLevel }: Filter): Sql {
  const conditions = [
    sql`g.level = ${gapLevel}`,
    sql`NOT g.too_small`,
    sql`g.verdict IN ${verdicts.length > 0 ? verdicts : GAP_VERDICTS}`,
  ];
  if (chains.length > 0) conditions.push(sql`g.chain IN ${chains}`);
  if (nodes.length > 0) conditions.push(sql`g.node IN ${nodes}`);
  if (stages.length > 0) conditions.push(sql`n.stage IN ${stages}`);
  if (regions.length > 0) {
    conditions.push(sql`(p.county IN ${regions} OR p.city IN ${regions} OR p.province IN ${regions})`);
  }
  if (parks.length > 0 && gapLevel === 'park') conditions.push(sql`g.region IN ${parks}`);
  return sql`
    FROM   internal.gap g
    JOIN   (SELECT node_id, max(name) AS name, max(stage) AS stage FROM node GROUP BY node_id) n
           ON n.node_id = g.node
    LEFT   JOIN internal.park_place k ON k.park_id = g.region
    LEFT   JOIN (SELECT adcode, max(name) AS name FROM region GROUP BY adcode) r ON r.adcode = g.region
    LEFT   JOIN internal.place p ON p.adcode = coalesce(k.region, g.region)
    WHERE  ${joinSql(conditions, ' AND ')}`;
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
  verdict: sql`(1 + ${listed(sql`g.verdict`, Object.keys(VERDICT))}) * 10
    + coalesce(${listed(sql`g.position`, Object.keys(BLANK_POSITION))}, 0)`,
  firm_count: sql`g.firm_count`,
  lq_star: sql`g.lq_star`,
  expected: sql`g.expected`,
  p_absent: sql`g.p_absent`,
  unmet: sql`g.unmet`,
  top_share: sql`g.top_share`,
  grade: listed(sql`g.grade`, Object.keys(EVIDENCE_GRADE)),
  priority: sql`g.priority_low + g.priority_high`,
};
