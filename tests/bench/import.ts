import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { XlsxStreamWriter } from 'hucre/xlsx';
import type { ImportRun } from './importRun';

const CSV_ROWS = 1_000_000;
const XLSX_ROWS = 200_000;
const HEADERS = [
  '企业名称',
  '统一社会信用代码',
  '所在城市',
  '2023年产值（万元）',
  '从业人数',
  '成立日期',
  '主要产品',
  '状态',
];
const CITIES = ['上饶市', '温州市', '无锡市', '合肥市', '苏州市'];

/** Prints both readers beside the plain library, each in a process of its own so that its memory is its own. */
export async function benchImport(runCount: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'import-bench-'));
  try {
    const csv = join(folder, 'list.csv');
    const xlsx = join(folder, 'list.xlsx');
    await writeCsv(csv);
    await writeWorkbook(xlsx);
    console.info('\nimport (median ms; rows a second; peak of memory)');
    for (const path of [csv, xlsx]) {
      for (const kind of ['plain', 'checked']) {
        const runs: ImportRun[] = [];
        for (let run = 0; run < runCount; run++) runs.push(await runOne(kind, path));
        const [{ rows = 0 } = {}] = runs;
        const ms = median(runs.map((each) => each.ms));
        const peak = Math.max(...runs.map((each) => each.peakMegabytes));
        const name = `${path.endsWith('csv') ? 'CSV' : 'XLSX'} ${rows} rows, ${kind}`;
        const speed = Math.round((rows / ms) * 1000).toLocaleString('en');
        console.info(
          `${name.padEnd(36)} ${ms.toFixed(0).padStart(7)}   ${speed.padStart(9)} rows/s   ${peak.toFixed(0)} MB`,
        );
      }
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

function runOne(kind: string, path: string): Promise<ImportRun> {
  const child = fork(join(import.meta.dirname, 'importRun.ts'), [kind, path], { execArgv: process.execArgv });
  return new Promise((resolve, reject) => {
    child.once('message', (run) => resolve(run as ImportRun));
    child.once('exit', (code) => reject(new Error(`${kind} ${path} ended with ${code}`)));
  });
}

function cellsOf(row: number): (string | number | Date)[] {
  return [
    `示例·企业${row}`,
    `示例${String(row).padStart(16, '0')}`,
    CITIES[row % CITIES.length] ?? '',
    (row % 9973) * 1.5,
    row % 1000,
    new Date(Date.UTC(2000, 0, 1 + (row % 8000))),
    '示例产品',
    '在营',
  ];
}

async function writeCsv(path: string): Promise<void> {
  const stream = createWriteStream(path);
  stream.write(`${HEADERS.join(',')}\n`);
  for (let start = 0; start < CSV_ROWS; start += 10_000) {
    const lines = Array.from({ length: 10_000 }, (_, offset) =>
      cellsOf(start + offset)
        .map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell))
        .join(','),
    );
    if (!stream.write(`${lines.join('\n')}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await finished(stream);
}

async function writeWorkbook(path: string): Promise<void> {
  const writer = new XlsxStreamWriter({ name: '企业名单' });
  writer.addRow(HEADERS);
  for (let row = 0; row < XLSX_ROWS; row++) writer.addRow(cellsOf(row));
  await writeFile(path, await writer.finish());
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
