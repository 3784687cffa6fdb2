import { localDay } from '../lib/localDay';
import type { BuiltImport } from '../model/builtImport';
import { entityByName } from '../model/entities';
import { project } from '../model/entities/project';
import type { Entity } from '../model/entity';
import type { BuildOptions, Repair } from '../model/importRepair';
import { isEnterpriseList } from '../model/mappingTargets';
import type { FileFormat, ParsedFile, TextEncoding } from '../model/parsedFile';
import type { Recognised } from '../model/tableMapping';
import { applyEdits } from './applyEdits';
import { buildEnterpriseTables } from './buildEnterpriseTables';
import { buildEntityTable } from './buildEntityTable';
import { buildProjectTables } from './buildProjectTables';
import { BuildReport } from './buildReport';
import { columnOf } from './check/checkedTable';
import { inspectRows } from './check/inspectRows';
import { resolveReferences } from './check/resolveReferences';
import { checkMapping } from './checkMapping';
import { dropExampleRows } from './dropExampleRows';
import { isKnownHeader } from './headerRules';
import { importError } from './importError';
import type { CheckTables, PlaceTables } from './importProtocol';
import { importedFile, knownOfImport } from './knownOfImport';
import type { ListTable } from './listTable';
import { createLookups, type Lookups } from './lookups';
import { proposeMapping } from './proposeMapping';
import { proposePlaces } from './proposePlaces';
import type { RawSheet, ReportProgress } from './read/rawSheet';
import { readFile } from './read/readFile';
import { understandSheet } from './read/understandSheet';
import { recogniseTable } from './recogniseTable';
import { reviewRows } from './reviewRows';

/** What the import worker does, without the worker. */
export interface ImportSession {
  open(tables: PlaceTables & CheckTables): void;
  parse(file: File, report: ReportProgress): Promise<ParsedFile>;
  /** Reads another sheet of a file that is held; when that fails, the sheet before stays in use. */
  chooseSheet(fileId: number, sheet: number): ParsedFile;
  /** What the columns of a file give when it is taken for rows of the entity. */
  propose(fileId: number, entity: string): Recognised;
  build(fileId: number, recognised: Recognised, options: BuildOptions, report: ReportProgress): BuiltImport;
  /** All rows, cells as they stand in the file. */
  rowsOf(fileId: number): readonly (readonly string[])[];
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
/** Names read as keys that are listed, most frequent first; a list may name thousands. */
const MOST_NAMED = 200;
/** Nothing decided yet. */
const NO_REPAIR: Repair = { edits: [], accepted: [], held: [], system: 'wgs84' };

export function createImportSession(): ImportSession {
  const files = new Map<number, HeldFile>();
  let nextFileId = 0;
  let lookups: Lookups | undefined;

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
    exampleRows: file.table.exampleRows,
    recognised: recogniseTable(file.table, file.name, file.sheets[file.sheet]?.name),
  });
  const held = (fileId: number): HeldFile => {
    const file = files.get(fileId);
    if (!file) throw importError('error.import.forgotten', {});
    return file;
  };

  return {
    open(tables) {
      lookups = createLookups(tables, lookups);
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

    propose(fileId, entityName) {
      const file = held(fileId);
      const mapping = proposeMapping(file.table, file.name, declared(entityName));
      return { entity: entityName, mapping, isRemembered: false };
    },

    build(fileId, recognised, options, report) {
      const { name, table: asRead } = held(fileId);
      if (!lookups) throw importError('error.import.forgotten', {});
      const { repair = NO_REPAIR, companions = [] } = options;
      const edited = applyEdits(asRead, repair.edits);
      const buildReport = new BuildReport();
      const onRow = (row: number) => {
        if (row % ROWS_PER_REPORT === 0) report(row, edited.rows.length);
      };
      const { mapping } = recognised;
      const entity = declared(recognised.entity);
      checkMapping(entity, mapping.columns, edited.headers, name);
      const { index: places, parks, parkOf, nameOfRegion, regionNames } = lookups;
      const { dataSet } = options;
      const beside = companions.flatMap((each, filePosition) => {
        const other = files.get(each.fileId);
        if (!other || each.fileId === fileId) return [];
        const decided = each.repair ?? NO_REPAIR;
        const rows = applyEdits(other.table, decided.edits);
        return [importedFile(rows, each.recognised, decided, { dataSet, filePosition })];
      });
      const refersToItself = entity.fields.some(({ references }) => references === entity.name);
      const own = importedFile(edited, recognised, repair, options);
      const known = knownOfImport(lookups.known, beside, refersToItself ? own : undefined);
      const asNamed = { ...own.table, ...(refersToItself && { keys: own.keys(own.table) }) };
      const { rows, named } = resolveReferences(asNamed, known);
      const table = { ...edited, rows };
      const checked = { ...asNamed, rows };
      const coordinates = inspectRows(
        checked,
        {
          known,
          today: localDay(new Date()),
          places,
          nameOfRegion,
          counties: columnOf(checked, 'lon') ? lookups.countyShapes() : null,
          parks,
          parkIdNamed: (parkName) => parkOf(parkName)?.parkId,
        },
        repair,
        buildReport,
      );
      const rest = [table, mapping, lookups, options, buildReport, onRow] as const;
      const tables = isEnterpriseList(recognised)
        ? buildEnterpriseTables(...rest)
        : entity === project
          ? buildProjectTables(...rest)
          : [buildEntityTable(entity, ...rest)];
      proposePlaces(buildReport, checked, regionNames, known);
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
        named: named.toSorted((a, b) => b.cells - a.cells).slice(0, MOST_NAMED),
        namedTotals: { names: named.length, cells: named.reduce((sum, { cells }) => sum + cells, 0) },
        review: reviewRows(asRead, buildReport),
        coordinates,
      };
    },

    rowsOf(fileId) {
      return held(fileId).table.rows;
    },

    forget(fileId) {
      files.delete(fileId);
    },
  };
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
      const known = table.headers.filter(isKnownHeader).length;
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
  return dropExampleRows(understandSheet(raw, name, isKnownHeader), name);
}

function declared(name: string): Entity {
  const entity = entityByName(name);
  if (!entity) throw new Error(`No entity ${name}`);
  return entity;
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
