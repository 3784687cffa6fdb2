import { stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { askRepeatedKeys } from '../db/schema';
import type { Entity } from '../model/entity';

/** Names of the entities of which loaded rows share a key; only their views need to choose among rows. */
export async function queryRepeatedKeys(
  db: Pick<Database, 'query'>,
  entities: readonly Entity[],
): Promise<ReadonlySet<string>> {
  return new Set(stringColumn(await db.query(askRepeatedKeys(entities)), 'entity'));
}
