import { fromParquet } from '../../model/parquet';
import { importError } from '../importError';
import { cellText } from './cellText';
import type { RawSheet, ReportProgress } from './rawSheet';

/** The header counts as line 1, so that lines agree with the same table as CSV. */
const FIRST_ROW_LINE = 2;

export async function readParquet(
  bytes: Uint8Array,
  file: string,
  report: ReportProgress,
): Promise<RawSheet> {
  const { columns, rowCount } = await read(bytes, file, report);
  const rows = Array.from({ length: rowCount }, (_, row) => ({
    line: FIRST_ROW_LINE + row,
    cells: columns.map(({ values }) => cellText(values[row])),
    hidden: false,
  }));
  const header = { line: 1, cells: columns.map(({ name }) => name), hidden: false };
  return { name: '', rows: [header, ...rows], isTable: true, linesWithoutValue: [] };
}

async function read(bytes: Uint8Array, file: string, report: ReportProgress) {
  try {
    return await fromParquet(bytes, report);
  } catch (cause) {
    const codec = /unsupported compression codec: (\w+)/.exec(String(cause))?.[1];
    if (codec !== undefined) throw importError('error.import.parquetCodec', { file, codec }, { cause });
    throw importError('error.import.damaged', { file }, { cause });
  }
}
