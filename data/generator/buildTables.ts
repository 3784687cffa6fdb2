import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ENTITIES } from '../../src/model/entities';
import { toBatchedStream } from './batchedStream';
import { AS_OF } from './dates';
import { TABLE_NOTES, type TableNote } from './tableNotes';
import { makeTables } from './tables';

const VERSION = 1;
const SEED = 20260930;

/** What data/tables/manifest.json says of one table; `sha256` and `bytes` are of the uncompressed Arrow stream. */
export interface ManifestTable extends TableNote {
  readonly name: string;
  readonly file: string;
  readonly rows: number;
  readonly sampleRows: number;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Manifest {
  readonly version: number;
  readonly seed: number;
  readonly asOf: string;
  readonly tables: readonly ManifestTable[];
}

export interface BuiltTables {
  readonly manifest: Manifest;
  /** Table → uncompressed Arrow IPC stream. */
  readonly streams: ReadonlyMap<string, Uint8Array>;
}

/** Makes every table that has rows in memory; the same bytes on every run. `root` is the repository's folder. */
export function buildTables(root: string): BuiltTables {
  const tables = makeTables(root, SEED);
  const streams = new Map<string, Uint8Array>();
  const filled = ENTITIES.filter(({ name }) => (tables.get(name)?.length ?? 0) > 0);
  const entries = filled.map((entity): ManifestTable => {
    const note = TABLE_NOTES[entity.name];
    if (!note) throw new Error(`no note on table ${entity.name}`);
    const rows = tables.get(entity.name) ?? [];
    const stream = toBatchedStream(entity, rows);
    streams.set(entity.name, stream);
    return {
      name: entity.name,
      file: `${entity.name}.arrow.bin`,
      rows: rows.length,
      sampleRows: rows.filter((row) => row.is_sample === true).length,
      bytes: stream.byteLength,
      sha256: createHash('sha256').update(stream).digest('hex'),
      ...note,
    };
  });
  return { manifest: { version: VERSION, seed: SEED, asOf: AS_OF, tables: entries }, streams };
}

export function writeTables({ manifest, streams }: BuiltTables, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) rmSync(join(folder, file));
  for (const { name, file } of manifest.tables) {
    writeFileSync(join(folder, file), gzipSync(streams.get(name) ?? new Uint8Array(), { level: 9 }));
  }
  writeFileSync(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
