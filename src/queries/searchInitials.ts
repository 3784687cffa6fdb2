import { int32Column, stringColumn } from '../db/columns';
import type { Database } from '../db/database';
import { sql } from '../db/sql';
import { type Initials, loadInitials } from './pinyinInitials';

/** Small enough that a question waiting behind a block does not wait long. */
const TEXTS_PER_BLOCK = 500;

const waiting = new WeakMap<Database, Promise<unknown>>();

/**
 * Fills in the pinyin initials that the text search also reads: 光伏玻璃 0046 → gfbl 0046.
 *
 * Initials are kept by text, so that only new texts cost time when data are loaded or switched. The engine's
 * `translate` reads all its characters once a row, hence blocks with no more characters than they hold.
 */
export function fillSearchInitials(db: Database): Promise<void> {
  const run = (): Promise<void> => fill(db);
  const filled = (waiting.get(db) ?? Promise.resolve()).then(run, run);
  waiting.set(db, filled);
  return filled;
}

async function fill(db: Database): Promise<void> {
  const initials = await loadInitials();
  await db.query(sql`
    CREATE TABLE IF NOT EXISTS internal.search_initials (searched VARCHAR, initials VARCHAR)`);
  while (await fillBlock(db, initials));
  // Joined by text, not by row number: the tables may have been built anew meanwhile.
  await db.query(sql`
    CREATE OR REPLACE TABLE internal.firm_search AS
    SELECT s.firm, s.searched, coalesce(i.initials, '') AS initials
    FROM   internal.firm_search s LEFT JOIN internal.search_initials i USING (searched) ORDER BY s.firm`);
  await db.query(sql`
    CREATE OR REPLACE TABLE internal.project_search AS
    SELECT s.project, s.searched, coalesce(i.initials, '') AS initials
    FROM   internal.project_search s LEFT JOIN internal.search_initials i USING (searched) ORDER BY s.project`);
}

/** Whether there was anything left to fill. */
async function fillBlock(db: Database, initials: Initials): Promise<boolean> {
  await db.query(sql`
    CREATE OR REPLACE TABLE internal.search_block AS
    SELECT searched
    FROM   (SELECT searched FROM internal.firm_search UNION SELECT searched FROM internal.project_search)
    WHERE  searched NOT IN (SELECT searched FROM internal.search_initials)
    LIMIT  ${TEXTS_PER_BLOCK}`);
  const table = await db.query(sql`
    SELECT coalesce(string_agg(DISTINCT letter, ''), '') AS letters,
           (SELECT count(*) FROM internal.search_block)::INTEGER AS texts
    FROM   (SELECT unnest(string_split(searched, '')) AS letter FROM internal.search_block)`);
  if ((int32Column(table, 'texts')[0] ?? 0) === 0) return false;
  const { from, to } = initials.translation(stringColumn(table, 'letters')[0] ?? '');
  const placed = initials.places.reduce((text, [name, letters]) => sql`replace(${text}, ${name}, ${letters})`, sql`searched`);
  await db.query(sql`
    INSERT INTO internal.search_initials
    SELECT searched, translate(${placed}, ${from}, ${to}) FROM internal.search_block`);
  return true;
}
