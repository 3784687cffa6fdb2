import { entityByName } from '../model/entities';
import type { BuildOptions, Repair } from '../model/importRepair';
import { isEnterpriseList, keySubstitute } from '../model/mappingTargets';
import type { Recognised } from '../model/tableMapping';
import { checkedColumns } from './check/checkedColumns';
import { type CheckedTable, columnOf, type FieldColumn, textAt, valueAt } from './check/checkedTable';
import type { KnownIndex } from './check/knownIndex';
import { createKnownRows, type KnownRows } from './check/knownRows';
import { resolveReferences } from './check/resolveReferences';
import type { KnownTable } from './importProtocol';
import { lineKey } from './lineKey';
import type { ListTable } from './listTable';
import { isMissing } from './parseCell';

/** One of the files that are imported together. */
export interface ImportedFile {
  readonly table: CheckedTable;
  /** Key with which each row will be stored; null for one that will not be. */
  readonly keys: (table: CheckedTable) => readonly (string | null)[];
}

/** Nodes name their chain and edges their nodes, and what refers to either compares keys. */
const NAMES_OTHERS: ReadonlySet<string> = new Set(['node', 'edge']);
/** The first round makes the chains of nodes known, the second by them the nodes of edges. */
const ROUNDS = 2;

/** @param table with what a person has edited. */
export function importedFile(
  table: ListTable,
  recognised: Recognised,
  { held }: Repair,
  options: Pick<BuildOptions, 'dataSet' | 'filePosition'>,
): ImportedFile {
  const isList = isEnterpriseList(recognised);
  const heldLines = new Set(held);
  return {
    table: { ...table, entity: recognised.entity, columns: checkedColumns(recognised, table.headers) },
    keys: (resolved) => {
      const keyOf = rowKey(resolved, isList, options);
      return resolved.rows.map((cells, row) => {
        const line = resolved.lines[row] ?? 0;
        return heldLines.has(line) ? null : keyOf(cells, line);
      });
    },
  };
}

/**
 * What the references of a file may point at: what is loaded and the rows of the files of its import, those with the
 * keys under which they will be stored.
 */
export function knownOfImport(
  loaded: KnownIndex,
  beside: readonly ImportedFile[],
  own: ImportedFile | undefined,
): KnownRows {
  const files = own ? [...beside, own] : beside;
  const know = (tables: readonly KnownTable[]): KnownRows =>
    createKnownRows(loaded, tables.slice(0, beside.length), tables[beside.length]);
  let tables = files.map((file) => knownTable(file, file.table));
  const isNaming = files.some(({ table }) => NAMES_OTHERS.has(table.entity));
  for (let round = 0; isNaming && round < ROUNDS; round++) {
    const known = know(tables);
    tables = tables.map((table, index) => {
      const file = files[index];
      if (!file || !NAMES_OTHERS.has(table.entity)) return table;
      const { rows } = resolveReferences(file.table, known);
      return knownTable(file, { ...file.table, rows });
    });
  }
  return know(tables);
}

function knownTable(file: ImportedFile, table: CheckedTable): KnownTable {
  const nameColumn = nameColumnOf(table);
  const chainColumn = table.entity === 'node' ? columnOf(table, 'chain') : undefined;
  const rows = file.keys(table).flatMap((key, row) => {
    const cells = table.rows[row];
    return key === null || !cells ? [] : [{ key, cells }];
  });
  const wordAt = (cells: readonly string[], column: FieldColumn | undefined): string | null => {
    const text = textAt(cells, column);
    return isMissing(text) ? null : text;
  };
  return {
    entity: table.entity,
    key: rows.map(({ key }) => key),
    name: rows.map(({ cells }) => wordAt(cells, nameColumn)),
    region: rows.map(() => null),
    ...(chainColumn && { chain: rows.map(({ cells }) => wordAt(cells, chainColumn)) }),
  };
}

function nameColumnOf(table: CheckedTable): FieldColumn | undefined {
  return columnOf(table, 'name') ?? columnOf(table, 'title');
}

/** The parts of a composite key are joined by `+`. */
function rowKey(
  table: CheckedTable,
  isList: boolean,
  options: Pick<BuildOptions, 'dataSet' | 'filePosition'>,
): (cells: readonly string[], line: number) => string | null {
  const entity = entityByName(table.entity);
  const columns = (entity?.fields ?? []).filter(({ key }) => key).map(({ name }) => columnOf(table, name));
  const hasKey = columns.some((column) => column !== undefined);
  if (entity && !hasKey && keySubstitute(entity) === 'line') return (_cells, line) => lineKey(options, line);
  const nameColumn = nameColumnOf(table);
  return (cells) => {
    const parts = columns.map((column) => {
      // In a list of enterprises one without its code goes by its name.
      const isByName = column === undefined || (isList && isMissing(textAt(cells, column)));
      return valueAt(cells, isByName ? nameColumn : column);
    });
    return parts.includes(null) ? null : parts.join('+');
  };
}
