import { nullableStringColumn, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';
import type { Verdict } from '../model/enumerations';
import type { GapCell } from '../model/gapCell';
import { OWN_DECISIONS } from '../model/gapDecision';

/** A decision on a cell that came with a file. */
export interface ImportedDecision {
  readonly dataSet: string;
  readonly verdict: Verdict;
  readonly reason: string;
  /** ISO day. */
  readonly decidedOn: string;
  readonly source: string | null;
}

/** Decisions on a cell from the loaded data sets, the latest first; the person's own set is left out. */
export async function queryCellDecisions(
  db: Database,
  { level, region, node }: GapCell,
  signal?: AbortSignal,
): Promise<ImportedDecision[]> {
  const table = await db.query(
    sql`
    SELECT data_set, verdict, coalesce(reason, '') AS reason, decided_on::VARCHAR AS decided_on, source
    FROM   gap_decision
    WHERE  level = ${level} AND region = ${region} AND node = ${node} AND data_set <> ${OWN_DECISIONS}
           AND verdict IS NOT NULL AND decided_on IS NOT NULL
    ORDER  BY decided_on DESC`,
    signal,
  );
  const verdict = stringColumn(table, 'verdict');
  const reason = stringColumn(table, 'reason');
  const decidedOn = stringColumn(table, 'decided_on');
  const source = nullableStringColumn(table, 'source');
  return stringColumn(table, 'data_set').map((dataSet, row) => ({
    dataSet,
    verdict: verdict[row] as Verdict,
    reason: reason[row] ?? '',
    decidedOn: decidedOn[row] ?? '',
    source: source[row] ?? null,
  }));
}
