import type { FileFormat } from '../../model/parsedFile';
import { decodeText } from '../decodeText';
import { importError } from '../importError';
import { type Archive, openArchive } from './archive';
import { detectFormat } from './detectFormat';
import type { RawFile, RawSheet, ReportProgress } from './rawSheet';
import { readDelimited } from './readDelimited';
import { readGeoJson } from './readGeoJson';
import { readKml } from './readKml';
import { readParquet } from './readParquet';
import { layersOf, readShapefile } from './readShapefile';
import { readWorkbook } from './readWorkbook';

/**
 * Bytes of any file that is understood → its sheets. The content decides, not the name.
 * Throws a UserFacingError that says what is wrong and what to do.
 */
export async function readFile(bytes: Uint8Array, file: string, report: ReportProgress): Promise<RawFile> {
  if (bytes.length === 0) throw importError('error.import.empty', { file });
  const format = detectFormat(bytes);
  // Until a reader tells how far it is: workbooks, shapes and archives are unpacked in one go.
  report(Number.NaN, 1);
  switch (format) {
    case 'archive':
      return readArchive(openArchive(bytes, file), bytes, file, report);
    case 'compound':
      return binary('xls', await readWorkbook(bytes, 'xls', file, report));
    case 'parquet':
      return binary('parquet', [await readParquet(bytes, file, report)]);
    case 'webPage':
      throw importError('error.import.webPage', { file });
    case 'other':
      throw importError('error.import.notTable', { file });
    case 'delimited':
    case 'geojson':
    case 'kml': {
      const { text, encoding } = decodeText(bytes, file);
      if (format === 'kml') return { format, encoding, sheets: [await readKml(text, file)] };
      if (format === 'geojson') return { format, encoding, sheets: [readGeoJson(text, file)] };
      const rows = readDelimited(text, file, report);
      const sheet = { name: '', rows, isTable: false, linesWithoutValue: [] };
      return { format, encoding, sheets: [sheet] };
    }
  }
}

async function readArchive(
  archive: Archive,
  bytes: Uint8Array,
  file: string,
  report: ReportProgress,
): Promise<RawFile> {
  const { paths } = archive;
  if (paths.some((path) => path.startsWith('xl/')))
    return binary('xlsx', await readWorkbook(bytes, 'xlsx', file, report));
  if (layersOf(archive).length > 0) return binary('shapefile', await readShapefile(archive, file));
  const drawing = paths.find((path) => /\.kml$/i.test(path));
  if (drawing === undefined) throw importError('error.import.archive', { file });
  const { text } = decodeText(archive.extract(drawing), file);
  return binary('kml', [await readKml(text, file)]);
}

function binary(format: FileFormat, sheets: readonly RawSheet[]): RawFile {
  return { format, encoding: null, sheets };
}
