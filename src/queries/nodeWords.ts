import { nullableStringColumn, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';
import type { NodeWords } from '../model/nodeProposal';

/** How the nodes that are shown are recognised, in their order of display. */
export async function queryNodeWords(db: Database, signal?: AbortSignal): Promise<NodeWords> {
  const table = await db.query(
    sql`
    SELECT n.node_id, n.name, n.industry_codes, n.keywords, n.context_words, n.excluded_words
    FROM   node n JOIN internal.node_row r ON r.node_id = n.node_id
    ORDER  BY r.node_row`,
    signal,
  );
  const text = (name: string) => nullableStringColumn(table, name);
  return {
    nodeId: stringColumn(table, 'node_id'),
    name: text('name'),
    industryCodes: text('industry_codes'),
    keywords: text('keywords'),
    contextWords: text('context_words'),
    excludedWords: text('excluded_words'),
  };
}
