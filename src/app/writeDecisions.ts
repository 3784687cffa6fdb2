import type { WritableDatabase } from '../db/database';
import { deleteDataSet } from '../db/schema';
import { toArrowStream } from '../model/arrowStream';
import { gapDecision } from '../model/entities/gapDecision';
import { type GapDecision, OWN_DECISIONS } from '../model/gapDecision';

/** Puts a person's decisions into the engine in place of those written before, so that SQL reads them. */
export async function writeDecisions(
  database: WritableDatabase,
  decisions: readonly GapDecision[],
): Promise<void> {
  for (const statement of deleteDataSet(OWN_DECISIONS)) await database.query(statement);
  if (decisions.length === 0) return;
  const columns = {
    level: decisions.map(({ level }) => level),
    region: decisions.map(({ region }) => region),
    node: decisions.map(({ node }) => node),
    verdict: decisions.map(({ verdict }) => verdict),
    reason: decisions.map(({ reason }) => reason),
    decided_on: decisions.map(({ decidedOn }) => decidedOn),
    is_sample: decisions.map(() => false),
  };
  await database.insert(gapDecision, OWN_DECISIONS, toArrowStream(gapDecision, columns, decisions.length));
}
