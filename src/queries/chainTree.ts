import { int32Column, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { identifier, sql } from '../db/sql';
import type { RegionLevel } from '../model/enumerations';
import type { Filter } from '../model/viewState';
import { allOf, firmConditions } from './conditions';

/**
 * Distinct enterprises of every chain, stage of a chain and node, by region; sparse, parallel columns.
 * `stage` and `node` are '' where the row is about something wider; `adcode` is '' for an unknown region.
 * A firm stands in one region, so the sum over regions is a count of firms.
 */
export interface ChainTreeCounts {
  readonly chain: readonly string[];
  readonly stage: readonly string[];
  readonly node: readonly string[];
  readonly adcode: readonly string[];
  readonly firmCount: Int32Array;
}

/** Chains and nodes ignore the choice of chains and nodes, stages that of stages; all reflect the other filters. */
export async function queryChainTree(
  db: Database,
  level: RegionLevel,
  filter: Filter,
  signal?: AbortSignal,
): Promise<ChainTreeCounts> {
  const column = identifier(level);
  const table = await db.query(
    sql`
    SELECT f.chain, '' AS stage, coalesce(f.node, '') AS node, coalesce(f.${column}, '') AS adcode,
           count(DISTINCT f.firm)::INTEGER AS firm_count
    FROM   internal.fact f
    WHERE  f.chain IS NOT NULL AND ${allOf(firmConditions(filter, 'node'))}
    GROUP  BY GROUPING SETS ((f.chain, f.${column}), (f.chain, f.node, f.${column}))
    UNION  ALL
    SELECT f.chain, coalesce(f.stage, 'unknown'), '', coalesce(f.${column}, ''), count(DISTINCT f.firm)::INTEGER
    FROM   internal.fact f
    WHERE  f.chain IS NOT NULL AND ${allOf(firmConditions(filter, 'stage'))}
    GROUP  BY f.chain, f.stage, f.${column}`,
    signal,
  );
  return {
    chain: stringColumn(table, 'chain'),
    stage: stringColumn(table, 'stage'),
    node: stringColumn(table, 'node'),
    adcode: stringColumn(table, 'adcode'),
    firmCount: int32Column(table, 'firm_count'),
  };
}
