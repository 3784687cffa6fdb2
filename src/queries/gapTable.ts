import type { ComputedColumns, WritableDatabase } from '../db/database';
import { joinSql, type Sql, sql } from '../db/sql';
import type { GapVerdictColumns } from '../model/gapColumns';
import { POSITION_OF_CODE, VERDICT_OF_CODE } from '../model/verdictCode';

/**
 * Writes the verdicts of all levels as the table `gap` (one row a level, region and node), where filters, exports
 * and the SQL console join it. The matrices are of one graph.
 */
export async function storeGaps(
  db: Pick<WritableDatabase, 'query' | 'replaceTable'>,
  matrices: readonly GapVerdictColumns[],
): Promise<void> {
  const nodes = matrices[0]?.nodeIds ?? [];
  const regionCounts = matrices.map(({ regionIds }) => regionIds.length);
  await db.replaceTable('gap_region', {
    region_index: indexes(regionCounts.reduce((sum, count) => sum + count, 0)),
    level: matrices.flatMap(({ level, regionIds }) => regionIds.map(() => level)),
    region: matrices.flatMap(({ regionIds }) => regionIds),
  });
  await db.replaceTable('gap_node', { node_index: indexes(nodes.length), node: nodes });
  await db.replaceTable('gap_cell', cellColumns(matrices, nodes.length));
  await db.query(gapTable);
  await db.query(sql`CREATE OR REPLACE VIEW gap AS SELECT * FROM internal.gap`);
}

function cellColumns(matrices: readonly GapVerdictColumns[], nodeCount: number): ComputedColumns {
  const cellCount = matrices.reduce((sum, { verdict }) => sum + verdict.length, 0);
  const bytes = (column: (matrix: GapVerdictColumns) => Uint8Array): Uint8Array =>
    concatenate(new Uint8Array(cellCount), matrices.map(column));
  const integers = (column: (matrix: GapVerdictColumns) => Int32Array): Int32Array =>
    concatenate(new Int32Array(cellCount), matrices.map(column));
  const doubles = (column: (matrix: GapVerdictColumns) => Float64Array): Float64Array =>
    concatenate(new Float64Array(cellCount), matrices.map(column));
  const cells = indexes(cellCount);
  return {
    region_index: cells.map((cell) => Math.floor(cell / nodeCount)),
    node_index: cells.map((cell) => cell % nodeCount),
    verdict: bytes(({ verdict }) => verdict),
    position: bytes(({ position }) => position),
    segment_id: integers(({ segmentId }) => segmentId),
    segment_length: integers(({ segmentLength }) => segmentLength),
    lost: bytes(({ lost }) => lost),
    eroding: bytes(({ eroding }) => eroding),
    filling: bytes(({ filling }) => filling),
    in_city: bytes(({ inCity }) => inCity),
    too_small: bytes(({ tooSmall }) => tooSmall),
    firm_count: integers(({ firmCount }) => firmCount),
    expected: doubles(({ expected }) => expected),
    p_absent: doubles(({ pAbsent }) => pAbsent),
  };
}

const gapTable = sql`
  CREATE OR REPLACE TABLE internal.gap AS
  SELECT r.level, r.region, m.chain, n.node,
         ${texts(VERDICT_OF_CODE)}[c.verdict + 1] AS verdict,
         nullif(${texts(POSITION_OF_CODE.map((position) => position ?? ''))}[c.position + 1], '') AS position,
         nullif(c.segment_id, -1) AS segment_id, nullif(c.segment_length, 0) AS segment_length,
         c.lost = 1 AS lost, c.eroding = 1 AS eroding, c.filling = 1 AS filling, c.in_city = 1 AS in_city,
         c.too_small = 1 AS too_small, c.firm_count,
         CASE WHEN NOT isnan(c.expected) THEN c.expected END AS expected,
         CASE WHEN NOT isnan(c.p_absent) THEN c.p_absent END AS p_absent
  FROM   internal.gap_cell c
  JOIN   internal.gap_region r ON r.region_index = c.region_index
  JOIN   internal.gap_node n ON n.node_index = c.node_index
  LEFT   JOIN (SELECT node_id, max(chain) AS chain FROM node GROUP BY node_id) m ON m.node_id = n.node`;

function indexes(length: number): Int32Array {
  return Int32Array.from({ length }, (_, index) => index);
}

function concatenate<Column extends Uint8Array | Int32Array | Float64Array>(
  into: Column,
  parts: readonly Column[],
): Column {
  let offset = 0;
  for (const part of parts) {
    into.set(part, offset);
    offset += part.length;
  }
  return into;
}

function texts(values: readonly string[]): Sql {
  return sql`[${joinSql(
    values.map((value) => sql`${value}`),
    ', ',
  )}]`;
}
