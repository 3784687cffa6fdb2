import { deriveData } from '../../src/app/deriveData';
import { insertEmbedded } from '../../src/app/loadEmbedded';
import type { LoadedData } from '../../src/panels/shared/workspace';
import { manifest, streamOf } from '../data/embeddedTables';
import { judgeInProcess } from './judgeInProcess';
import { openDatabase } from './openDatabase';

/** What the page derives from the embedded tables. */
export async function deriveEmbedded(): Promise<LoadedData> {
  const { database } = await openDatabase();
  const tables = manifest.tables.map(({ name, rows }) => ({ name, rows, bytes: streamOf(name) }));
  const info = await insertEmbedded(database, { asOf: manifest.asOf, tables }, '内置数据', () => {});
  return deriveData(database, judgeInProcess(), { hiddenSets: [], showSamples: true }, [info], 1);
}
