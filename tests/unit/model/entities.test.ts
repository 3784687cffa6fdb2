import { expect, it } from 'vitest';
import { matchHeader } from '../../../src/import/headerRules';
import { ENTITIES, entityByName } from '../../../src/model/entities';
import { soleKey } from '../../../src/model/entity';

/** What the data model names, computed and view state left out. */
const NAMES =
  `region reporting_unit region_group park chain chain_adoption node edge enterprise enterprise_year honour
  enterprise_node project project_stage gap_decision target indicator_value offer need supply_link cluster designation
  problem progress dispatch talk task policy activity person_role org_role plan document measure tech_route application
  tech_challenge talent_pool fund_pool institution facility land_parcel cooperation liaison cultivation
  case_study`.split(/\s+/);

it('are those of the data model', () => {
  expect(NAMES.filter((name) => !entityByName(name))).toEqual([]);
  expect(new Set(ENTITIES.map(({ name }) => name)).size).toBe(ENTITIES.length);
  expect(new Set(ENTITIES.map(({ label }) => label.zh)).size).toBe(ENTITIES.length);
});

it.each(ENTITIES)('$name has a key, and names no column or label twice', (entity) => {
  const names = entity.fields.map(({ name }) => name);
  const labels = entity.fields.map(({ label }) => label.zh);
  expect(entity.fields.some(({ key, required }) => key && required)).toBe(true);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(['source', 'as_of', 'is_sample', 'disclosure']));
  expect(names.every((name) => /^[a-z][a-z0-9_]*$/.test(name))).toBe(true);
});

it.each(ENTITIES)('$name refers to entities with a key of one part, and says money in 万元', ({ fields }) => {
  for (const { name, references, unit } of fields) {
    const to = references === undefined ? undefined : entityByName(references);
    if (references !== undefined) expect(to && soleKey(to), `${name} → ${references}`).toBeDefined();
    expect(name.endsWith('_wan'), name).toBe(unit === '万元');
  }
});

it.each(ENTITIES)('$name is mapped by its labels and by its identifiers', (entity) => {
  for (const { name, label } of entity.fields) {
    for (const header of [name, label.zh]) {
      const target = matchHeader(entity, header, true)?.target;
      // In a list of enterprises the park is found by its name.
      if (target?.entity !== 'placing') expect(target, header).toEqual({ entity: entity.name, field: name });
    }
  }
});

it('have the columns that offers, needs and supply links are known by', () => {
  const columns = (name: string) =>
    entityByName(name)
      ?.fields.slice(0, -4)
      .map((field) => field.name);
  const matching = [
    'enterprise',
    'node',
    'product',
    'specification',
    'quantity',
    'unit',
    'type',
    'date',
    'status',
  ];
  expect(columns('offer')).toEqual(matching);
  expect(columns('need')).toEqual(matching);
  expect(columns('supply_link')).toEqual([
    'from_enterprise',
    'to_enterprise',
    'node',
    'value_wan',
    'verified',
  ]);
});
