import { int32Column, stringColumn } from '../db/columns';
import type { Database, WritableDatabase } from '../db/database';
import { joinSql, sql, type Sql } from '../db/sql';
import type { GapLevel } from '../model/enumerations';
import type { GapVerdictColumns } from '../model/gapColumns';
import { POSITION_OF_CODE, VERDICT_OF_CODE } from '../model/verdictCode';
import type { Filter } from '../model/viewState';

/**
 * Writes the verdicts of all levels as the table `gap` (one row a level, region and node), where filters, exports
 * and the SQL console join it.
 */
export async function storeGaps(db: WritableDatabase, matrices: readonly GapVerdictColumns[]): Promise<void> {
  for (const matrix of matrices) await storeLevel(db, matrix);
  await db.query(sql`
    CREATE OR REPLACE TABLE internal.gap AS ${joinSql(
      matrices.map((matrix) => readLevel(matrix.level)),
      ' UNION ALL ',
    )}`);
  await db.query(sql`CREATE OR REPLACE VIEW gap AS SELECT * FROM internal.gap`);
}

async function storeLevel(db: WritableDatabase, matrix: GapVerdictColumns): Promise<void> {
  const regionCount = matrix.regionIds.length;
  const nodeCount = matrix.nodeIds.length;
  await db.replaceTable(`gap_region_${matrix.level}`, {
    region_index: Int32Array.from({ length: regionCount }, (_, index) => index),
    region: matrix.regionIds,
  });
  await db.replaceTable(`gap_node_${matrix.level}`, {
    node_index: Int32Array.from({ length: nodeCount }, (_, index) => index),
    node: matrix.nodeIds,
  });
  await db.replaceTable(`gap_cell_${matrix.level}`, {
    cell: Int32Array.from({ length: regionCount * nodeCount }, (_, index) => index),
    verdict: matrix.verdict,
    position: matrix.position,
    segment_id: matrix.segmentId,
    segment_length: matrix.segmentLength,
    lost: matrix.lost,
    eroding: matrix.eroding,
    filling: matrix.filling,
    in_city: matrix.inCity,
    too_small: matrix.tooSmall,
    firm_count: matrix.firmCount,
    expected: matrix.expected,
    p_absent: matrix.pAbsent,
  });
}

function readLevel(level: GapLevel): Sql {
  return sql`
    SELECT ${level} AS level, r.region, m.chain, n.node,
           ${texts(VERDICT_OF_CODE)}[c.verdict + 1] AS verdict,
           nullif(${texts(POSITION_OF_CODE.map((position) => position ?? ''))}[c.position + 1], '') AS position,
           nullif(c.segment_id, -1) AS segment_id, nullif(c.segment_length, 0) AS segment_length,
           c.lost = 1 AS lost, c.eroding = 1 AS eroding, c.filling = 1 AS filling, c.in_city = 1 AS in_city,
           c.too_small = 1 AS too_small, c.firm_count,
           CASE WHEN NOT isnan(c.expected) THEN c.expected END AS expected,
           CASE WHEN NOT isnan(c.p_absent) THEN c.p_absent END AS p_absent
    FROM   ${cells(level, 'cell')} c
    JOIN   ${cells(level, 'node')} n ON n.node_index = c.cell % (SELECT count(*) FROM ${cells(level, 'node')})
    JOIN   ${cells(level, 'region')} r ON r.region_index = c.cell // (SELECT count(*) FROM ${cells(level, 'node')})
    LEFT   JOIN (SELECT node_id, max(chain) AS chain FROM node GROUP BY node_id) m ON m.node_id = n.node`;
}

function cells(level: GapLevel, part: 'cell' | 'node' | 'region'): Sql {
  const names = {
    city: { cell: sql`internal.gap_cell_city`, node: sql`internal.gap_node_city`, region: sql`internal.gap_region_city` },
    county: { cell: sql`internal.gap_cell_county`, node: sql`internal.gap_node_county`, region: sql`internal.gap_region_county` },
    park: { cell: sql`internal.gap_cell_park`, node: sql`internal.gap_node_park`, region: sql`internal.gap_region_park` },
  } as const;
  return names[level][part];
}

function texts(values: readonly string[]): Sql {
  return sql`[${joinSql(values.map((value) => sql`${value}`), ', ')}]`;
}

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
    conditions.push(sql`(p.county IN ${filter.regions} OR p.city IN ${filter.regions} OR p.province IN ${filter.regions})`);
  }
  if (filter.parks.length > 0 && filter.gapLevel === 'park') conditions.push(sql`g.region IN ${filter.parks}`);
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
