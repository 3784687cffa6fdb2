import { toCsv } from '../../lib/csv';
import { toGeoJson } from '../../lib/geoJson';
import type { FieldType } from '../../model/entity';
import { type ParquetColumn, toParquet } from '../../model/parquet';
import type { ExportSheet, SheetCell } from './exportSheet';
import { toXlsx } from './xlsxFile';

export const TABLE_FORMATS = ['xlsx', 'csv', 'parquet', 'geojson'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

const MEDIA_TYPE: Readonly<Record<TableFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  geojson: 'application/geo+json',
};
const MARK_KEY = 'mark';

/**
 * A table as a file. XLSX takes all sheets, with title, notes and the heads of the interface; the others take the
 * first, with column identifiers.
 * @param mark 示例数据 不代表实际 while synthetic rows are in it: kept beside the rows where the format can.
 * @param internalMark of 内部, in XLSX; null in 对外. The others bear it in the file's name.
 */
export async function toTableFile(
  format: TableFormat,
  sheets: readonly [ExportSheet, ...ExportSheet[]],
  mark: string | null,
  internalMark: string | null,
): Promise<Blob> {
  const [{ columns, rows }] = sheets;
  const names = columns.map(({ id }) => id);
  const write = (): string | Promise<Uint8Array<ArrayBuffer>> => {
    switch (format) {
      case 'xlsx':
        return toXlsx(sheets, internalMark);
      case 'csv':
        return toCsv(names, rows);
      case 'geojson':
        return toGeoJson(names, rows, mark);
      case 'parquet':
        return toParquet(
          names.map((name, column) =>
            parquetColumn(
              name,
              rows.map((cells) => cells[column] ?? null),
            ),
          ),
          new Map(mark === null ? [] : [[MARK_KEY, mark]]),
        );
    }
  };
  return new Blob([await write()], { type: MEDIA_TYPE[format] });
}

/** Whether a table has points, so that it can be GeoJSON. */
export function hasPoints(columns: readonly string[]): boolean {
  return columns.includes('lon') && columns.includes('lat');
}

/** The narrowest type that every cell fits; a column of nothing is text. */
function parquetColumn(name: string, cells: readonly SheetCell[]): ParquetColumn {
  const known = cells.filter((cell) => cell !== null);
  const type: FieldType =
    known.length > 0 && known.every((cell) => typeof cell === 'number')
      ? 'double'
      : known.length > 0 && known.every((cell) => typeof cell === 'boolean')
        ? 'boolean'
        : 'text';
  return {
    name,
    type,
    cells: type === 'text' ? cells.map((cell) => (cell === null ? null : String(cell))) : cells,
  };
}
