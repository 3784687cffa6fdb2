import type { WritableDatabase } from '../db/database';
import { sql } from '../db/sql';
import { toArrowStream } from '../model/arrowStream';
import { target } from '../model/entities/target';
import type { ShortlistEntry } from '../model/shortlistEntry';

const SHORTLIST_SET = 'shortlist';

/** Writes the shortlist as the table `target`, in place of what stood there of it. @param source of the rows. */
export async function storeShortlist(
  db: WritableDatabase,
  entries: readonly ShortlistEntry[],
  source: string,
): Promise<void> {
  await db.query(sql`DELETE FROM internal.loaded_target WHERE data_set = ${SHORTLIST_SET}`);
  if (entries.length === 0) return;
  const columns = {
    enterprise: entries.map(({ enterprise }) => enterprise),
    level: entries.map(({ level }) => level),
    region: entries.map(({ region }) => region),
    node: entries.map(({ node }) => node),
    target_class: entries.map(({ targetClass }) => targetClass),
    follow_up: entries.map(({ followUp }) => followUp),
    officer: entries.map(({ officer }) => officer),
    first_contact: entries.map(({ firstContact }) => firstContact),
    note: entries.map(({ note }) => note),
    source: entries.map(() => source),
    as_of: entries.map(({ changedOn }) => changedOn),
    is_sample: entries.map(({ isSample }) => isSample),
    disclosure: entries.map(() => 'internal'),
  };
  await db.insert(target, SHORTLIST_SET, toArrowStream(target, columns, entries.length));
}
