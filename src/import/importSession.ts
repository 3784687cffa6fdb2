import { entityByName } from '../model/entities';
import type { Entity } from '../model/entity';
import { isEnterpriseList } from '../model/mappingTargets';
import type { Recognised } from '../model/tableMapping';
import { buildEnterpriseTables } from './buildEnterpriseTables';
import { buildEntityTable } from './buildEntityTable';
import { BuildReport } from './buildReport';
import { checkMapping } from './checkMapping';
import { decodeText } from './decodeText';
import { dropExampleRows } from './dropExampleRows';
import { isKnownHeader } from './headerRules';
import { importError } from './importError';
import type { BuildOptions, BuiltImport, ParsedFile, PlaceTables } from './importProtocol';
import { createKnownPlaces, type KnownPlaces } from './knownPlaces';
import { type DelimitedTable, parseDelimited } from './parseDelimited';
import { proposeMapping } from './proposeMapping';
import { recogniseTable } from './recogniseTable';

type Report = (done: number, total: number) => void;

/** What the import worker does, without the worker. */
export interface ImportSession {
  open(places: PlaceTables): void;
  parse(file: File, report: Report): Promise<ParsedFile>;
  /** What the columns of a file give when it is taken for rows of the entity. */
  propose(fileId: number, entity: string): Recognised;
  build(fileId: number, recognised: Recognised, options: BuildOptions, report: Report): BuiltImport;
  forget(fileId: number): void;
}

const SAMPLE_ROWS = 100;
const ROWS_PER_REPORT = 1000;
/** Text is held as UTF-16 in one string; engines end near 512 MB. */
const LARGEST_FILE_MEGABYTES = 200;
const MEGABYTE = 2 ** 20;

export function createImportSession(): ImportSession {
  const files = new Map<number, { readonly name: string; readonly table: DelimitedTable }>();
  let nextFileId = 0;
  let places: KnownPlaces | undefined;

  return {
    open(tables) {
      places = createKnownPlaces(tables);
    },

    async parse(file, report) {
      const { text, encoding } = decodeText(await readBytes(file), file.name);
      const whole = parseDelimited(text, file.name, isKnownHeader, report);
      const table = dropExampleRows(whole, file.name);
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
        exampleRows: whole.rows.length - table.rows.length,
        recognised: recogniseTable(table, file.name),
      };
    },

    propose(fileId, entityName) {
      const file = files.get(fileId);
      if (!file) throw importError('error.import.forgotten', {});
      const mapping = proposeMapping(file.table, file.name, declared(entityName));
      return { entity: entityName, mapping, isRemembered: false };
    },

    build(fileId, recognised, options, report) {
      const file = files.get(fileId);
      if (!file || !places) throw importError('error.import.forgotten', {});
      const { name, table } = file;
      const buildReport = new BuildReport();
      const onRow = (row: number) => {
        if (row % ROWS_PER_REPORT === 0) report(row, table.rows.length);
      };
      const { mapping } = recognised;
      const entity = declared(recognised.entity);
      checkMapping(entity, mapping.columns, table.headers, name);
      const tables = isEnterpriseList(recognised)
        ? buildEnterpriseTables(table, mapping, places, options, buildReport, onRow)
        : [buildEntityTable(entity, table, mapping, places, options, buildReport, onRow)];
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
