import { joinSql, type Sql, sql } from '../db/sql';
import { FILLING_STAGES, HONOUR_TITLE, type HonourTitle, PROJECT_STAGE } from '../model/enumerations';
import { titleBit } from '../model/titleBits';

const TITLE_NAMES = Object.keys(HONOUR_TITLE) as HonourTitle[];
const STAGE_NAMES = Object.keys(PROJECT_STAGE);

/** The wide tables that figures are summed from, in the order they are built; all of them derive from the views. */
export function buildFacts(asOf: string): Sql[] {
  return [
    place,
    nodeRow,
    chainRow,
    firmYear,
    titles(asOf),
    firm,
    firmNode,
    fact,
    projectFact(asOf),
    parkPlace,
  ];
}

/** What the text filter and the search read; no figure waits for it. */
export function buildSearch(): Sql[] {
  return [firmSearch, projectSearch];
}

/** Every region with its province, city and county; a unit without parts stands at the county level too. */
const place = sql`
  CREATE OR REPLACE TABLE internal.place AS
  SELECT (row_number() OVER (ORDER BY r.adcode) - 1)::INTEGER AS place, r.adcode, r.province, r.city,
         CASE WHEN r.level = 'county' OR c.parent IS NULL THEN r.adcode END AS county
  FROM   region r
  LEFT   JOIN (SELECT DISTINCT parent FROM region WHERE parent IS NOT NULL) c ON c.parent = r.adcode`;

/** Nodes in their order of display; `node_row` is the row number from 0. */
const nodeRow = sql`
  CREATE OR REPLACE TABLE internal.node_row AS
  SELECT node_id, max(chain) AS chain, max(name) AS name, max(stage) AS stage,
         coalesce(bool_or(is_key), FALSE) AS is_key, max(alt_group) AS alt_group,
         max(value_level) AS value_level,
         (row_number() OVER (ORDER BY max(chain), min(display_order) NULLS LAST, node_id) - 1)::INTEGER AS node_row
  FROM   node GROUP BY node_id`;

/** Chains, those that only nodes name included; `chain_row` is the row number from 0. */
const chainRow = sql`
  CREATE OR REPLACE TABLE internal.chain_row AS
  SELECT chain_id, max(name) AS name, max(chain_group) AS chain_group, max(parent_chain) AS parent_chain,
         (row_number() OVER (ORDER BY chain_id) - 1)::INTEGER AS chain_row
  FROM   (SELECT chain_id, name, chain_group, parent_chain FROM chain
          UNION ALL SELECT DISTINCT chain, NULL, NULL, NULL FROM node WHERE chain IS NOT NULL)
  GROUP  BY chain_id`;

/**
 * The figures of one year a data set, its latest; of several data sets, the later year: years are never mixed. Of one
 * year in several data sets, what the one loaded last gives: a correction may be lower than what it corrects.
 */
const firmYear = sql`
  CREATE OR REPLACE TABLE internal.firm_year AS
  WITH latest AS (
    SELECT y.* FROM enterprise_year y
    JOIN   (SELECT data_set, max(year) AS year FROM enterprise_year GROUP BY data_set) l
           ON l.data_set = y.data_set AND l.year = y.year),
  repeated AS (SELECT enterprise FROM latest GROUP BY enterprise HAVING count(*) > 1)
  SELECT enterprise, year::INTEGER AS year, output_wan, revenue_wan, profit_wan, employees, registered_capital_wan
  FROM   latest ANTI JOIN repeated USING (enterprise)
  UNION  ALL
  (SELECT enterprise, year::INTEGER AS year, arg_max(output_wan, data_set), arg_max(revenue_wan, data_set),
          arg_max(profit_wan, data_set), arg_max(employees, data_set), arg_max(registered_capital_wan, data_set)
   FROM   latest SEMI JOIN repeated USING (enterprise)
   GROUP  BY enterprise, year
   QUALIFY row_number() OVER (PARTITION BY enterprise ORDER BY year DESC) = 1)`;

