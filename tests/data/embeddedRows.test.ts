import { describe, expect, it } from 'vitest';
import { ENTITIES } from '../../src/model/entities';
import { EMBEDDED, rowsOf } from './embeddedTables';

const SHOWN = 5;

describe.each(EMBEDDED)('$name', (entity) => {
  const rows = rowsOf(entity.name);
  const keys = entity.fields.filter((field) => field.key).map((field) => field.name);

  it('has a key in every row, and none twice', () => {
    const seen = rows.map((row) => keys.map((key) => row[key]).join('|'));
    expect(keys.filter((key) => rows.some((row) => row[key] === null))).toEqual([]);
    expect(repeated(seen).slice(0, SHOWN)).toEqual([]);
    expect(rows.length).toBeGreaterThan(0);
  });

  it('refers to rows that exist', () => {
    for (const { name, references } of entity.fields) {
      if (!references) continue;
      const parent = ENTITIES.find((candidate) => candidate.name === references);
      const parentKey = parent?.fields.find((field) => field.key)?.name ?? '';
      const known = new Set(rowsOf(references).map((row) => row[parentKey]));
      const unknown = rows
        .flatMap((row) => (row[name] === null ? [] : String(row[name]).split(';')))
        .filter((value) => !known.has(value));
      expect(unknown.slice(0, SHOWN), `${name} → ${references}`).toEqual([]);
    }
  });

  it('uses the identifiers of its enumerations, and fills what is required', () => {
    for (const { name, values, required } of entity.fields) {
      if (required) expect(rows.filter((row) => row[name] === null).slice(0, SHOWN), name).toEqual([]);
      if (!values) continue;
      const unknown = rows.filter((row) => row[name] !== null && !Object.hasOwn(values, String(row[name])));
      expect(unknown.slice(0, SHOWN), name).toEqual([]);
    }
  });

  it('says of every row where it comes from and whether it is synthetic', () => {
    expect(rows.filter((row) => row.is_sample === null).slice(0, SHOWN)).toEqual([]);
    expect(rows.filter((row) => row.is_sample === true && row.source !== '示例数据').slice(0, SHOWN)).toEqual(
      [],
    );
  });
});

function repeated(keys: readonly string[]): string[] {
  const seen = new Set<string>();
  return keys.filter((key) => seen.size === seen.add(key).size);
}
