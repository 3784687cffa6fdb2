import { UserFacingError } from '../lib/errors';
import { fetchBytes } from '../lib/fetchBytes';

/** What lies in a folder of tables: since when, and a file each. */
export interface DataManifest<Table extends ManifestTable = ManifestTable> {
  readonly asOf: string;
  readonly tables: readonly Table[];
}

export interface ManifestTable {
  /** Entity. */
  readonly name: string;
  readonly file: string;
  readonly rows: number;
}

/** @param folder address that ends with a slash. */
export async function fetchManifest<Table extends ManifestTable>(
  folder: string,
): Promise<DataManifest<Table>> {
  const text = new TextDecoder().decode(await fetchBytes(new URL('manifest.json', folder).href));
  try {
    return JSON.parse(text) as DataManifest<Table>;
  } catch (cause) {
    throw new UserFacingError('error.load.notJson', { file: 'manifest.json' }, 'reload', { cause });
  }
}

/** Entity → rows. */
export function rowCountsOf(
  tables: readonly Pick<ManifestTable, 'name' | 'rows'>[],
): Readonly<Record<string, number>> {
  return Object.fromEntries(tables.map(({ name, rows }) => [name, rows]));
}
