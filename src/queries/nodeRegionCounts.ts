import { int32Column, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { identifier, sql } from '../db/sql';
import type { RegionLevel } from '../model/enumerations';
import type { Filter } from '../model/viewState';
import { allOf, firmConditions } from './conditions';

/** Enterprises by node and region; a firm of several nodes counts at each. Sparse, parallel columns. */
export interface NodeRegionCounts {
  readonly node: readonly string[];
  readonly adcode: readonly string[];
  readonly firmCount: Int32Array;
}

/** Counts beside every node of the chain tree: they ignore the node filter and reflect all the others. */
export async function queryNodeRegionCounts(
  db: Database,
  level: RegionLevel,
  filter: Filter,
  signal?: AbortSignal,
): Promise<NodeRegionCounts> {
  const column = identifier(level);
  const table = await db.query(
    sql`
    SELECT f.node, coalesce(f.${column}, '') AS adcode, count(DISTINCT f.firm)::INTEGER AS firm_count
    FROM   internal.fact f
    WHERE  f.node IS NOT NULL AND ${allOf(firmConditions(filter, 'node'))}
    GROUP  BY f.node, f.${column}
    ORDER  BY f.node, f.${column}`,
    signal,
  );
  return {
    node: stringColumn(table, 'node'),
    adcode: stringColumn(table, 'adcode'),
    firmCount: int32Column(table, 'firm_count'),
  };
}
