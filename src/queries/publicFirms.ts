import { int32Column, nullableStringColumn, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';
import type { Filter } from '../model/viewState';
import { allOf, firmConditions } from './conditions';

/** Names that may be passed on: enterprises whose own row is marked 公开, without any figure; parallel columns. */
export interface PublicFirmPage {
  readonly total: number;
  readonly enterpriseId: readonly string[];
  readonly name: readonly string[];
  readonly region: readonly (string | null)[];
  readonly nodes: readonly (string | null)[];
  /** 1 for synthetic rows. */
  readonly isSample: Int32Array;
}

/** By name; ties by key. */
export async function queryPublicFirms(
  db: Database,
  filter: Filter,
  page: { readonly offset: number; readonly limit: number; readonly descending: boolean },
  signal?: AbortSignal,
): Promise<PublicFirmPage> {
  const direction = page.descending ? sql`DESC` : sql`ASC`;
  const table = await db.query(
    sql`
    WITH page AS MATERIALIZED (
      SELECT e.firm, e.enterprise_id, e.name, r.name AS region, e.is_sample, count(*) OVER () AS total
      FROM   internal.firm e
      LEFT   JOIN region r ON r.adcode = e.region
      WHERE  e.disclosure = 'public'
      AND    e.firm IN (SELECT f.firm FROM internal.fact f WHERE ${allOf(firmConditions(filter))})
      ORDER  BY e.name ${direction}, e.enterprise_id
      LIMIT  ${page.limit} OFFSET ${page.offset})
    SELECT p.enterprise_id, p.name, p.region, p.is_sample::INTEGER AS is_sample, p.total::INTEGER AS total,
           (SELECT string_agg(n.name, '、' ORDER BY a.w DESC, n.name)
            FROM   internal.firm_node a JOIN node n ON n.node_id = a.node WHERE a.firm = p.firm) AS nodes
    FROM   page p
    ORDER  BY p.name ${direction}, p.enterprise_id`,
    signal,
  );
  return {
    total: int32Column(table, 'total')[0] ?? 0,
    enterpriseId: stringColumn(table, 'enterprise_id'),
    name: stringColumn(table, 'name'),
    region: nullableStringColumn(table, 'region'),
    nodes: nullableStringColumn(table, 'nodes'),
    isSample: int32Column(table, 'is_sample'),
  };
}
