import { float64Column, int32Column, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { joinSql, type Sql, sql } from '../db/sql';
import type { DiagnosisMeasure, GapLevel } from '../model/enumerations';
import { REGION_COLUMN } from './gapLevel';

/** Enterprises of some nodes in one region, as the diagnosis counts them; parallel columns. */
export interface CellFirms {
  readonly total: number;
  readonly enterpriseId: readonly string[];
  readonly name: readonly string[];
  readonly nodeId: readonly string[];
  readonly status: readonly string[];
  /** w·m of the measure in its unit (万元, 人, 家); NaN where it is unknown. */
  readonly value: Float64Array;
  readonly isSample: Int32Array;
}

const SIZE: Readonly<Record<DiagnosisMeasure, Sql>> = {
  output: sql`f.output_wan`,
  revenue: sql`f.revenue_wan`,
  employees: sql`f.employees`,
  registered_capital: sql`f.registered_capital_wan`,
  count: sql`1`,
};

/** One row an enterprise and node, in the order of `nodes`, the largest first; only those that count as operating. */
export async function queryCellFirms(
  db: Database,
  level: GapLevel,
  region: string,
  nodes: readonly string[],
  measure: DiagnosisMeasure,
  offset: number,
  limit: number,
  signal?: AbortSignal,
): Promise<CellFirms> {
  const listed = joinSql(
    nodes.map((node) => sql`${node}`),
    ', ',
  );
  const table = await db.query(
    sql`
    SELECT e.enterprise_id, e.name, s.node, e.status, (s.w * ${SIZE[measure]})::DOUBLE AS value,
           e.is_sample::INTEGER AS is_sample, (count(*) OVER ())::INTEGER AS total
    FROM   internal.judged_share s
    JOIN   internal.judged_firm f USING (firm)
    JOIN   internal.firm e USING (firm)
    WHERE  s.counts AND f.counts AND f.${REGION_COLUMN[level]} = ${region} AND s.node IN ${nodes}
    ORDER  BY list_position([${listed}], s.node), value DESC NULLS LAST, s.firm
    LIMIT  ${limit} OFFSET ${offset}`,
    signal,
  );
  return {
    total: int32Column(table, 'total')[0] ?? 0,
    enterpriseId: stringColumn(table, 'enterprise_id'),
    name: stringColumn(table, 'name'),
    nodeId: stringColumn(table, 'node'),
    status: stringColumn(table, 'status'),
    value: float64Column(table, 'value'),
    isSample: int32Column(table, 'is_sample'),
  };
}
