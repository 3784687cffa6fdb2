import type { WritableDatabase } from '../db/database';
import { UserFacingError } from '../lib/errors';
import { entityByName } from '../model/entities';
import type { DataSetInfo } from '../panels/shared/workspace';
import type { StorageClient } from '../storage/storageClient';
import { fetchManifest, type ManifestTable, rowCountsOf } from './dataManifest';

interface ServedTable extends ManifestTable {
  readonly rowGroups: number;
}

/** A data set that the operator serves beside the page, by the folder's name under `sets/`: `?set=name`. */
export function servedSetName(search: string): string | null {
  const name = new URLSearchParams(search).get('set');
  return name !== null && /^[\w-]{1,80}$/.test(name) ? name : null;
}

/** Puts the tables of a served set into the database, a row group at a time: no table is ever whole in memory. */
export async function insertServed(
  database: WritableDatabase,
  storage: StorageClient,
  baseUrl: string,
  name: string,
  onProgress: (share: number) => void,
): Promise<DataSetInfo> {
  const folder = new URL(`sets/${name}/`, baseUrl).href;
  const manifest = await fetchManifest<ServedTable>(folder);
  const total = manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const { name: entityName, file, rows, rowGroups } of manifest.tables) {
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
        await database.insert(entity, name, arrowIpc);
        onProgress((done + (rows * (group + 1)) / rowGroups) / total);
      }
      await desk.closeServed(url);
    });
    done += rows;
  }
  return {
    id: name,
    name,
    kind: 'served',
    asOf: manifest.asOf,
    rowCounts: rowCountsOf(manifest.tables),
    caption: null,
  };
}
