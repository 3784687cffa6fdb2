import { deriveData } from '../../src/app/deriveData';
import type { WritableDatabase } from '../../src/db/database';
import type { DataScope } from '../../src/db/schema';
import { toArrowStream } from '../../src/model/arrowStream';
import type { Cell } from '../../src/model/arrowVector';
import { entityByName } from '../../src/model/entities';
import type { DataSetInfo, LoadedData } from '../../src/panels/shared/workspace';
import { judgeInProcess } from './judgeInProcess';

export type Row = Readonly<Record<string, Cell>>;
/** Entity → rows; a column that a row leaves out is missing. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** The day against which the cases are judged. */
export const AS_OF = '2026-09-30';

export const EVERYTHING: DataScope = { hiddenSets: [], showSamples: true };

export async function insertRows(
  database: WritableDatabase,
  tables: Tables,
  dataSet = 'import-1',
): Promise<void> {
  for (const [name, rows] of Object.entries(tables)) {
    const entity = entityByName(name);
    if (!entity) throw new Error(`no entity ${name}`);
    const unknown = rows
      .flatMap((row) => Object.keys(row))
      .find((key) => !entity.fields.some((f) => f.name === key));
    if (unknown) throw new Error(`${name} has no column ${unknown}`);
    const columns = Object.fromEntries(
      entity.fields.map(({ name: key }) => [key, rows.map((row) => row[key] ?? null)]),
    );
    await database.insert(entity, dataSet, toArrowStream(entity, columns, rows.length));
  }
}

/** What the page derives from the rows inserted so far. */
export function derive(
  database: WritableDatabase,
  scope: DataScope = EVERYTHING,
  dataSets: readonly string[] = ['import-1'],
): Promise<LoadedData> {
  const infos = dataSets.map(
    (id): DataSetInfo => ({
      id,
      name: id,
      kind: id === 'embedded' ? 'embedded' : 'imported',
      asOf: AS_OF,
      rowCounts: {},
      caption: null,
    }),
  );
  return deriveData(database, judgeInProcess(), scope, infos, 1);
}
