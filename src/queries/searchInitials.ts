import { int32Column, stringColumn } from '../db/columns';
import type { WritableDatabase } from '../db/database';
import { type Sql, sql } from '../db/sql';
import { type Initials, loadInitials } from './pinyinInitials';

/** A block keeps neither the page nor the engine busy for long. */
const ROWS_PER_BLOCK = 1000;

const TABLES: readonly { readonly table: Sql; readonly row: Sql }[] = [
  { table: sql`internal.firm_search`, row: sql`firm` },
  { table: sql`internal.project_search`, row: sql`project` },
];

const latestRun = new WeakMap<WritableDatabase, object>();

/**
 * Fills in the pinyin initials that the text search also reads: 光伏玻璃 0046 → gfbl 0046.
 *
 * A later call takes over from one that still runs.
 */
export async function fillSearchInitials(db: WritableDatabase): Promise<void> {
  const run = {};
  latestRun.set(db, run);
  const initials = await loadInitials();
  for (const { table, row } of TABLES) {
    let start = 0;
    while (latestRun.get(db) === run && (await fillBlock(db, initials, table, row, start)))
      start += ROWS_PER_BLOCK;
  }
}

/**
 * Whether there were rows at `start`. The table may be built anew at any time, with other texts under the same row
 * numbers, so a row is written only where its text is still the one that was read.
 */
async function fillBlock(
  db: WritableDatabase,
  { ofText }: Initials,
  table: Sql,
  row: Sql,
  start: number,
): Promise<boolean> {
  const block = await db.query(sql`
    SELECT ${row} AS row, searched, ${checksum} AS checksum
    FROM   ${table} WHERE ${row} >= ${start} AND ${row} < ${start + ROWS_PER_BLOCK}`);
  const texts = stringColumn(block, 'searched');
  if (texts.length === 0) return false;
  await db.replaceTable('search_block', {
    row: int32Column(block, 'row'),
    checksum: int32Column(block, 'checksum'),
    initials: texts.map(ofText),
  });
  await db.query(sql`
    UPDATE ${table} SET initials = b.initials FROM internal.search_block b
    WHERE  ${row} >= ${start} AND ${row} < ${start + ROWS_PER_BLOCK}
    AND    ${row} = b.row AND ${checksum} = b.checksum`);
  return true;
}

const checksum = sql`(hash(searched) % 2147483647)::INTEGER`;
