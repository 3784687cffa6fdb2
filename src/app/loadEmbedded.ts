import type { WritableDatabase } from '../db/database';
import { UserFacingError } from '../lib/errors';
import { fetchBytes } from '../lib/fetchBytes';
import { entityByName } from '../model/entities';
import type { DataSetInfo } from '../panels/shared/workspace';
import { fetchManifest, rowCountsOf } from './dataManifest';

export const EMBEDDED_SET = 'embedded';

/** The embedded tables, fetched while the engine still starts. */
export interface EmbeddedTables {
  readonly asOf: string;
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly bytes: Uint8Array }[];
}

export async function fetchEmbedded(baseUrl: string): Promise<EmbeddedTables> {
  const folder = new URL('data/', baseUrl).href;
  const manifest = await fetchManifest(folder);
  const tables = await Promise.all(
    manifest.tables.map(async ({ name, file, rows }) => ({
      name,
      rows,
      bytes: await fetchBytes(new URL(file, folder).href),
    })),
  );
  return { asOf: manifest.asOf, tables };
}

/** Puts the embedded tables into the database; names the set for the list of data sets. */
export async function insertEmbedded(
  database: WritableDatabase,
  embedded: EmbeddedTables,
  name: string,
  onProgress: (share: number) => void,
): Promise<DataSetInfo> {
  for (const [index, { name: entityName, bytes }] of embedded.tables.entries()) {
    const entity = entityByName(entityName);
    if (!entity) throw new UserFacingError('error.load.unknownTable', { table: entityName });
    await database.insert(entity, EMBEDDED_SET, bytes);
    onProgress((index + 1) / embedded.tables.length);
  }
  return {
    id: EMBEDDED_SET,
    name,
    kind: 'embedded',
    asOf: embedded.asOf,
    rowCounts: rowCountsOf(embedded.tables),
    caption: null,
  };
}
