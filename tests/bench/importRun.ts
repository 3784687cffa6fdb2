import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { createImportSession } from '../../src/import/importSession';
import { OPTIONS } from '../fixtures/import/importInProcess';
import { readRegions } from '../fixtures/import/placeTables';

/** What one process says of its one measurement. */
export interface ImportRun {
  readonly rows: number;
  readonly ms: number;
  /** The most memory that the process held, measuring included. */
  readonly peakMegabytes: number;
}

/** From the file to checked tables, or by the reader's library alone: `importRun.ts checked|plain file`. */
async function main([kind, path = '']: readonly string[]): Promise<void> {
  const file = new File([await openAsBlob(path)], basename(path));
  const start = performance.now();
  const rows = await (kind === 'checked' ? checked(file) : plain(file));
  const ms = performance.now() - start;
  const run: ImportRun = { rows, ms, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
  process.send?.(run);
}

async function checked(file: File): Promise<number> {
  const session = createImportSession();
  session.open({ regions: readRegions() });
  const { fileId, recognised } = await session.parse(file, () => {});
  const { tables, readRows, refusedRows } = session.build(fileId, recognised, OPTIONS, () => {});
  const [firms] = tables;
  if (firms?.rowCount !== readRows - refusedRows) throw new Error('rows were lost');
  return readRows;
}

async function plain(file: File): Promise<number> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (file.name.endsWith('.xlsx')) return (await readXlsx(bytes)).sheets[0]?.rows.length ?? 0;
  return Papa.parse<string[]>(new TextDecoder().decode(bytes), { delimiter: ',' }).data.length;
}

await main(process.argv.slice(2));
