import { float64Column, int32Column, nullableStringColumn, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';
import type { GapLevel } from '../model/enumerations';
import { REGION_COLUMN } from './gapLevel';

/** An operating enterprise of a node that sits elsewhere, with what the rows say of it; NaN and null are unknown. */
export interface TargetCandidate {
  readonly enterpriseId: string;
  readonly name: string;
  /** Region of the level where it sits. */
  readonly region: string | null;
  /** Its own point, else the middle of its region; WGS 84 degrees. */
  readonly lon: number;
  readonly lat: number;
  readonly mainProduct: string | null;
  /** Whether its products name the node or one of the words that recognise it. */
  readonly namesNode: boolean;
  /** w at the node; NaN where it was split equally. */
  readonly share: number;
  /** Sum of the bits of its titles. */
  readonly titles: number;
  /** Whether anything about titles is loaded from its source. */
  readonly areTitlesKnown: boolean;
  /** A project of its own under way, or in production within three years; null where none is known. */
  readonly expansionProject: string | null;
  /** Other regions that keep it on a shortlist, or negotiate or build a project with it. */
  readonly courtingRegions: readonly string[];
  readonly asOf: string | null;
  readonly source: string | null;
  readonly isSample: boolean;
}

/** Candidates for a gap, in the order of their names. @param asOf ISO day from which the three years count back. */
export async function queryTargetCandidates(
  db: Database,
  level: GapLevel,
  gap: { readonly region: string; readonly node: string },
  asOf: string,
  signal?: AbortSignal,
): Promise<TargetCandidate[]> {
  const region = REGION_COLUMN[level];
  const table = await db.query(
    sql`
    WITH gap_city AS (
      SELECT max(city) AS city FROM (
        SELECT city FROM internal.place WHERE adcode = ${gap.region}
        UNION ALL SELECT city FROM internal.park_place WHERE park_id = ${gap.region})),
    words AS (
      SELECT list_filter(string_split(lower(concat_ws(';', max(name), max(keywords))), ';'), lambda word: word <> '') AS words
      FROM   node WHERE node_id = ${gap.node}),
    titled AS (
      SELECT DISTINCT data_set, source FROM internal.firm WHERE enterprise_id IN (SELECT enterprise FROM honour)),
    candidate AS (
      SELECT f.firm, f.enterprise_id, f.name, f.${region} AS region, f.region AS unit, f.lon, f.lat, f.titles,
             f.data_set, f.source, f.as_of, f.is_sample, f.main_products, a.w, a.share_known
      FROM   internal.firm_node a JOIN internal.firm f USING (firm), gap_city g
      WHERE  a.node = ${gap.node} AND a.w > 0 AND f.operating
             AND f.${region} IS DISTINCT FROM ${gap.region}
             AND NOT (f.${region} IS NULL AND f.city IS NOT DISTINCT FROM g.city)),
    own_project AS (
      SELECT c.firm, p.name, p.${region} AS region, p.filling OR p.stage = 'negotiating' AS courts,
             p.filling OR (p.stage IN ('operating', 'full_capacity', 'counted')
                           AND p.started_on >= ${asOf}::DATE - INTERVAL 3 YEAR) AS expands
      FROM   (SELECT q.name, q.city, q.county, q.park, q.filling, q.stage, trim(owner) AS owner, d.started_on
              FROM   internal.project_fact q
              LEFT   JOIN (SELECT project, max(actual_date) AS started_on FROM project_stage GROUP BY project) d
                     ON d.project = q.project_id,
                     unnest(string_split(q.enterprises, ';')) AS t(owner)) p
      JOIN   candidate c ON p.owner IN (c.enterprise_id, c.name)),
    courting AS (
      SELECT firm, string_agg(DISTINCT region, ';' ORDER BY region) AS regions
      FROM   (SELECT o.firm, o.region FROM own_project o JOIN candidate c USING (firm)
              WHERE  o.courts AND o.region IS DISTINCT FROM c.region AND o.region <> ${gap.region}
              UNION SELECT c.firm, t.region FROM target t JOIN candidate c ON c.enterprise_id = t.enterprise
              WHERE  t.level = ${level} AND t.region <> ${gap.region})
      WHERE  region IS NOT NULL GROUP BY firm)
    SELECT c.enterprise_id, any_value(c.name) AS name, any_value(c.region) AS region,
           any_value(coalesce(c.lon, u.lon))::DOUBLE AS lon, any_value(coalesce(c.lat, u.lat))::DOUBLE AS lat,
           any_value(c.main_products) AS main_product,
           any_value(len(list_filter(w.words, lambda word: contains(lower(coalesce(c.main_products, '')), word))) > 0)::INTEGER AS names_node,
           max(CASE WHEN c.share_known THEN c.w END)::DOUBLE AS share, any_value(c.titles)::INTEGER AS titles,
           bool_or(t.data_set IS NOT NULL)::INTEGER AS titles_known,
           (SELECT min(o.name) FROM own_project o WHERE o.firm = c.firm AND o.expands) AS expansion_project,
           any_value(k.regions) AS courting, any_value(c.as_of)::VARCHAR AS as_of, any_value(c.source) AS source,
           any_value(c.is_sample)::INTEGER AS is_sample
    FROM   candidate c CROSS JOIN words w
    LEFT   JOIN region u ON u.adcode = c.unit
    LEFT   JOIN titled t ON t.data_set = c.data_set AND t.source IS NOT DISTINCT FROM c.source
    LEFT   JOIN courting k ON k.firm = c.firm
    GROUP  BY c.enterprise_id, c.firm
    ORDER  BY name, c.enterprise_id`,
    signal,
  );
  const text = (column: string) => nullableStringColumn(table, column);
  const [regionOf, mainProduct, expansion, courting, asOfs, source] = [
    text('region'),
    text('main_product'),
    text('expansion_project'),
    text('courting'),
    text('as_of'),
    text('source'),
  ];
  const name = stringColumn(table, 'name');
  const [lon, lat, share] = ['lon', 'lat', 'share'].map((column) => float64Column(table, column));
  const [names, titles, titlesKnown, isSample] = ['names_node', 'titles', 'titles_known', 'is_sample'].map(
    (column) => int32Column(table, column),
  );
  return stringColumn(table, 'enterprise_id').map((enterpriseId, row) => ({
    enterpriseId,
    name: name[row] ?? enterpriseId,
    region: regionOf[row] ?? null,
    lon: lon?.[row] ?? Number.NaN,
    lat: lat?.[row] ?? Number.NaN,
    mainProduct: mainProduct[row] ?? null,
    namesNode: names?.[row] === 1,
    share: share?.[row] ?? Number.NaN,
    titles: titles?.[row] ?? 0,
    areTitlesKnown: titlesKnown?.[row] === 1,
    expansionProject: expansion[row] ?? null,
    courtingRegions: courting[row]?.split(';') ?? [],
    asOf: asOfs[row] ?? null,
    source: source[row] ?? null,
    isSample: isSample?.[row] === 1,
  }));
}
