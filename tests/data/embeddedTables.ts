import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { tableFromIPC } from 'apache-arrow';
import type { Manifest } from '../../data/generator/buildTables';
import type { Cell } from '../../src/model/arrowVector';
import { ENTITIES } from '../../src/model/entities';

/** One row of a table as it is loaded at start; dates are ISO texts. */
export type TableRow = Readonly<Record<string, Cell>>;

const TABLES = new URL('../../data/tables/', import.meta.url);

export const manifest = JSON.parse(readFileSync(new URL('manifest.json', TABLES), 'utf8')) as Manifest;

export function streamOf(name: string): Uint8Array {
  return gunzipSync(readFileSync(new URL(`${name}.arrow.bin`, TABLES)));
}

/** A person's own tables, and those that only an import gives, have no embedded rows. */
export const OWN_TABLES: readonly string[] = ['gap_decision', 'target', 'supply_link', 'need'];

const loaded = new Map<string, readonly TableRow[]>();

export function rowsOf(name: string): readonly TableRow[] {
  const rows = loaded.get(name) ?? readRows(name);
  loaded.set(name, rows);
  return rows;
}

function readRows(name: string): TableRow[] {
  const entity = ENTITIES.find((candidate) => candidate.name === name);
  if (!entity) throw new Error(`no entity ${name}`);
  const table = tableFromIPC(streamOf(name));
  const columns = entity.fields.map((field) => {
    const vector = table.getChild(field.name);
    if (!vector) throw new Error(`table ${name} has no column ${field.name}`);
    const cells = Array.from(vector, (cell: unknown): Cell => {
      if (cell === null || cell === undefined) return null;
      return field.type === 'date' ? new Date(Number(cell)).toISOString().slice(0, 10) : (cell as Cell);
    });
    return [field.name, cells] as const;
  });
  return Array.from({ length: table.numRows }, (_, row) =>
    Object.fromEntries(columns.map(([column, cells]) => [column, cells[row] ?? null])),
  );
}
