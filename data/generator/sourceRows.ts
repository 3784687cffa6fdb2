import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Cell } from '../../src/model/arrowVector';
import type { Entity, Field } from '../../src/model/entity';
import type { Row } from './row';

/** Reads a CSV whose headers are the entity's columns; no file, no rows. Throws at anything the entity does not know. */
export function readSourceRows(entity: Entity, file: string): Row[] {
  if (!existsSync(file)) return [];
  const { data, errors, meta } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}, row ${(errors[0].row ?? 0) + 2}`);
  const fields = new Map(entity.fields.map((field) => [field.name, field]));
  const unknown = (meta.fields ?? []).filter((header) => !fields.has(header));
  if (unknown.length > 0) throw new Error(`${file}: unknown columns ${unknown.join(', ')}`);
  return data.map((record, index) => {
    try {
      return Object.fromEntries(
        entity.fields.map((field) => [field.name, parseCell(field, record[field.name] ?? '')] as const),
      );
    } catch (error) {
      throw new Error(`${file}, row ${index + 2}: ${String(error)}`);
    }
  });
}

function parseCell(field: Field, text: string): Cell {
  if (text === '') {
    if (field.required) throw new Error(`${field.name} is missing`);
    return null;
  }
  switch (field.type) {
    case 'double':
    case 'integer': {
      const value = Number(text);
      if (!Number.isFinite(value) || (field.type === 'integer' && !Number.isInteger(value))) break;
      return value;
    }
    case 'boolean':
      if (text !== 'true' && text !== 'false') break;
      return text === 'true';
    case 'date':
      if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text))) break;
      return text;
    case 'text':
      if (field.values && !Object.hasOwn(field.values, text)) break;
      return text;
  }
  throw new Error(`${field.name} cannot be ${JSON.stringify(text)}`);
}
