import { float64Column, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { identifier, joinSql, type Sql, sql } from '../db/sql';
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

export type ShareMeasure = 'output_wan' | 'revenue_wan' | 'employees';

/** Only chain, node and stage of the filter say which part is meant; the rest of the filter does not move a quotient. */
export async function queryRegionShares(
  db: Database,
  level: RegionLevel,
  measure: ShareMeasure,
  filter: Pick<Filter, 'chains' | 'nodes' | 'stages'>,
  signal?: AbortSignal,
): Promise<RegionShares> {
  const region = identifier(level);
  const value = identifier(measure);
  const part = joinSql(partConditions(filter), ' AND ', 'TRUE');
  const table = await db.query(
    sql`
    SELECT f.${region} AS adcode, count(DISTINCT f.firm)::DOUBLE AS firm_count, sum(f.w)::DOUBLE AS all_count,
           coalesce(sum(f.w) FILTER (${part}), 0)::DOUBLE AS part_count,
           sum(f.w * f.${value})::DOUBLE AS all_value,
           (sum(f.w * f.${value}) FILTER (${part}))::DOUBLE AS part_value,
           (count(DISTINCT f.firm) FILTER (f.${value} IS NOT NULL))::DOUBLE AS known_count
    FROM   internal.fact f
    WHERE  f.operating AND f.node IS NOT NULL AND f.${region} IS NOT NULL
    GROUP  BY f.${region} ORDER BY f.${region}`,
    signal,
  );
  return {
    adcode: stringColumn(table, 'adcode'),
    firmCount: float64Column(table, 'firm_count'),
    allCount: float64Column(table, 'all_count'),
    partCount: float64Column(table, 'part_count'),
    allValue: float64Column(table, 'all_value'),
    partValue: float64Column(table, 'part_value'),
    knownCount: float64Column(table, 'known_count'),
  };
}

function partConditions(filter: Pick<Filter, 'chains' | 'nodes' | 'stages'>): Sql[] {
  const conditions: Sql[] = [];
  if (filter.chains.length > 0) conditions.push(sql`f.chain IN ${filter.chains}`);
  if (filter.nodes.length > 0) conditions.push(sql`f.node IN ${filter.nodes}`);
  if (filter.stages.length > 0) conditions.push(sql`f.stage IN ${filter.stages}`);
  return conditions;
}
