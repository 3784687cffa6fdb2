import { ENTITIES, entityByName } from '../model/entities';
import { buildEnterpriseTables } from './buildEnterpriseTables';
import { buildEntityTable } from './buildEntityTable';
import { BuildReport } from './buildReport';
import { checkMapping } from './checkMapping';
import { matchHeader, speaksOfListedCompanies } from './headerRules';
import { importError } from './importError';
import type {
  BuildOptions,
  BuiltImport,
  FileFormat,
  ParsedFile,
  PlaceTables,
  Recognised,
  TextEncoding,
} from './importProtocol';
import type { ListTable } from './listTable';
import { createParkIndex, type KnownPark } from './parkIndex';
import { createPlaceIndex, type PlaceIndex } from './placeIndex';
import { proposeMapping } from './proposeMapping';
import type { RawSheet, ReportProgress } from './read/rawSheet';
import { readFile } from './read/readFile';
import { understandSheet } from './read/understandSheet';
import { fieldNameOf, recogniseEntity } from './recogniseEntity';

/** What the import worker does, without the worker. */
export interface ImportSession {
  open(places: PlaceTables): void;
  parse(file: File, report: ReportProgress): Promise<ParsedFile>;
  /** Reads another sheet of a file that is held; when that fails, the sheet before stays in use. */
  chooseSheet(fileId: number, sheet: number): ParsedFile;
  build(fileId: number, recognised: Recognised, options: BuildOptions, report: ReportProgress): BuiltImport;
  forget(fileId: number): void;
}

interface HeldFile {
  readonly name: string;
  readonly format: FileFormat;
  readonly encoding: TextEncoding | null;
  readonly sheets: readonly RawSheet[];
  sheet: number;
  table: ListTable;
}

const SAMPLE_ROWS = 100;
const ROWS_PER_REPORT = 1000;
/** Text is held as UTF-16 in one string; engines end near 512 MB. */
const LARGEST_FILE_MEGABYTES = 200;
const MEGABYTE = 2 ** 20;
/** Of the whole time until a file is understood. */
const READING_SHARE = 0.9;
const FIELD_NAMES = new Set(ENTITIES.flatMap(({ fields }) => fields.map(({ name }) => name)));

export function createImportSession(): ImportSession {
  const files = new Map<number, HeldFile>();
  let nextFileId = 0;
  let places: { index: PlaceIndex; parkOf: (name: string) => KnownPark | undefined } | undefined;

  const describe = (fileId: number, file: HeldFile): ParsedFile => ({
    fileId,
    fileName: file.name,
    format: file.format,
    encoding: file.encoding,
    sheets: file.sheets.map(({ name }) => name),
    sheet: file.sheet,
    headers: file.table.headers,
    rowCount: file.table.rows.length,
    sample: file.table.rows.slice(0, SAMPLE_ROWS),
    skipped: file.table.skipped,
    recognised: recognise(file.name, file.table),
  });
  const held = (fileId: number): HeldFile => {
    const file = files.get(fileId);
    if (!file) throw importError('error.import.forgotten', {});
    return file;
  };

  return {
    open({ regions, retiredCodes, parks }) {
      places = { index: createPlaceIndex(regions, retiredCodes), parkOf: createParkIndex(parks) };
    },

    async parse(file, report) {
      const bytes = await readBytes(file);
      const raw = await readFile(bytes, file.name, (done, total) => report(READING_SHARE * done, total));
      report(READING_SHARE, 1);
      const sheets = raw.sheets.filter(({ rows }) => rows.length > 0);
      const { sheet, table } = firstTable(sheets, file.name);
      const entry = { ...raw, name: file.name, sheets, sheet, table };
      const parsed = describe(nextFileId, entry);
      files.set(nextFileId++, entry);
      report(1, 1);
      return parsed;
    },

    chooseSheet(fileId, sheet) {
      const file = held(fileId);
      const table = understand(file.sheets, sheet, file.name);
      const parsed = describe(fileId, { ...file, sheet, table });
      file.sheet = sheet;
      file.table = table;
      return parsed;
    },

    build(fileId, recognised, options, report) {
      const { name, table } = held(fileId);
      if (!places) throw importError('error.import.forgotten', {});
      const buildReport = new BuildReport();
      const onRow = (row: number) => {
        if (row % ROWS_PER_REPORT === 0) report(row, table.rows.length);
      };
      const { index, parkOf } = places;
      let tables: BuiltImport['tables'];
      if (recognised.kind === 'entity') {
        const entity = entityByName(recognised.entity);
        if (!entity) throw new Error(`No entity ${recognised.entity}`);
        tables = [buildEntityTable(entity, table, index, options, buildReport, onRow)];
      } else {
        const { mapping } = recognised;
        checkMapping(mapping.columns, table.headers, name);
        tables = buildEnterpriseTables(table, mapping, index, parkOf, options, buildReport, onRow);
      }
      const { placed, unplaced, refused, refusedRows, notices } = buildReport;
      return {
        dataSet: options.dataSet,
        tables: tables.filter(({ rowCount }) => rowCount > 0),
        readRows: table.rows.length,
        refusedRows,
        placed,
        unplaced,
        refused,
        notices,
      };
    },

    forget(fileId) {
      files.delete(fileId);
    },
  };
}

function recognise(fileName: string, table: ListTable): Recognised {
  const entity = recogniseEntity(fileName, table.headers, table.geometryHeaders);
  return entity
    ? { kind: 'entity', entity: entity.name }
    : { kind: 'enterpriseList', mapping: proposeMapping(table, fileName) };
}

/**
 * The sheet with the most columns whose names are known, the first among equals: explanations and lists of
 * choices stand beside the data. When none can be understood, what is wrong with the first is thrown.
 */
function firstTable(sheets: readonly RawSheet[], file: string): { sheet: number; table: ListTable } {
  if (sheets.length === 0) throw importError('error.import.empty', { file });
  let best: { sheet: number; table: ListTable; known: number } | undefined;
  let firstFailure: unknown;
  for (const sheet of sheets.keys()) {
    try {
      const table = understand(sheets, sheet, file);
      const known = table.headers.filter(looksLikeHeader).length;
      if (!best || known > best.known) best = { sheet, table, known };
    } catch (failure) {
      firstFailure ??= failure;
    }
  }
  if (!best) throw firstFailure;
  return best;
}

function understand(sheets: readonly RawSheet[], sheet: number, file: string): ListTable {
  const raw = sheets[sheet];
  if (!raw) throw importError('error.import.forgotten', {});
  const name = sheets.length > 1 ? `${file} [${raw.name}]` : file;
  return understandSheet(raw, name, looksLikeHeader);
}

async function readBytes(file: File): Promise<Uint8Array> {
  const sizeMegabytes = Math.ceil(file.size / MEGABYTE);
  if (sizeMegabytes > LARGEST_FILE_MEGABYTES) {
    const params = { file: file.name, sizeMegabytes, limitMegabytes: LARGEST_FILE_MEGABYTES };
    throw importError('error.import.tooLarge', params);
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw importError('error.import.unreadable', { file: file.name }, { cause });
  }
}

function looksLikeHeader(cell: string): boolean {
  const isKnown = matchHeader(cell) !== undefined || speaksOfListedCompanies(cell);
  return isKnown || FIELD_NAMES.has(fieldNameOf(cell));
}
