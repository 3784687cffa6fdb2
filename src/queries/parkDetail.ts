import type { Database } from '../db/database';
import { sql } from '../db/sql';
import { firstRow } from './firstRow';

/** Everything known of one park; null and NaN are unknown. */
export interface ParkDetail {
  readonly parkId: string;
  readonly name: string;
  readonly type: string | null;
  readonly region: string | null;
  readonly lon: number;
  readonly lat: number;
  readonly locationNote: string | null;
  /** Keys of chains. */
  readonly leadChains: readonly string[];
  /** 亩. */
  readonly landAvailableMu: number;
  readonly source: string | null;
  readonly asOf: string | null;
  readonly isSample: boolean;
}

/** null when no such park is switched on. */
export async function queryParkDetail(
  db: Database,
  parkId: string,
  signal?: AbortSignal,
): Promise<ParkDetail | null> {
  const table = await db.query(
    sql`
    SELECT name, type, region, lon::DOUBLE AS lon, lat::DOUBLE AS lat, location_note, lead_chains,
           land_available_mu::DOUBLE AS land_available_mu, source, as_of::VARCHAR AS as_of,
           is_sample::DOUBLE AS is_sample
    FROM   internal.park_place WHERE park_id = ${parkId} LIMIT 1`,
    signal,
  );
  const row = firstRow(table);
  if (!row) return null;
  return {
    parkId,
    name: row.text('name') ?? parkId,
    type: row.text('type'),
    region: row.text('region'),
    lon: row.number('lon'),
    lat: row.number('lat'),
    locationNote: row.text('location_note'),
    leadChains:
      row
        .text('lead_chains')
        ?.split(';')
        .filter((chain) => chain !== '') ?? [],
    landAvailableMu: row.number('land_available_mu'),
    source: row.text('source'),
    asOf: row.text('as_of'),
    isSample: row.number('is_sample') === 1,
  };
}