const titles = (asOf: string): Sql => sql`
  CREATE OR REPLACE TABLE internal.firm_title AS
  SELECT enterprise, bit_or(bit)::INTEGER AS titles
  FROM   honour
  JOIN   (VALUES ${joinSql(
    TITLE_NAMES.map((title) => sql`(${title}, ${titleBit(title)})`),
    ', ',
  )}) b(title, bit) USING (title)
  WHERE  expiry IS NULL OR expiry >= ${asOf}::DATE
  GROUP  BY enterprise`;

/**
 * One row an enterprise, `firm` its row number from 0, which holds until the tables are built anew.
 * Placed by its site; where the site is unknown by its head office, marked `by_head_office`.
 */
const firm = sql`
  CREATE OR REPLACE TABLE internal.firm AS
  SELECT (row_number() OVER () - 1)::INTEGER AS firm,
         e.enterprise_id, e.name, e.alias, e.park, e.lon, e.lat, e.location_precision,
         coalesce(e.status, 'unknown') AS status, e.status_date,
         (e.status IS NULL OR e.status IN ('active', 'reduced')) AS operating,
         coalesce(e.main_products, e.main_business) AS main_products, e.industry, e.source, e.as_of,
         coalesce(e.is_sample, FALSE) AS is_sample, e.data_set,
         e.disclosure, coalesce(e.region, e.head_office_region) AS region,
         (e.region IS NULL AND e.head_office_region IS NOT NULL) AS by_head_office,
         p.place, p.province, p.city, p.county,
         coalesce(t.titles, 0) AS titles,
         y.year, y.output_wan, y.revenue_wan, y.profit_wan, y.employees, y.registered_capital_wan
  FROM   enterprise e
  LEFT   JOIN internal.place p ON p.adcode = coalesce(e.region, e.head_office_region)
  LEFT   JOIN internal.firm_year y ON y.enterprise = e.enterprise_id
  LEFT   JOIN internal.firm_title t ON t.enterprise = e.enterprise_id`;

/**
 * Share w of a firm at a node; unknown shares split what the known ones leave, `share_known` says so.
 * A firm that several data sets assign is assigned as in the last: their shares do not add up.
 */
const firmNode = sql`
  CREATE OR REPLACE TABLE internal.firm_node AS
  WITH named AS (
    SELECT f.firm, a.node, a.share, a.basis, a.data_set
    FROM   enterprise_node a JOIN internal.firm f ON f.enterprise_id = a.enterprise),
  several AS (
    SELECT firm, max(data_set) AS data_set FROM named GROUP BY firm HAVING min(data_set) <> max(data_set)),
  assigned AS (
    SELECT a.firm, a.node, n.chain, n.stage, max(a.share) AS share, min(a.basis) AS basis
    FROM   named a
    LEFT   JOIN several l ON l.firm = a.firm
    JOIN   node n ON n.node_id = a.node
    WHERE  l.firm IS NULL OR l.data_set = a.data_set
    GROUP  BY a.firm, a.node, n.chain, n.stage),
  total AS (
    SELECT firm, coalesce(sum(share), 0) AS known, count(*) - count(share) AS unknown
    FROM   assigned GROUP BY firm)
  SELECT a.firm, a.node, a.chain, a.stage, a.basis, a.share IS NOT NULL AS share_known,
         coalesce(a.share, greatest(0, 1 - t.known) / t.unknown)::DOUBLE AS w
  FROM   assigned a JOIN total t USING (firm)`;

