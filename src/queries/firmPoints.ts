import { float64Column, int32Column, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { joinSql, sql } from '../db/sql';
import { STAGE } from '../model/enumerations';

const STAGES_LIST = sql`[${joinSql(
  Object.keys(STAGE).map((stage) => sql`${stage}`),
  ', ',
)}]`;

/** Enterprises that have exact coordinates of their own; the others count in their region. Read once a data set, a filter only changes what matches. */
export interface FirmPoints {
  /** Row number of the enterprise in `internal.firm`. */
  readonly firm: Int32Array;
  /** lon, lat, lon, lat … in degrees, WGS 84. */
  readonly positions: Float64Array;
  /** Stage of the firm's main node: index in STAGE; 255 = none. */
  readonly stage: Uint8Array;
}

/** @param onlyPublic those whose own row is marked 公开, for 对外. */
export async function queryFirmPoints(
  db: Database,
  onlyPublic: boolean,
  signal?: AbortSignal,
): Promise<FirmPoints> {
  const table = await db.query(
    sql`
    SELECT f.firm, f.lon, f.lat,
           coalesce(arg_max(list_position(${STAGES_LIST}, n.stage), n.w), 0)::INTEGER AS stage
    FROM   internal.firm f LEFT JOIN internal.firm_node n USING (firm)
    WHERE  f.lon IS NOT NULL AND f.lat IS NOT NULL AND coalesce(f.location_precision, 'exact') = 'exact'
    AND    ${onlyPublic ? sql`f.disclosure = 'public'` : sql`TRUE`}
    GROUP  BY f.firm, f.lon, f.lat
    ORDER  BY f.firm`,
    signal,
  );
  const lon = float64Column(table, 'lon');
  const lat = float64Column(table, 'lat');
  const stage = int32Column(table, 'stage');
  const positions = new Float64Array(lon.length * 2);
  for (let row = 0; row < lon.length; row += 1) {
    positions[2 * row] = lon[row] ?? Number.NaN;
    positions[2 * row + 1] = lat[row] ?? Number.NaN;
  }
  return {
    firm: int32Column(table, 'firm'),
    positions,
    stage: Uint8Array.from(stage, (position) => (position === 0 ? 255 : position - 1)),
  };
}

/** Key of the enterprise in a row of `internal.firm`. */
export async function queryFirmId(db: Database, firm: number, signal?: AbortSignal): Promise<string | null> {
  const table = await db.query(sql`SELECT enterprise_id FROM internal.firm WHERE firm = ${firm}`, signal);
  return stringColumn(table, 'enterprise_id')[0] ?? null;
}

/** Row of an enterprise in `internal.firm`; null when it is not loaded or switched off. */
export async function queryFirmRow(
  db: Database,
  enterpriseId: string,
  signal?: AbortSignal,
): Promise<number | null> {
  const table = await db.query(
    sql`SELECT firm FROM internal.firm WHERE enterprise_id = ${enterpriseId}`,
    signal,
  );
  return int32Column(table, 'firm')[0] ?? null;
}
