import type { ComputedColumns, WritableDatabase } from '../db/database';
import { identifier, joinSql, type Sql, sql } from '../db/sql';
import { EVIDENCE_GRADE, GAP_MOVE, GAP_REASON, PROJECT_STAGE } from '../model/enumerations';
import type { GapVerdictColumns } from '../model/gapColumns';
import type { RobustnessColumns } from '../model/robustnessColumns';
import { POSITION_OF_CODE, VERDICT_OF_CODE } from '../model/verdictCode';

type ColumnOf<Column> = {
  [Name in keyof GapVerdictColumns]: GapVerdictColumns[Name] extends Column ? Name : never;
}[keyof GapVerdictColumns];

/** Column of the table → column of the matrix, by kind. */
const FLAGS = {
  lost: 'lost',
  eroding: 'eroding',
  single_source: 'singleSource',
  filling: 'filling',
  in_city: 'inCity',
  too_small: 'tooSmall',
} as const satisfies Record<string, ColumnOf<Uint8Array>>;

const FIGURES = {
  firm_weight: 'firmWeight',
  value: 'value',
  coverage: 'coverage',
  lq: 'lq',
  lq_star: 'lqStar',
  interval_low: 'intervalLow',
  interval_high: 'intervalHigh',
  expected: 'expected',
  p_absent: 'pAbsent',
  supply: 'supply',
  demand: 'demand',
  supply_ratio: 'supplyRatio',
  unmet: 'unmet',
  surplus: 'surplus',
  hhi: 'hhi',
  top_share: 'topShare',
  effective_count: 'effectiveCount',
  substitution: 'substitution',
  relatedness: 'relatedness',
  filled_share: 'filledShare',
  priority_low: 'priorityLow',
  priority_high: 'priorityHigh',
  gap_score: 'gapScore',
  pull: 'pull',
  feasibility: 'feasibility',
  leverage: 'leverage',
  security: 'security',
} as const satisfies Record<string, ColumnOf<Float64Array>>;

/**
 * Writes the verdicts of all levels as the table `gap` (one row a level, region and node), where filters, exports
 * and the SQL console join it. The matrices are of one graph. `robustness` reads agreeing/total, and stays NULL until
 * `storeRobustness` is given the counts.
 */
export async function storeGaps(db: WritableDatabase, matrices: readonly GapVerdictColumns[]): Promise<void> {
  const nodes = matrices[0]?.nodeIds ?? [];
  const regionCounts = matrices.map(({ regionIds }) => regionIds.length);
  await db.replaceTable('gap_region', {
    region_index: indexes(regionCounts.reduce((sum, count) => sum + count, 0)),
    level: matrices.flatMap(({ level, regionIds }) => regionIds.map(() => level)),
    region: matrices.flatMap(({ regionIds }) => regionIds),
    measure: matrices.flatMap(({ measure, regionIds }) => regionIds.map(() => measure)),
  });
  await db.replaceTable('gap_node', { node_index: indexes(nodes.length), node: nodes });
  await db.replaceTable('gap_cell', cellColumns(matrices, nodes.length));
  await db.query(gapTable);
  await db.query(sql`CREATE OR REPLACE VIEW gap AS SELECT * EXCLUDE (cell_index) FROM internal.gap`);
}

/** Fills in `robustness` and `data_robustness` of the table `gap`, for the matrices that it was written from. */
export async function storeRobustness(
  db: WritableDatabase,
  robustness: readonly RobustnessColumns[],
): Promise<void> {
  const cellCount = robustness.reduce((sum, { total }) => sum + total.length, 0);
  const bytes = (column: (level: RobustnessColumns) => Uint8Array): Uint8Array =>
    concatenate(new Uint8Array(cellCount), robustness.map(column));
  await db.replaceTable('gap_robustness', {
    cell_index: indexes(cellCount),
    agreeing: bytes(({ agreeing }) => agreeing),
    total: bytes(({ total }) => total),
    data_agreeing: bytes(({ dataAgreeing }) => dataAgreeing),
    data_total: bytes(({ dataTotal }) => dataTotal),
  });
  await db.query(sql`
    UPDATE internal.gap
    SET    robustness = CASE WHEN c.total > 0 THEN concat(c.agreeing, '/', c.total) END,
           data_robustness = CASE WHEN c.data_total > 0 THEN concat(c.data_agreeing, '/', c.data_total) END
    FROM   internal.gap_robustness c WHERE c.cell_index = internal.gap.cell_index`);
}

