import { Type, tableFromIPC, tableToIPC } from 'apache-arrow';
import {
  Compression,
  initSync,
  readParquet,
  Table,
  WriterPropertiesBuilder,
  writeParquet,
} from 'parquet-wasm/esm';

/** Turns tables from one form into the other. Both are whole files in memory. */
export interface ParquetCodec {
  /**
   * @param arrowStream Arrow IPC stream of one batch; its bytes are copied. A column of booleans without any in it is
   *   left out, and `fitToEntity` puts it back.
   */
  toParquet(arrowStream: Uint8Array): Uint8Array;
  /**
   * An Arrow IPC stream, with one batch a row group.
   * @param rowGroups those wanted; left out, all.
   * Throws what the reader says where the file is no Parquet.
   */
  fromParquet(parquet: Uint8Array, rowGroups?: readonly number[]): Uint8Array;
}

/**
 * Parquet by its own module of WebAssembly, whose memory never shrinks: use it in a worker that ends.
 * @param module bytes of `parquet_wasm_bg.wasm`.
 */
export function createParquetCodec(module: Uint8Array<ArrayBuffer>): ParquetCodec {
  initSync({ module });
  return {
    toParquet(arrowStream) {
      // A third of the size of the default, in the same time.
      const properties = new WriterPropertiesBuilder().setCompression(Compression.ZSTD).build();
      return writeParquet(Table.fromIPCStream(withoutEmptyBooleans(arrowStream)), properties);
    },
    fromParquet(parquet, rowGroups) {
      const options = rowGroups ? { rowGroups: [...rowGroups] } : null;
      return readParquet(parquet, options).intoIPCStream();
    },
  };
}

/** Arrow for JavaScript writes no bits for such a column, and the reader in Rust asks for them. */
function withoutEmptyBooleans(arrowStream: Uint8Array): Uint8Array {
  const table = tableFromIPC(arrowStream);
  const isEmpty = (name: string): boolean => table.getChild(name)?.nullCount === table.numRows;
  const { fields } = table.schema;
  const kept = fields.filter(({ name, type }) => type.typeId !== Type.Bool || !isEmpty(name));
  if (kept.length === fields.length || table.numRows === 0) return arrowStream;
  return tableToIPC(table.select(kept.map(({ name }) => name)), 'stream');
}
