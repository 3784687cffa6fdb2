import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { tableFromIPC } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { buildTables } from '../../data/generator/buildTables';
import { EMBEDDED, manifest, rowsOf, streamOf } from './embeddedTables';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAX_TOTAL_BYTES = 1.6e6;

describe('the manifest', () => {
  it('lists every entity with rows once, and nothing else stands in the folder', () => {
    expect(manifest.tables.map(({ name }) => name)).toEqual(EMBEDDED.map(({ name }) => name));
    expect(readdirSync(`${ROOT}data/tables`).sort()).toEqual(
      [...manifest.tables.map(({ file }) => file), 'manifest.json'].sort(),
    );
  });

  it.each(manifest.tables)('tells the rows and the checksum of $name', (table) => {
    const stream = streamOf(table.name);
    expect(stream.byteLength).toBe(table.bytes);
    expect(createHash('sha256').update(stream).digest('hex')).toBe(table.sha256);
    const rows = rowsOf(table.name);
    expect(rows).toHaveLength(table.rows);
    expect(rows.filter((row) => row.is_sample === true)).toHaveLength(table.sampleRows);
    expect(table.source).not.toBe('');
  });

  it('is what the sources and the seed make, byte for byte', { timeout: 60_000 }, () => {
    expect(buildTables(ROOT).manifest).toEqual(manifest);
  });

  it('keeps all tables small enough to load at start', () => {
    const sizes = manifest.tables.map(({ file }) => statSync(`${ROOT}data/tables/${file}`).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MAX_TOTAL_BYTES);
  });
});

describe('the columns', () => {
  const typeName = {
    text: 'Utf8',
    double: 'Float64',
    integer: 'Int32',
    date: 'Date32<DAY>',
    boolean: 'Bool',
  } as const;

  it.each(EMBEDDED)('of $name are those of the entity, in order and type', ({ name, fields }) => {
    const { schema } = tableFromIPC(streamOf(name));
    expect(schema.fields.map((field) => [field.name, String(field.type)])).toEqual(
      fields.map((field) => [field.name, typeName[field.type]]),
    );
  });
});
