import { float64Column, int32Column } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';
import type { PlacedUnits } from '../model/disclosedCells';

/**
 * What every operating enterprise holds at each of its nodes, for the rule of 对外: output, revenue (万元) and employees,
 * by the share w. A row without a node is the share that belongs to none.
 */
export async function queryFirmUnits(db: Database, signal?: AbortSignal): Promise<PlacedUnits> {
  const table = await db.query(
    sql`
    SELECT f.firm, coalesce(e.place, -1)::INTEGER AS place, coalesce(n.node_row, -1)::INTEGER AS node_row,
           (f.w * f.output_wan)::DOUBLE AS output_wan, (f.w * f.revenue_wan)::DOUBLE AS revenue_wan,
           (f.w * f.employees)::DOUBLE AS employees
    FROM   internal.fact f
    JOIN   internal.firm e USING (firm)
    LEFT   JOIN internal.node_row n ON n.node_id = f.node
    WHERE  f.operating
    ORDER  BY f.firm`,
    signal,
  );
  return {
    unit: int32Column(table, 'firm'),
    place: int32Column(table, 'place'),
    node: int32Column(table, 'node_row'),
    values: [
      float64Column(table, 'output_wan'),
      float64Column(table, 'revenue_wan'),
      float64Column(table, 'employees'),
    ],
  };
}
