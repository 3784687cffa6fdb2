import { float64Column, int32Column, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';
import { PROJECT_STAGE } from '../model/enumerations';

const STAGES = Object.keys(PROJECT_STAGE);

/** Projects with an exact point of their own, as enterprises have it; read once a data set. */
export interface ProjectPoints {
  readonly project: Int32Array;
  readonly projectId: readonly string[];
  readonly positions: Float64Array;
  /** 万元; NaN where unknown. */
  readonly investmentWan: Float64Array;
  /** Index in PROJECT_STAGE; 255 = unknown. */
  readonly stage: Uint8Array;
  readonly late: Uint8Array;
}

export async function queryProjectPoints(db: Database, signal?: AbortSignal): Promise<ProjectPoints> {
  const table = await db.query(
    sql`
    SELECT f.project, f.project_id, f.lon, f.lat, f.investment_wan, f.stage, f.late::INTEGER AS late
    FROM   internal.project_fact f
    WHERE  f.lon IS NOT NULL AND f.lat IS NOT NULL AND coalesce(f.location_precision, 'exact') = 'exact'
    ORDER  BY f.project`,
    signal,
  );
  const lon = float64Column(table, 'lon');
  const lat = float64Column(table, 'lat');
  const positions = new Float64Array(lon.length * 2);
  for (let row = 0; row < lon.length; row += 1) {
    positions[2 * row] = lon[row] ?? Number.NaN;
    positions[2 * row + 1] = lat[row] ?? Number.NaN;
  }
  return {
    project: int32Column(table, 'project'),
    projectId: stringColumn(table, 'project_id'),
    positions,
    investmentWan: float64Column(table, 'investment_wan'),
    stage: Uint8Array.from(stringColumn(table, 'stage'), (name) => {
      const index = STAGES.indexOf(name);
      return index < 0 ? 255 : index;
    }),
    late: Uint8Array.from(int32Column(table, 'late')),
  };
}
