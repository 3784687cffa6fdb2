import { int32Column, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { joinSql, type Sql, sql } from '../db/sql';
import type { Filter } from '../model/viewState';

/** Number of (region, node) cells of each verdict within chain, node, stage, region and park of the filter. */
export async function queryVerdictCounts(
  db: Database,
  filter: Filter,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  const conditions: Sql[] = [sql`g.level = ${filter.gapLevel}`];
  if (filter.chains.length > 0) conditions.push(sql`g.chain IN ${filter.chains}`);
  if (filter.nodes.length > 0) conditions.push(sql`g.node IN ${filter.nodes}`);
  if (filter.stages.length > 0) conditions.push(sql`n.stage IN ${filter.stages}`);
  if (filter.regions.length > 0) {
    // A county's rows lie in its city's cell, so the city's verdicts count for it too.
    const within = sql`p.county IN ${filter.regions} OR p.city IN ${filter.regions} OR p.province IN ${filter.regions}`;
    const around = sql`g.level = 'city' AND g.region IN (SELECT city FROM internal.place WHERE adcode IN ${filter.regions})`;
    conditions.push(sql`(${within} OR (${around}))`);
  }
  if (filter.parks.length > 0 && filter.gapLevel === 'park')
    conditions.push(sql`g.region IN ${filter.parks}`);
  const table = await db.query(
    sql`
    SELECT g.verdict, count(*)::INTEGER AS amount
    FROM   internal.gap g
    JOIN   (SELECT node_id, max(stage) AS stage FROM node GROUP BY node_id) n ON n.node_id = g.node
    LEFT   JOIN internal.park_place k ON k.park_id = g.region
    LEFT   JOIN internal.place p ON p.adcode = coalesce(k.region, g.region)
    WHERE  ${joinSql(conditions, ' AND ')}
    GROUP  BY g.verdict ORDER BY g.verdict`,
    signal,
  );
  const amount = int32Column(table, 'amount');
  return new Map(stringColumn(table, 'verdict').map((verdict, row) => [verdict, amount[row] ?? 0]));
}
