import { ENTITIES, entityByName } from '../model/entities';
import { buildEnterpriseTables } from './buildEnterpriseTables';
import { buildEntityTable } from './buildEntityTable';
import { BuildReport } from './buildReport';
import { checkMapping } from './checkMapping';
import { decodeText } from './decodeText';
import { matchHeader, speaksOfListedCompanies } from './headerRules';
import { importError } from './importError';
import type { BuildOptions, BuiltImport, ParsedFile, PlaceTables, Recognised } from './importProtocol';
import { createParkIndex, type KnownPark } from './parkIndex';
import { type DelimitedTable, parseDelimited } from './parseDelimited';
import { createPlaceIndex, type PlaceIndex } from './placeIndex';
import { proposeMapping } from './proposeMapping';
import { fieldNameOf, recogniseEntity } from './recogniseEntity';

type Report = (done: number, total: number) => void;

/** What the import worker does, without the worker. */
export interface ImportSession {
  open(places: PlaceTables): void;
  parse(file: File, report: Report): Promise<ParsedFile>;
  build(fileId: number, recognised: Recognised, options: BuildOptions, report: Report): BuiltImport;
  forget(fileId: number): void;
}

const SAMPLE_ROWS = 100;
const ROWS_PER_REPORT = 1000;
/** Text is held as UTF-16 in one string; engines end near 512 MB. */
const LARGEST_FILE_MEGABYTES = 200;
const MEGABYTE = 2 ** 20;
const FIELD_NAMES = new Set(ENTITIES.flatMap(({ fields }) => fields.map(({ name }) => name)));

export function createImportSession(): ImportSession {
  const files = new Map<number, { readonly name: string; readonly table: DelimitedTable }>();
  let nextFileId = 0;
  let places: { index: PlaceIndex; parkOf: (name: string) => KnownPark | undefined } | undefined;

  return {
    open({ regions, retiredCodes, parks }) {
      places = { index: createPlaceIndex(regions, retiredCodes), parkOf: createParkIndex(parks) };
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
      if (!file || !places) throw importError('error.import.forgotten', {});
      const { name, table } = file;
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
