import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { Cell } from '../../src/model/arrowVector';
import { entityByName } from '../../src/model/entities';
import type { FieldType } from '../../src/model/entity';
import { parquetSchema, toStored } from '../../src/model/parquet';
import { AS_OF } from '../generator/dates';
import type { ScaleTable } from './scaleTables';

/** As many rows as DuckDB scans at a time. */
const ROW_GROUP = 122_880;

/** Writes the tables as Parquet, a row group at a time, and the manifest by which the page opens them. */
export async function writeScale(tables: readonly ScaleTable[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const table of tables) await writeTable(table, join(folder, `${table.entity}.parquet`));
  const manifest = {
    asOf: AS_OF,
    tables: tables.map(({ entity, rowCount }) => ({
      name: entity,
      file: `${entity}.parquet`,
      rows: rowCount,
      rowGroups: Math.ceil(rowCount / ROW_GROUP),
    })),
  };
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function writeTable({ entity, rowCount, columns, row }: ScaleTable, path: string): Promise<void> {
  const typed = columns.map((name) => ({ name, type: typeOf(entity, name) }));
  const writer = new ParquetWriter({ writer: fileWriter(path), schema: parquetSchema(typed) });
  for (let start = 0; start < rowCount; start += ROW_GROUP) {
    const length = Math.min(ROW_GROUP, rowCount - start);
    const cells = typed.map(() => new Array<Cell | Date | undefined>(length));
    for (let offset = 0; offset < length; offset += 1) {
      const values = row(start + offset);
      for (const [column, { type }] of typed.entries()) {
        const into = cells[column];
        if (into) into[offset] = toStored(type, values[column] ?? null);
      }
    }
    await writer.write({
      columnData: typed.map(({ name }, column) => ({ name, data: cells[column] ?? [] })),
      rowGroupSize: ROW_GROUP,
    });
  }
  await writer.finish();
}

function typeOf(entity: string, name: string): FieldType {
  const field = entityByName(entity)?.fields.find((each) => each.name === name);
  if (!field) throw new Error(`${entity} has no field ${name}`);
  return field.type;
}
