import { int32Column, nullableStringColumn, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { type Sql, sql } from '../db/sql';
import type { FirmTexts } from '../model/nodeProposal';

/** Enterprises of a data set that nobody has assigned to a node, and what they say of themselves. */
export interface UnassignedFirms extends FirmTexts {
  readonly region: readonly (string | null)[];
  readonly isSample: readonly boolean[];
}

/** An assignment that was accepted before, 推断. */
export interface InferredNode {
  readonly enterpriseId: string;
  readonly node: string;
  readonly confidence: number | null;
  /** The evidence. */
  readonly source: string | null;
}

/**
 * Enterprises of the data set that no row of any loaded set assigns; an inferred row of the set itself leaves the
 * enterprise in, since it can be taken back.
 */
export async function queryUnassignedFirms(
  db: Database,
  dataSet: string,
  signal?: AbortSignal,
): Promise<UnassignedFirms> {
  const table = await db.query(
    sql`
    SELECT e.enterprise_id, coalesce(e.name, e.enterprise_id) AS name, e.main_products, e.main_business, e.industry,
           e.industry_code, r.name AS region, coalesce(e.is_sample, FALSE)::INTEGER AS is_sample
    FROM   internal.loaded_enterprise e
    LEFT   JOIN region r ON r.adcode = coalesce(e.region, e.head_office_region)
    WHERE  e.data_set = ${dataSet} AND e.enterprise_id IS NOT NULL
    AND    NOT EXISTS (SELECT 1 FROM internal.loaded_enterprise_node a
                       WHERE a.enterprise = e.enterprise_id AND NOT (${isInferredIn(dataSet)}))
    QUALIFY row_number() OVER (PARTITION BY e.enterprise_id) = 1
    ORDER  BY e.enterprise_id`,
    signal,
  );
  const text = (name: string) => nullableStringColumn(table, name);
  return {
    enterpriseId: stringColumn(table, 'enterprise_id'),
    name: stringColumn(table, 'name'),
    main_products: text('main_products'),
    main_business: text('main_business'),
    industry: text('industry'),
    industry_code: text('industry_code'),
    region: text('region'),
    isSample: [...int32Column(table, 'is_sample')].map((flag) => flag === 1),
  };
}

export async function queryInferredNodes(
  db: Database,
  dataSet: string,
  signal?: AbortSignal,
): Promise<InferredNode[]> {
  const table = await db.query(
    sql`
    SELECT a.enterprise, a.node, a.confidence::VARCHAR AS confidence, a.source
    FROM   internal.loaded_enterprise_node a
    WHERE  ${isInferredIn(dataSet)} AND a.enterprise IS NOT NULL AND a.node IS NOT NULL
    ORDER  BY a.enterprise, a.node`,
    signal,
  );
  const [node, confidence, source] = [
    stringColumn(table, 'node'),
    nullableStringColumn(table, 'confidence'),
    nullableStringColumn(table, 'source'),
  ];
  return stringColumn(table, 'enterprise').map((enterpriseId, row) => ({
    enterpriseId,
    node: node[row] ?? '',
    confidence: confidence[row] === null ? null : Number(confidence[row]),
    source: source[row] ?? null,
  }));
}

/** Of the row `a`: inferred, and of this data set. */
function isInferredIn(dataSet: string): Sql {
  return sql`a.data_set = ${dataSet} AND coalesce(a.basis = 'inferred', FALSE)`;
}
