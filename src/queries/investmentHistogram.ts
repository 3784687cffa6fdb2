import { int32Column } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';
import type { Filter } from '../model/viewState';
import { allOf, projectConditions } from './conditions';

/** Two bins a decade, from 0.01 亿元 (100 万元) to 1,000 亿元; what lies outside falls into the end bins. */
export const INVESTMENT_BINS = { firstExponent: 2, binsPerDecade: 2, count: 10 } as const;

/** Lower edge of a bin in 万元. */
export function binStartWan(bin: number): number {
  return 10 ** (INVESTMENT_BINS.firstExponent + bin / INVESTMENT_BINS.binsPerDecade);
}

export interface InvestmentHistogram {
  /** Projects per bin. */
  readonly counts: Int32Array;
  /** Projects without a known investment. */
  readonly unknownCount: number;
}

/** Log histogram of planned total investment: ignores the investment filter, reflects all the others. */
export async function queryInvestmentHistogram(
  db: Database,
  filter: Filter,
  signal?: AbortSignal,
): Promise<InvestmentHistogram> {
  const { firstExponent, binsPerDecade, count } = INVESTMENT_BINS;
  const table = await db.query(
    sql`
    SELECT CASE WHEN f.investment_wan IS NULL THEN -1
                WHEN f.investment_wan <= 0 THEN 0
                ELSE greatest(0, least(${count - 1},
                  floor((log10(f.investment_wan) - ${firstExponent}) * ${binsPerDecade} + 1e-9)))
           END::INTEGER AS bin, count(*)::INTEGER AS amount
    FROM   internal.project_fact f
    WHERE  ${allOf(projectConditions(filter, 'investment'))}
    GROUP  BY 1 ORDER BY 1`,
    signal,
  );
  const bin = int32Column(table, 'bin');
  const amount = int32Column(table, 'amount');
  const counts = new Int32Array(count);
  let unknownCount = 0;
  for (const [row, each] of bin.entries()) {
    if (each < 0) unknownCount += amount[row] ?? 0;
    else counts[each] = amount[row] ?? 0;
  }
  return { counts, unknownCount };
}
