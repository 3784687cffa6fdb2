import { int32Column, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';
import type { ChainGraph } from '../model/chainGraph';
import type { GapLevel } from '../model/enumerations';
import type { ChainCells } from '../model/gapColumns';
import { REGION_COLUMN } from './gapLevel';

/** One row a (region, chain) of the judged regions with an operating firm: distinct firms, and firms alike. */
export async function queryChainCells(
  db: Pick<Database, 'query'>,
  level: GapLevel,
  graph: ChainGraph,
  regionIndex: Promise<ReadonlyMap<string, number>>,
): Promise<ChainCells> {
  const region = REGION_COLUMN[level];
  const table = await db.query(sql`
    WITH named AS (
      SELECT f.enterprise_id AS enterprise, a.node, lower(trim(max(a.main_product))) AS product
      FROM   enterprise_node a JOIN internal.firm f ON f.enterprise_id = a.enterprise
      WHERE  a.main_product IS NOT NULL GROUP BY 1, 2),
    seated AS (
      SELECT f.${region} AS region, s.chain, s.node, s.firm, f.is_above_scale, f.is_lead,
             coalesce(p.product, nullif(lower(trim(f.main_products)), '')) AS product
      FROM   internal.judged_share s
      JOIN   internal.judged_firm f USING (firm)
      LEFT   JOIN internal.firm i ON i.firm = s.firm
      LEFT   JOIN named p ON p.enterprise = i.enterprise_id AND p.node = s.node
      WHERE  f.counts AND s.counts AND s.chain IS NOT NULL AND f.${region} IS NOT NULL),
    firms AS (
      SELECT region, chain, count(DISTINCT firm)::INTEGER AS firm_count,
             (count(DISTINCT firm) FILTER (is_above_scale))::INTEGER AS above_scale_count,
             (count(DISTINCT firm) FILTER (is_lead))::INTEGER AS lead_count
      FROM   seated GROUP BY region, chain),
    alike AS (
      SELECT region, chain, count(*) AS firms FROM seated WHERE product IS NOT NULL GROUP BY region, chain, node, product),
    products AS (
      SELECT region, chain, sum(firms)::INTEGER AS product_known_count,
             coalesce(sum(firms) FILTER (firms > 1), 0)::INTEGER AS same_product_count
      FROM   alike GROUP BY region, chain),
    placed AS (
      SELECT i.enterprise_id AS enterprise, f.${region} AS region, f.firm
      FROM   internal.judged_firm f JOIN internal.firm i USING (firm)
      WHERE  f.counts AND f.${region} IS NOT NULL),
    linked AS (
      SELECT l.from_enterprise, l.to_enterprise, coalesce(n.chain, s.chain) AS chain,
             coalesce(bool_or(l.verified), FALSE) AS verified
      FROM   supply_link l
      LEFT   JOIN (SELECT node_id, max(chain) AS chain FROM node GROUP BY node_id) n ON n.node_id = l.node
      LEFT   JOIN placed p ON p.enterprise = l.from_enterprise
      LEFT   JOIN internal.judged_share s ON s.firm = p.firm AND n.chain IS NULL
      GROUP  BY 1, 2, 3),
    ended AS (
      SELECT l.chain, l.verified, a.region = b.region AS is_local,
             unnest(list_distinct([a.region, b.region])) AS region
      FROM   linked l
      LEFT   JOIN placed a ON a.enterprise = l.from_enterprise
      LEFT   JOIN placed b ON b.enterprise = l.to_enterprise
      WHERE  l.from_enterprise <> l.to_enterprise),
    links AS (
      SELECT region, chain, count(*)::INTEGER AS link_count,
             (count(*) FILTER (is_local AND verified))::INTEGER AS local_link_count
      FROM   ended WHERE region IS NOT NULL AND chain IS NOT NULL GROUP BY region, chain)
    SELECT region, chain, firm_count, above_scale_count, lead_count,
           coalesce(product_known_count, 0)::INTEGER AS product_known_count,
           coalesce(same_product_count, 0)::INTEGER AS same_product_count,
           coalesce(link_count, 0)::INTEGER AS link_count, coalesce(local_link_count, 0)::INTEGER AS local_link_count
    FROM   firms LEFT JOIN products USING (region, chain) LEFT JOIN links USING (region, chain)
    ORDER  BY region, chain`);
  const regionIndexById = await regionIndex;
  const regionOf = stringColumn(table, 'region');
  const chainOf = stringColumn(table, 'chain');
  const kept = Int32Array.from(
    regionOf.flatMap((id, row) =>
      regionIndexById.has(id) && graph.chainIndexById.has(chainOf[row] ?? '') ? [row] : [],
    ),
  );
  const integers = (name: string): Int32Array => {
    const column = int32Column(table, name);
    return kept.map((row) => column[row] ?? 0);
  };
  return {
    regionIndex: kept.map((row) => regionIndexById.get(regionOf[row] ?? '') ?? -1),
    chainIndex: kept.map((row) => graph.chainIndexById.get(chainOf[row] ?? '') ?? -1),
    firmCount: integers('firm_count'),
    aboveScaleCount: integers('above_scale_count'),
    leadCount: integers('lead_count'),
    productKnownCount: integers('product_known_count'),
    sameProductCount: integers('same_product_count'),
    linkCount: integers('link_count'),
    localLinkCount: integers('local_link_count'),
  };
}
