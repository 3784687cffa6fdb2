import { float64Column, int32Column, nullableStringColumn, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { identifier, sql } from '../db/sql';
import type { ProjectStage, RegionLevel } from '../model/enumerations';

/** A region, a park or the whole country. */
export interface FigurePlace {
  readonly level: RegionLevel | 'park' | 'country';
  /** Code or key; '' for the country. */
  readonly id: string;
}

/** Figures of the nodes of one chain in one place; parallel columns, only nodes with an enterprise or a project. */
export interface ChainNodeFigures {
  readonly node: readonly string[];
  /** Distinct operating enterprises (在营, 减产 or of unknown status). */
  readonly firmCount: Int32Array;
  /** Σ w·output in 万元 over known values; NaN where none is known. */
  readonly outputWan: Float64Array;
  /** Projects between 签约 and 竣工. */
  readonly fillingCount: Int32Array;
  /** The furthest stage among them; null without any. */
  readonly fillingStage: readonly (ProjectStage | null)[];
}

/** The filter does not restrict these figures: they stand beside verdicts, which it does not restrict either. */
export async function queryChainNodeFigures(
  db: Database,
  chainId: string,
  place: FigurePlace,
  signal?: AbortSignal,
): Promise<ChainNodeFigures> {
  const isThere = place.level === 'country' ? sql`TRUE` : sql`f.${identifier(place.level)} = ${place.id}`;
  const table = await db.query(
    sql`
    WITH firms AS (
      SELECT f.node, count(DISTINCT f.firm) AS firm_count, sum(f.w * f.output_wan) AS output_wan
      FROM   internal.fact f
      WHERE  f.chain = ${chainId} AND f.node IS NOT NULL AND f.operating AND ${isThere}
      GROUP  BY f.node),
    projects AS (
      SELECT f.node, count(*) AS filling_count, arg_max(f.stage, f.stage_order) AS filling_stage
      FROM   internal.project_fact f
      WHERE  f.chain = ${chainId} AND f.node IS NOT NULL AND f.filling AND ${isThere}
      GROUP  BY f.node)
    SELECT node, coalesce(firm_count, 0)::INTEGER AS firm_count, output_wan::DOUBLE AS output_wan,
           coalesce(filling_count, 0)::INTEGER AS filling_count, filling_stage
    FROM   firms FULL JOIN projects USING (node)
    ORDER  BY node`,
    signal,
  );
  return {
    node: stringColumn(table, 'node'),
    firmCount: int32Column(table, 'firm_count'),
    outputWan: float64Column(table, 'output_wan'),
    fillingCount: int32Column(table, 'filling_count'),
    fillingStage: nullableStringColumn(table, 'filling_stage') as (ProjectStage | null)[],
  };
}
