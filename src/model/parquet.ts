import type { Cell } from './arrowVector';
import type { FieldType } from './entity';

/** A column on its way into a Parquet file: dates are ISO texts, missing is null. */
export interface ParquetColumn {
  readonly name: string;
  readonly type: FieldType;
  readonly cells: readonly Cell[];
}

/** A table out of a Parquet file. Values are as the file has them: Date, bigint and nested values among them. */
export interface ParquetTable {
  readonly columns: readonly { readonly name: string; readonly values: readonly unknown[] }[];
  readonly rowCount: number;
  /** Texts kept beside the table, by key. */
  readonly metadata: ReadonlyMap<string, string>;
}

const STORED_AS = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  double: { type: 'DOUBLE' },
  integer: { type: 'INT32' },
  date: { type: 'INT32', converted_type: 'DATE' },
  boolean: { type: 'BOOLEAN' },
} as const satisfies Record<FieldType, object>;

/** The schema of a file with these columns, every one nullable. */
export function parquetSchema(columns: readonly Pick<ParquetColumn, 'name' | 'type'>[]) {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }) => ({
      name,
      repetition_type: 'OPTIONAL' as const,
      ...STORED_AS[type],
    })),
  ];
}

/** Writes a Parquet file (Snappy), every column nullable; NaN becomes null. */
export async function toParquet(
  columns: readonly ParquetColumn[],
  metadata: ReadonlyMap<string, string> = new Map(),
): Promise<Uint8Array<ArrayBuffer>> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const buffer = parquetWriteBuffer({
    schema: parquetSchema(columns),
    columnData: columns.map(({ name, type, cells }) => ({
      name,
      data: cells.map((cell) => toStored(type, cell)),
    })),
    kvMetadata: [...metadata].map(([key, value]) => ({ key, value })),
  });
  return new Uint8Array(buffer);
}

/**
 * Reads a Parquet file, a row group at a time. Throws what the library throws for a damaged file or a compression it does
 * not know.
 * @param onRows is told after each group how many rows of how many are read.
 */
export async function fromParquet(
  bytes: Uint8Array,
  onRows: (done: number, total: number) => void = () => {},
): Promise<ParquetTable> {
  const { parquetMetadata, parquetRead, parquetSchema } = await import('hyparquet');
  const file = bytes.slice().buffer;
  const metadata = parquetMetadata(file);
  const rowCount = Number(metadata.num_rows);
  const names = parquetSchema(metadata).children.map(({ element }) => element.name);
  const valuesOf = new Map(names.map((name) => [name, new Array<unknown>(rowCount).fill(null)]));
  let rowEnd = 0;
  for (const group of metadata.row_groups) {
    const rowStart = rowEnd;
    rowEnd += Number(group.num_rows);
    await parquetRead({
      file: { byteLength: file.byteLength, slice: (start, end) => file.slice(start, end) },
      metadata,
      rowStart,
      rowEnd,
      onChunk({ columnName, columnData, rowStart: first }) {
        const values = valuesOf.get(columnName);
        if (values) for (let row = 0; row < columnData.length; row++) values[first + row] = columnData[row];
      },
      onComplete() {
        // Without it the library does not assemble the chunks.
      },
    });
    onRows(rowEnd, rowCount);
  }
  return {
    columns: names.map((name) => ({ name, values: valuesOf.get(name) ?? [] })),
    rowCount,
    metadata: new Map((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value ?? ''])),
  };
}

/** A cell as the writer takes it. */
export function toStored(type: FieldType, cell: Cell): Cell | Date | undefined {
  if (cell === null || Number.isNaN(cell)) return undefined;
  return type === 'date' ? new Date(`${cell}T00:00:00Z`) : cell;
}
