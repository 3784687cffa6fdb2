import { truncate } from '@turf/turf';
import type { Feature, Geometry } from 'geojson';
import { importError } from '../importError';
import type { Archive } from './archive';
import { decodeGuessing } from './decodeGuessing';
import type { RawSheet } from './rawSheet';
import { readFeatures } from './readFeatures';

/** Of the table, and of each column after it. */
const DBF_HEADER_BYTES = 32;
const DBF_NAME_BYTES = 11;

/** Each layer of a zipped Shapefile as a sheet; places come back in WGS 84 where a .prj says what they are in. */
export async function readShapefile(archive: Archive, file: string): Promise<readonly RawSheet[]> {
  const { parseDbf, parseShp } = await import('shpjs');
  return layersOf(archive).map((stem): RawSheet => {
    const part = (extension: string) => {
      const path = archive.paths.find((each) => each.toLowerCase() === `${stem}.${extension}`.toLowerCase());
      return path === undefined ? undefined : archive.extract(path);
    };
    const shapes = part('shp');
    const table = part('dbf');
    if (!shapes || !table) throw importError('error.import.shapefilePart', { file, part: `${stem}.dbf` });
    checkTable(table, file);
    const projection = part('prj');
    const stated = part('cpg');
    try {
      const geometries = parseShp(shapes, projection && new TextDecoder().decode(projection));
      const rows = parseDbf(table, encodingOf(table, stated && new TextDecoder().decode(stated)));
      const features = rows.map((row, index): Feature => {
        const properties = Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)]));
        return { type: 'Feature', properties, geometry: toPlace(geometries[index]) } as Feature;
      });
      return readFeatures(features, nameOf(stem));
    } catch (cause) {
      throw importError('error.import.damaged', { file }, { cause });
    }
  });
}

export function layersOf({ paths }: Archive): readonly string[] {
  return paths
    .filter((path) => /\.shp$/i.test(path) && !path.includes('__MACOSX'))
    .map((path) => path.slice(0, -'.shp'.length));
}

/** A .cpg decides; without one, as ArcGIS on a Chinese system writes it, the bytes do. */
function encodingOf(table: Uint8Array, stated: string | undefined): string {
  const name = stated?.trim() ?? '';
  if (name !== '') return /^(?:936|cp936|ansi 936|gbk|gb2312)$/i.test(name) ? 'gb18030' : name;
  const isUtf8 = textParts(table).every((part) => decodeGuessing(part).encoding === 'utf-8');
  return isUtf8 ? 'utf-8' : 'gb18030';
}

/** Column names and rows, without the binary figures between them. */
function textParts(table: Uint8Array): readonly Uint8Array[] {
  const headerBytes = new DataView(table.buffer, table.byteOffset, table.byteLength).getUint16(8, true);
  const parts = [table.subarray(headerBytes)];
  for (let start = DBF_HEADER_BYTES; start + DBF_HEADER_BYTES <= headerBytes; start += DBF_HEADER_BYTES) {
    parts.push(table.subarray(start, start + DBF_NAME_BYTES));
  }
  return parts;
}

/** A row count that the file cannot hold would be read for hours. */
function checkTable(table: Uint8Array, file: string): void {
  if (table.length < DBF_HEADER_BYTES) throw importError('error.import.damaged', { file });
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const rows = view.getUint32(4, true);
  const neededBytes = view.getUint16(8, true) + rows * view.getUint16(10, true);
  // A last byte that ends the file is often left out.
  if (neededBytes > table.length + 1) throw importError('error.import.damaged', { file });
}

/** Turning a projection back leaves noise behind; 8 decimals are a millimetre. */
function toPlace(geometry: Geometry | undefined): Geometry | null {
  return geometry ? truncate(geometry, { precision: 8, coordinates: 2 }) : null;
}

/** Days come as local midnights, missing numbers as NaN. */
function plain(value: unknown): unknown {
  if (!(value instanceof Date) || Number.isNaN(value.valueOf())) return value instanceof Date ? null : value;
  return new Date(Date.UTC(value.getFullYear(), value.getMonth(), value.getDate()));
}

/** Without a mark of UTF-8 a zip's names come byte by byte. */
function nameOf(stem: string): string {
  const base = stem.slice(stem.lastIndexOf('/') + 1);
  const isBytes = [...base].every((character) => character.charCodeAt(0) < 0x100);
  return isBytes ? decodeGuessing(Uint8Array.from(base, (character) => character.charCodeAt(0))).text : base;
}