function cellColumns(matrices: readonly GapVerdictColumns[], nodeCount: number): ComputedColumns {
  const cellCount = matrices.reduce((sum, { verdict }) => sum + verdict.length, 0);
  const bytes = (name: ColumnOf<Uint8Array>): Uint8Array =>
    concatenate(
      new Uint8Array(cellCount),
      matrices.map((matrix) => matrix[name]),
    );
  const integers = (name: ColumnOf<Int32Array>): Int32Array =>
    concatenate(
      new Int32Array(cellCount),
      matrices.map((matrix) => matrix[name]),
    );
  const doubles = (name: ColumnOf<Float64Array>): Float64Array =>
    concatenate(
      new Float64Array(cellCount),
      matrices.map((matrix) => matrix[name]),
    );
  const cells = indexes(cellCount);
  return {
    cell_index: cells,
    region_index: cells.map((cell) => Math.floor(cell / nodeCount)),
    node_index: cells.map((cell) => cell % nodeCount),
    verdict: bytes('verdict'),
    position: bytes('position'),
    segment_id: integers('segmentId'),
    segment_length: integers('segmentLength'),
    firm_count: integers('firmCount'),
    filling_stage: bytes('fillingStage'),
    grade: bytes('grade'),
    moves: bytes('moves'),
    reasons: integers('reasons'),
    ...Object.fromEntries(Object.entries(FLAGS).map(([column, name]) => [column, bytes(name)])),
    ...Object.fromEntries(Object.entries(FIGURES).map(([column, name]) => [column, doubles(name)])),
  };
}

const gapTable = sql`
  CREATE OR REPLACE TABLE internal.gap AS
  SELECT c.cell_index, r.level, r.region, m.chain, n.node,
         ${texts(VERDICT_OF_CODE)}[c.verdict + 1] AS verdict,
         nullif(${texts(POSITION_OF_CODE.map((position) => position ?? ''))}[c.position + 1], '') AS position,
         nullif(c.segment_id, -1) AS segment_id, nullif(c.segment_length, 0) AS segment_length,
         ${joinSql(
           Object.keys(FLAGS).map((name) => sql`c.${identifier(name)} = 1 AS ${identifier(name)}`),
           ', ',
         )},
         ${texts(Object.keys(PROJECT_STAGE))}[nullif(c.filling_stage, 0)] AS filling_stage,
         c.firm_count, r.measure,
         ${joinSql(
           Object.keys(FIGURES).map((name) => {
             const column = identifier(name);
             return sql`CASE WHEN NOT isnan(c.${column}) THEN c.${column} END AS ${column}`;
           }),
           ', ',
         )},
         ${texts(Object.keys(EVIDENCE_GRADE))}[c.grade + 1] AS grade,
         ${maskText(sql`c.moves`, Object.keys(GAP_MOVE))} AS moves,
         ${maskText(sql`c.reasons`, Object.keys(GAP_REASON))} AS reasons,
         NULL::VARCHAR AS robustness, NULL::VARCHAR AS data_robustness
  FROM   internal.gap_cell c
  JOIN   internal.gap_region r ON r.region_index = c.region_index
  JOIN   internal.gap_node n ON n.node_index = c.node_index
  LEFT   JOIN (SELECT node_id, max(chain) AS chain FROM node GROUP BY node_id) m ON m.node_id = n.node`;

/** Identifiers whose bit is set, joined with `;`; NULL where none is. */
function maskText(mask: Sql, identifiers: readonly string[]): Sql {
  const parts = identifiers.map(
    (name, place) => sql`CASE WHEN ${mask} & ${1 << place} <> 0 THEN ${name} END`,
  );
  return sql`nullif(concat_ws(';', ${joinSql(parts, ', ')}), '')`;
}

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
