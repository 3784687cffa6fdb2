import type { WritableDatabase } from '../db/database';
import { UserFacingError } from '../lib/errors';
import { formatCount } from '../lib/formatFigure';
import { entityByName } from '../model/entities';
import type { StorageClient } from '../storage/storageClient';
import { fetchManifest, type ManifestTable, rowCountsOf } from './dataManifest';
import type { ServedSet } from './session';

interface ServedTable extends ManifestTable {
  readonly rowGroups: number;
}

/** A data set that the operator serves beside the page, by the folder's name under `sets/`: `?set=name`. */
export function servedSetName(search: string): string | null {
  const name = new URLSearchParams(search).get('set');
  return name !== null && /^[\w-]{1,80}$/.test(name) ? name : null;
}

/** From as many rows in all as this, tables are compressed: they would not find room in a browser's tab otherwise. */
const LARGE_ROWS = 3_000_000;

/**
 * Rows in all that find room: a tab has 4 GB for the engine at most. Measured: 16 million (5 million enterprises with
 * their years, nodes and titles) take about 3 GB of it.
 */
const MOST_ROWS = 20_000_000;

/** A set under `sets/<name>/` of the page's own folder, whose manifest is fetched at once. */
export function openServedSet(storage: StorageClient, baseUrl: string, name: string): ServedSet {
  const folder = new URL(`sets/${name}/`, baseUrl).href;
  const manifest = fetchManifest<ServedTable>(folder);
  // Whoever asks for it is told; without this a failure before then would count as unhandled.
  manifest.catch(() => undefined);
  const countRows = async (): Promise<number> =>
    (await manifest).tables.reduce((sum, { rows }) => sum + rows, 0);
  return {
    name,
    // A set that cannot be read is told of when it is put in.
    isLarge: async () => (await countRows().catch(() => 0)) >= LARGE_ROWS,
    insert: async (database, onProgress) => {
      const { asOf, tables } = await manifest;
      const total = await countRows();
      if (total > MOST_ROWS) {
        const params = { name, rows: formatCount(total), most: formatCount(MOST_ROWS) };
        throw new UserFacingError('error.load.tooLarge', params, 'none');
      }
      let done = 0;
      for (const table of tables) {
        await insertTable(database, storage, folder, name, table, (rows) =>
          onProgress((done + rows) / total),
        );
        done += table.rows;
      }
      return { id: name, name, kind: 'served', asOf, rowCounts: rowCountsOf(tables), caption: null };
    },
  };
}

/** A row group at a time: no table is ever whole in memory. */
async function insertTable(
  database: WritableDatabase,
  storage: StorageClient,
  folder: string,
  dataSet: string,
  { name: entityName, file, rows, rowGroups }: ServedTable,
  onRows: (rows: number) => void,
): Promise<void> {
  const entity = entityByName(entityName);
  if (!entity) throw new UserFacingError('error.load.unknownTable', { table: entityName });
  const url = new URL(file, folder).href;
  await storage.use(async (desk) => {
    await desk.openServed(url);
    let next = desk.servedRows(url, entityName, 0);
    for (let group = 0; group < rowGroups; group += 1) {
      const { arrowIpc } = await next;
      // The next one is unpacked while the engine takes this one.
      if (group + 1 < rowGroups) next = desk.servedRows(url, entityName, group + 1);
      await database.insert(entity, dataSet, arrowIpc);
      onRows((rows * (group + 1)) / rowGroups);
    }
    await desk.closeServed(url);
  });
}
