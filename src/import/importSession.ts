import { localDay } from '../lib/localDay';
import { ENTITIES, entityByName } from '../model/entities';
import { applyEdits } from './applyEdits';
import { buildEnterpriseTables } from './buildEnterpriseTables';
import { buildEntityTable } from './buildEntityTable';
import { BuildReport } from './buildReport';
import { checkedColumns, entityOfRows } from './check/checkedColumns';
import { columnOf } from './check/checkedTable';
import { inspectRows } from './check/inspectRows';
import { createKnownRows } from './check/knownRows';
import { checkMapping } from './checkMapping';
import { decodeText } from './decodeText';
import { matchHeader, speaksOfListedCompanies } from './headerRules';
import { importError } from './importError';
import type {
  BuildOptions,
  BuiltImport,
  CheckTables,
  ParsedFile,
  PlaceTables,
  Recognised,
  Repair,
} from './importProtocol';
import { knownOfFile } from './knownOfFile';
import { createLookups, type Lookups } from './lookups';
import { type DelimitedTable, parseDelimited } from './parseDelimited';
import { proposeMapping } from './proposeMapping';
import { proposePlaces } from './proposePlaces';
import { fieldNameOf, recogniseEntity } from './recogniseEntity';
import { reviewRows } from './reviewRows';

type Report = (done: number, total: number) => void;

/** What the import worker does, without the worker. */
export interface ImportSession {
  open(tables: PlaceTables & CheckTables): void;
  parse(file: File, report: Report): Promise<ParsedFile>;
  build(fileId: number, recognised: Recognised, options: BuildOptions, report: Report): BuiltImport;
  /** All rows, cells as they stand in the file. */
  rowsOf(fileId: number): readonly (readonly string[])[];
  forget(fileId: number): void;
}

const SAMPLE_ROWS = 100;
const ROWS_PER_REPORT = 1000;
/** Text is held as UTF-16 in one string; engines end near 512 MB. */
const LARGEST_FILE_MEGABYTES = 200;
const MEGABYTE = 2 ** 20;
/** Nothing decided yet. */
const NO_REPAIR: Repair = { edits: [], accepted: [], held: [], system: 'wgs84' };
const FIELD_NAMES = new Set(ENTITIES.flatMap(({ fields }) => fields.map(({ name }) => name)));

export function createImportSession(): ImportSession {
  const files = new Map<number, { readonly name: string; readonly table: DelimitedTable }>();
  let nextFileId = 0;
  let lookups: Lookups | undefined;

  return {
    open(tables) {
      lookups = createLookups(tables, lookups);
    },

    async parse(file, report) {
      const { text, encoding } = decodeText(await readBytes(file), file.name);
      const table = parseDelimited(text, file.name, looksLikeHeader, report);
      const entity = recogniseEntity(file.name, table.headers);
      const recognised: Recognised = entity
        ? { kind: 'entity', entity: entity.name }
        : { kind: 'enterpriseList', mapping: proposeMapping(table, file.name) };
      const fileId = nextFileId++;
      files.set(fileId, { name: file.name, table });
      report(1, 1);
      return {
        fileId,
        fileName: file.name,
        encoding,
        headers: table.headers,
        rowCount: table.rows.length,
        sample: table.rows.slice(0, SAMPLE_ROWS),
        recognised,
      };
    },

    build(fileId, recognised, options, report) {
      const file = files.get(fileId);
      if (!file || !lookups) throw importError('error.import.forgotten', {});
      const { repair = NO_REPAIR, companions = [] } = options;
      const { name } = file;
      const table = applyEdits(file.table, repair.edits);
      const buildReport = new BuildReport();
      const onRow = (row: number) => {
        if (row % ROWS_PER_REPORT === 0) report(row, table.rows.length);
      };
      const { places, parks, parkOf, nameOfRegion, regionNames } = lookups;
      const known = createKnownRows([
        ...lookups.known,
        ...companions.flatMap((each) => {
          const beside = files.get(each.fileId);
          return beside && each.fileId !== fileId ? [knownOfFile(beside.table, each.recognised)] : [];
        }),
      ]);
      const columns = checkedColumns(recognised, table.headers);
      const checked = { ...table, entity: entityOfRows(recognised), columns };
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
      let tables: BuiltImport['tables'];
      if (recognised.kind === 'entity') {
        const entity = entityByName(recognised.entity);
        if (!entity) throw new Error(`No entity ${recognised.entity}`);
        tables = [buildEntityTable(entity, table, places, options, buildReport, onRow)];
      } else {
        const { mapping } = recognised;
        checkMapping(mapping.columns, table.headers, name);
        tables = buildEnterpriseTables(table, mapping, places, parkOf, options, buildReport, onRow);
      }
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
        review: reviewRows(file.table, buildReport),
        coordinates,
      };
    },

    rowsOf(fileId) {
      const file = files.get(fileId);
      if (!file) throw importError('error.import.forgotten', {});
      return file.table.rows;
    },

    forget(fileId) {
      files.delete(fileId);
    },
  };
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
