import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createParquetCodec, type ParquetCodec } from '../../../src/storage/parquetCodec';

const { resolve } = createRequire(import.meta.url);

/** The module that the page fetches. */
export function parquetOfTests(): ParquetCodec {
  return createParquetCodec(new Uint8Array(readFileSync(resolve('parquet-wasm/esm/parquet_wasm_bg.wasm'))));
}
