import { writeXlsx } from 'hucre/xlsx';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, it } from 'vitest';
import { readFile } from '../../../../src/import/read/readFile';

/** What a reader tells on its way, as shares; NaN is “not known yet”. */
async function sharesOf(bytes: Uint8Array, file: string) {
  const shares: number[] = [];
  const { sheets } = await readFile(bytes, file, (done, total) => shares.push(done / total));
  return { shares, rows: sheets[0]?.rows ?? [] };
}

it('a workbook tells no share while it is unpacked, then that of its rows', async () => {
  const rows = Array.from({ length: 12_000 }, (_, row) => [`示例·${row}`, row]);
  const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: [['企业名称', '从业人数'], ...rows] }] });
  const { shares, rows: read } = await sharesOf(bytes, 'a.xlsx');
  expect(shares).toEqual([Number.NaN, 5000 / 12_001, 10_000 / 12_001]);
  expect(read).toHaveLength(12_001);
});

it('a Parquet file tells its share after each row group, and is read as it stands', async () => {
  const names = Array.from({ length: 2500 }, (_, row) => (row % 7 === 0 ? null : `示例·${row}`));
  const buffer = parquetWriteBuffer({
    schema: [
      { name: 'root', num_children: 1 },
      { name: '企业名称', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
    ],
    columnData: [{ name: '企业名称', data: names.map((name) => name ?? undefined) }],
    rowGroupSize: 1000,
  });
  const { shares, rows } = await sharesOf(new Uint8Array(buffer), 'a.parquet');
  expect(shares).toEqual([Number.NaN, 0.4, 0.8, 1]);
  expect(rows.slice(1).map(({ cells }) => cells[0])).toEqual(names.map((name) => name ?? ''));
});

it('a text tells its share while it is read', async () => {
  const text = `企业名称,城市\n${'示例·甲,上饶市\n'.repeat(60_000)}`;
  const { shares } = await sharesOf(new TextEncoder().encode(text), 'a.csv');
  const known = shares.slice(1);
  expect(known.length).toBeGreaterThan(2);
  expect(known).toEqual(known.toSorted((one, other) => one - other));
});
