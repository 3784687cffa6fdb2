/**
 * Every message a file can be turned away with. Each says what is wrong and what to do; the comment lists its
 * parameters. `file` is always the file's name, `line` the 1-based line in it, `column` a 1-based column number.
 */
export const IMPORT_ERROR_KEYS = [
  /** `file`. The file could not be read from the disk (moved, locked, no permission). */
  'error.import.unreadable',
  /** `file`, `sizeMegabytes`, `limitMegabytes`. */
  'error.import.tooLarge',
  /** `file`. An image, a PDF, a gzip or other bytes that are no table. */
  'error.import.notTable',
  /** `file`. A zip without anything that can be read. */
  'error.import.archive',
  /** `file`. Cut off or broken: a zip, workbook, Parquet file, Shapefile or KML that does not hold together. */
  'error.import.damaged',
  /** `file`, `sizeMegabytes`, `limitMegabytes`: what a zip would grow to. */
  'error.import.tooLargeUnpacked',
  /** `file`. A workbook with a password. */
  'error.import.encrypted',
  /** `file`. A web page or another XML, often named .xls. */
  'error.import.webPage',
  /** `file`, `codec`. A Parquet file with a compression that is not read. */
  'error.import.parquetCodec',
  /** `file`. JSON that is broken or no GeoJSON. */
  'error.import.notGeoJson',
  /** `file`, `number`: 1-based, of the feature that is none. */
  'error.import.badFeature',
  /** `file`, `part`: the path that a Shapefile lacks. */
  'error.import.shapefilePart',
  /** `file`. A sheet whose used area is too large, often by a lone cell in the far corner. */
  'error.import.sheetTooLarge',
  /** `file`, `line`, `columns`, `limit`. */
  'error.import.tooManyColumns',
  /** `file`, `line`, `column`, `length`, `limit`: characters. */
  'error.import.cellTooLong',
  /** `file`, `line`. Bytes that neither UTF-8 nor GB18030 knows, or a damaged UTF-8 or UTF-16 file. */
  'error.import.undecodable',
  /** `file`. */
  'error.import.empty',
  /** `file`, `line`. The first row holds values, not names. */
  'error.import.noHeader',
  /** `file`, `line`, `header`, `firstColumn`, `column`. */
  'error.import.duplicateHeader',
  /** `file`. A header without a row below. */
  'error.import.headerOnly',
  /** `file`, `line`: where the row with the broken quotes starts. */
  'error.import.brokenQuotes',
  /** `file`, `line`, `expected`, `found`: numbers of columns. */
  'error.import.wrongWidth',
  /** `file`, `entity`, `headers` (labels of required fields that no column gives). */
  'error.import.missingColumn',
  /** `file`. No column is mapped to the enterprise's name. */
  'error.import.nameNotMapped',
  /** `file`, `header`, `otherHeader`. Two columns are mapped to the same field (and year). */
  'error.import.mappedTwice',
  /** `file`, `header`. A yearly figure has no year. */
  'error.import.yearMissing',
  /** No parameters. The file is no longer held; choose it again. */
  'error.import.forgotten',
  /** `file`, `message`. A fault of ours. */
  'error.import.unexpected',
  /** No parameters. The worker ended or could not start. */
  'error.import.workerStopped',
] as const;

export type ImportErrorKey = (typeof IMPORT_ERROR_KEYS)[number];
