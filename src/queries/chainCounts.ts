import { int32Column, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';
import type { Filter } from '../model/viewState';
import { allOf, firmConditions } from './conditions';

/** Distinct enterprises of every chain and of every stage in a chain; `stage` is '' for the chain as a whole. */
export interface ChainCounts {
  readonly chain: readonly string[];
  readonly stage: readonly string[];
  readonly firmCount: Int32Array;
}

export async function queryChainCounts(
  db: Database,
  filter: Filter,
  signal?: AbortSignal,
): Promise<ChainCounts> {
  const table = await db.query(
    sql`
    SELECT f.chain, CASE WHEN grouping(f.stage) = 1 THEN '' ELSE coalesce(f.stage, 'unknown') END AS stage,
           count(DISTINCT f.firm)::INTEGER AS firm_count
    FROM   internal.fact f
    WHERE  f.chain IS NOT NULL AND ${allOf(firmConditions(filter, 'node'))}
    GROUP  BY GROUPING SETS ((f.chain), (f.chain, f.stage))
    ORDER  BY 1, 2`,
    signal,
  );
  return {
    chain: stringColumn(table, 'chain'),
    stage: stringColumn(table, 'stage'),
    firmCount: int32Column(table, 'firm_count'),
  };
}
