import { float64Column, int32Column, nullableStringColumn, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';
import type { GapLevel } from '../model/enumerations';
import { REGION_COLUMN } from './gapLevel';

/** Operating enterprises of a node outside a region: the facts of the ranking that stand in rows. */
export interface TargetCandidates {
  readonly enterpriseId: readonly string[];
  readonly name: readonly string[];
  /** Region of the level where it sits. */
  readonly region: readonly (string | null)[];
  /** Of the firm, else of its region; WGS 84 degrees. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly mainProduct: readonly (string | null)[];
  /** 1: its products name the node by its name or a word of it; else its share w at the node; NaN while unknown. */
  readonly productMatch: Float64Array;
  /** Bits of `titleBit`, and 1 where its titles are known. */
  readonly titles: Int32Array;
  readonly titlesKnown: Int32Array;
  /** Its latest project of its own within the years asked for, and that date; null where none is on file. */
  readonly expansionProject: readonly (string | null)[];
  readonly expansionOn: readonly (string | null)[];
  /** Customers and suppliers of known place, and those of them in the region asked for. */
  readonly partnerCount: Int32Array;
  readonly localPartnerCount: Int32Array;
  /** Other regions that keep it on a shortlist or negotiate a project with it, joined with `;`. */
  readonly courtingRegions: readonly (string | null)[];
  readonly asOf: readonly (string | null)[];
  readonly source: readonly (string | null)[];
  readonly isSample: Int32Array;
}

/**
 * At most `limit` candidates, the largest outputs first, then by name.
 * @param since ISO day: a project counts by its latest stage date, actual or planned, else its as-of day.
 */
export async function queryTargetCandidates(
  db: Database,
  level: GapLevel,
  regionId: string,
  nodeId: string,
  since: string,
  limit: number,
  signal?: AbortSignal,
): Promise<TargetCandidates> {
  const region = REGION_COLUMN[level];
  const table = await db.query(
    sql`
    WITH words AS (
      SELECT DISTINCT lower(trim(word)) AS word
      FROM   (SELECT unnest(string_split(concat_ws(';', name, keywords), ';')) AS word FROM node WHERE node_id = ${nodeId})
      WHERE  trim(word) <> ''),
    candidates AS (
      SELECT i.*, f.titles_known, s.w, s.is_split OR s.is_inferred AS is_share_unsure
      FROM   internal.judged_share s JOIN internal.judged_firm f USING (firm) JOIN internal.firm i USING (firm)
      WHERE  s.node = ${nodeId} AND f.counts AND s.counts AND i.${region} IS DISTINCT FROM ${regionId}
      ORDER  BY i.output_wan DESC NULLS LAST, i.name, i.enterprise_id
      LIMIT  ${limit}),
    dated AS (
      SELECT p.project_id, coalesce(greatest(max(s.actual_date), max(s.planned_date)), max(p.as_of)) AS dated_on
      FROM   internal.project_fact p LEFT JOIN project_stage s ON s.project = p.project_id GROUP BY p.project_id),
    own AS (
      SELECT c.enterprise_id,
             arg_max(p.name, (d.dated_on, p.name)) FILTER (d.dated_on >= ${since}::DATE) AS project,
             max(d.dated_on) FILTER (d.dated_on >= ${since}::DATE) AS dated_on,
             string_agg(DISTINCT p.${region}, ';') FILTER (p.stage IN ('planned', 'negotiating') AND p.${region} <> ${regionId}) AS courted
      FROM   candidates c
      JOIN   internal.project_fact p
             ON list_contains(list_transform(string_split(p.enterprises, ';'), x -> trim(x)), c.name)
             OR list_contains(list_transform(string_split(p.enterprises, ';'), x -> trim(x)), c.enterprise_id)
      JOIN   dated d USING (project_id)
      WHERE  p.stage <> 'cancelled' GROUP BY c.enterprise_id),
    linked AS (
      SELECT from_enterprise AS enterprise, to_enterprise AS partner FROM supply_link
      UNION SELECT to_enterprise, from_enterprise FROM supply_link),
    partners AS (
      SELECT l.enterprise, count(DISTINCT l.partner) AS placed,
             count(DISTINCT l.partner) FILTER (f.${region} = ${regionId}) AS local
      FROM   linked l JOIN internal.firm f ON f.enterprise_id = l.partner
      WHERE  l.enterprise <> l.partner AND f.${region} IS NOT NULL GROUP BY l.enterprise),
    kept AS (
      SELECT enterprise, string_agg(DISTINCT region, ';') AS courted FROM target WHERE region <> ${regionId} GROUP BY enterprise)
    SELECT c.enterprise_id, c.name, c.${region} AS region, coalesce(c.lon, r.lon)::DOUBLE AS lon,
           coalesce(c.lat, r.lat)::DOUBLE AS lat, c.main_products,
           (CASE WHEN EXISTS (SELECT 1 FROM words WHERE contains(lower(c.main_products), word)) THEN 1
                 WHEN c.main_products IS NULL AND c.is_share_unsure THEN NULL ELSE c.w END)::DOUBLE AS product_match,
           c.titles::INTEGER AS titles, c.titles_known::INTEGER AS titles_known,
           o.project AS expansion_project, o.dated_on::VARCHAR AS expansion_on,
           coalesce(t.placed, 0)::INTEGER AS partner_count, coalesce(t.local, 0)::INTEGER AS local_partner_count,
           nullif(concat_ws(';', o.courted, k.courted), '') AS courting, c.as_of::VARCHAR AS as_of, c.source,
           c.is_sample::INTEGER AS is_sample
    FROM   candidates c
    LEFT   JOIN (SELECT adcode, max(lon) AS lon, max(lat) AS lat FROM region GROUP BY adcode) r ON r.adcode = c.region
    LEFT   JOIN own o ON o.enterprise_id = c.enterprise_id
    LEFT   JOIN partners t ON t.enterprise = c.enterprise_id
    LEFT   JOIN kept k ON k.enterprise = c.enterprise_id
    ORDER  BY c.output_wan DESC NULLS LAST, c.name, c.enterprise_id`,
    signal,
  );
  const text = (name: string) => nullableStringColumn(table, name);
  return {
    enterpriseId: stringColumn(table, 'enterprise_id'),
    name: stringColumn(table, 'name'),
    region: text('region'),
    lon: float64Column(table, 'lon'),
    lat: float64Column(table, 'lat'),
    mainProduct: text('main_products'),
    productMatch: float64Column(table, 'product_match'),
    titles: int32Column(table, 'titles'),
    titlesKnown: int32Column(table, 'titles_known'),
    expansionProject: text('expansion_project'),
    expansionOn: text('expansion_on'),
    partnerCount: int32Column(table, 'partner_count'),
    localPartnerCount: int32Column(table, 'local_partner_count'),
    courtingRegions: text('courting'),
    asOf: text('as_of'),
    source: text('source'),
    isSample: int32Column(table, 'is_sample'),
  };
}
