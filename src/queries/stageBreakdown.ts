import { float64Column, int32Column, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';
import type { Filter } from '../model/viewState';
import { allOf, firmConditions } from './conditions';

/** What the filter lets through, by 上中下游; parallel columns. A firm of several stages counts at each. */
export interface StageBreakdown {
  readonly stage: readonly string[];
  /** Nodes with at least one enterprise. */
  readonly presentNodes: Int32Array;
  readonly firmCount: Int32Array;
  /** Σ w·output in 万元 over known values; NaN where none is known. */
  readonly outputWan: Float64Array;
}

export async function queryStageBreakdown(
  db: Database,
  filter: Filter,
  signal?: AbortSignal,
): Promise<StageBreakdown> {
  const table = await db.query(
    sql`
    SELECT coalesce(f.stage, 'unknown') AS stage, count(DISTINCT f.node)::INTEGER AS present_nodes,
           count(DISTINCT f.firm)::INTEGER AS firm_count, sum(f.w * f.output_wan)::DOUBLE AS output_wan
    FROM   internal.fact f
    WHERE  f.node IS NOT NULL AND ${allOf(firmConditions(filter))}
    GROUP  BY 1 ORDER BY 1`,
    signal,
  );
  return {
    stage: stringColumn(table, 'stage'),
    presentNodes: int32Column(table, 'present_nodes'),
    firmCount: int32Column(table, 'firm_count'),
    outputWan: float64Column(table, 'output_wan'),
  };
}