/** One row an enterprise and node of w > 0, and one for the share that belongs to no node: Σw = 1 for every firm. */
const fact = sql`
  CREATE OR REPLACE TABLE internal.fact AS
  SELECT f.firm, n.node, n.chain, n.stage, n.w, f.province, f.city, f.county, f.park, f.lon, f.lat,
         f.status, f.operating, f.titles, f.output_wan, f.revenue_wan, f.employees, f.name, f.is_sample
  FROM   internal.firm f JOIN internal.firm_node n USING (firm)
  WHERE  n.w > 0
  UNION  ALL
  SELECT f.firm, NULL, NULL, NULL, (1 - coalesce(s.w, 0))::DOUBLE, f.province, f.city, f.county, f.park, f.lon, f.lat,
         f.status, f.operating, f.titles, f.output_wan, f.revenue_wan, f.employees, f.name, f.is_sample
  FROM   internal.firm f
  LEFT   JOIN (SELECT firm, sum(w) AS w FROM internal.firm_node GROUP BY firm) s USING (firm)
  WHERE  coalesce(s.w, 0) < 0.999999`;

/** One row a project, `project` its row number from 0; late = a planned date before the as-of day without an actual one. */
const projectFact = (asOf: string): Sql => sql`
  CREATE OR REPLACE TABLE internal.project_fact AS
  WITH lag AS (
    SELECT project, min(planned_date) AS due
    FROM   project_stage WHERE actual_date IS NULL AND planned_date < ${asOf}::DATE GROUP BY project),
  dated AS (
    SELECT project, min(planned_date) FILTER (actual_date IS NULL) AS next_due, count(*) AS stages
    FROM   project_stage GROUP BY project)
  SELECT (row_number() OVER () - 1)::INTEGER AS project,
         p.project_id, p.name, p.enterprises, p.node, coalesce(n.chain, p.chain) AS chain, n.stage AS node_stage,
         p.park, p.lon, p.lat, p.location_precision, p.region, g.place, g.province, g.city, g.county,
         p.investment_wan, p.planned_output_wan, p.done_wan, coalesce(p.stage, 'unknown') AS stage,
         (list_position(${stageList()}, p.stage))::INTEGER AS stage_order,
         (l.due IS NOT NULL AND coalesce(p.stage, '') <> 'cancelled') AS late,
         CASE WHEN l.due IS NOT NULL AND coalesce(p.stage, '') <> 'cancelled' THEN date_diff('day', l.due, ${asOf}::DATE) END::INTEGER AS late_days,
         d.next_due, p.kind, p.amount_basis, p.responsible_unit, p.content, p.progress,
         p.source, p.as_of, coalesce(p.is_sample, FALSE) AS is_sample, p.data_set,
         coalesce(p.stage IN ${FILLING_STAGES}, FALSE) AS filling
  FROM   project p
  LEFT   JOIN node n ON n.node_id = p.node
  LEFT   JOIN internal.place g ON g.adcode = p.region
  LEFT   JOIN lag l ON l.project = p.project_id
  LEFT   JOIN dated d ON d.project = p.project_id`;

function stageList(): Sql {
  return sql`[${joinSql(
    STAGE_NAMES.map((stage) => sql`${stage}`),
    ', ',
  )}]`;
}

const parkPlace = sql`
  CREATE OR REPLACE TABLE internal.park_place AS
  SELECT (row_number() OVER (ORDER BY k.park_id) - 1)::INTEGER AS park_row, k.park_id, k.name, k.type, k.lon, k.lat, k.region, g.province, g.city, g.county, k.lead_chains,
         k.location_note, k.land_available_mu, k.land_used_mu, k.source, k.as_of, coalesce(k.is_sample, FALSE) AS is_sample
  FROM   park k LEFT JOIN internal.place g ON g.adcode = k.region`;

/** What the text filter reads; initials of the pinyin are filled in once they are known (searchInitials.ts). */
const firmSearch = sql`
  CREATE OR REPLACE TABLE internal.firm_search AS
  SELECT firm, lower(concat_ws(' ', name, alias, main_products)) AS searched, '' AS initials FROM internal.firm`;

const projectSearch = sql`
  CREATE OR REPLACE TABLE internal.project_search AS
  SELECT project, lower(concat_ws(' ', name, enterprises, content)) AS searched, '' AS initials
  FROM   internal.project_fact`;
