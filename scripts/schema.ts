import { ENTITIES } from '../src/model/entities';
import type { Entity, Field } from '../src/model/entity';

const columnOf = (field: Field) => ({
  name: field.name,
  label: field.label,
  type: field.type,
  unit: field.unit ?? null,
  key: field.key ?? false,
  required: field.required ?? false,
  list: field.list ?? false,
  references: field.references ?? null,
  values: field.values ?? null,
  help: field.help ?? null,
  synonyms: field.synonyms ?? [],
});

const entityOf = (entity: Entity) => ({
  name: entity.name,
  label: entity.label,
  columns: entity.fields.map(columnOf),
});

console.log(JSON.stringify({ entities: ENTITIES.map(entityOf) }, null, 2));
