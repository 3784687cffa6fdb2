import { ENTITIES } from '../model/entities';
import type { Entity } from '../model/entity';
import { importError } from './importError';

const COPY_OF = /(?:\s*[(（]\d+[)）]|\s*-\s*(?:副本|copy)|\s+copy)*$/i;

/**
 * The entity a file is named after (`node.csv`, `Enterprise (1).CSV`), if any. Throws when its headers are not
 * fields of that entity or a key or required field is not among them.
 * @param geometryHeaders columns made from a geometry, which an entity may do without.
 */
export function recogniseEntity(
  fileName: string,
  headers: readonly string[],
  geometryHeaders: readonly string[] = [],
): Entity | undefined {
  const stem = fileName
    .replace(/\.[^.]*$/, '')
    .replace(COPY_OF, '')
    .trim()
    .toLowerCase();
  const entity = ENTITIES.find(({ name }) => name === stem);
  if (!entity) return undefined;
  const fields = new Set(entity.fields.map(({ name }) => name));
  const given = new Set(headers.map(fieldNameOf));
  const unknown = headers.filter(
    (header) => !fields.has(fieldNameOf(header)) && !geometryHeaders.includes(header),
  );
  if (unknown.length > 0) {
    throw importError('error.import.unknownColumn', {
      file: fileName,
      entity: entity.name,
      headers: unknown.join(', '),
      fields: [...fields].join(', '),
    });
  }
  const missing = entity.fields.filter(({ name, key, required }) => (key || required) && !given.has(name));
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join(', ');
    throw importError('error.import.missingColumn', { file: fileName, entity: entity.name, headers: names });
  }
  return entity;
}

export function fieldNameOf(header: string): string {
  return header.trim().toLowerCase();
}
