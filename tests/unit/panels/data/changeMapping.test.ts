import { describe, expect, it } from 'vitest';
import { ENTITIES } from '../../../../src/model/entities';
import { placingTargets, targetGroups } from '../../../../src/model/mappingTargets';
import type { ColumnMapping, Recognised } from '../../../../src/model/tableMapping';
import { changeColumn } from '../../../../src/panels/data/changeMapping';
import { targetId, targetOfId } from '../../../../src/panels/data/targetId';

const column = (index: number, patch: Partial<ColumnMapping> = {}): ColumnMapping => ({
  column: index,
  target: null,
  unit: null,
  question: null,
  year: null,
  evidence: [{ key: 'import.evidence.notRecognised', params: {} }],
  ...patch,
});
const mapping = (...columns: ColumnMapping[]): Recognised => ({
  entity: 'enterprise',
  mapping: {
    placeMeaning: 'site',
    placeMeaningEvidence: { key: 'import.evidence.notListed', params: {} },
    columns,
  },
  isRemembered: false,
});
const revenue = { entity: 'enterprise_year', field: 'revenue_wan' } as const;
const profit = { entity: 'enterprise_year', field: 'profit_wan' } as const;
const employees = { entity: 'enterprise_year', field: 'employees' } as const;

describe('a choice above a column', () => {
  it('gives a new amount the unit and the latest year of the others', () => {
    const before = mapping(
      column(0),
      column(1, { target: profit, unit: 'yuan', year: 2019 }),
      column(2, { target: profit, unit: 'yuan', year: 2020 }),
    );
    expect(changeColumn(before, 0, { target: revenue }).mapping.columns[0]).toEqual({
      column: 0,
      target: revenue,
      unit: 'yuan',
      question: null,
      year: 2020,
      evidence: [],
    });
  });

  it('asks for the year where no other column has one, and takes 万元', () => {
    expect(changeColumn(mapping(column(0)), 0, { target: revenue }).mapping.columns[0]).toMatchObject({
      unit: 'wan',
      year: null,
    });
  });

  it('asks for no year where a column gives it', () => {
    const years = column(1, { target: { entity: 'enterprise_year', field: 'year' } });
    const before = mapping(column(0), years, column(2, { target: profit, unit: 'wan', year: 2020 }));
    expect(changeColumn(before, 0, { target: employees }).mapping.columns[0]).toMatchObject({
      unit: null,
      year: null,
    });
  });

  it('drops unit and year with the figure', () => {
    const before = mapping(column(0, { target: revenue, unit: 'yi', year: 2020 }));
    expect(
      changeColumn(before, 0, { target: { entity: 'enterprise', field: 'name' } }).mapping.columns[0],
    ).toMatchObject({ unit: null, year: null });
    expect(changeColumn(before, 0, { target: null }).mapping.columns[0]).toMatchObject({
      target: null,
      unit: null,
      year: null,
    });
  });

  it('changes nothing else', () => {
    const before = mapping(column(0, { target: revenue, unit: 'yi', year: 2020 }), column(1));
    const after = changeColumn(before, 0, { unit: 'wan' });
    expect(after.mapping.columns[0]).toMatchObject({ target: revenue, unit: 'wan', year: 2020 });
    expect(after.mapping.columns[1]).toBe(before.mapping.columns[1]);
    expect(after.mapping.placeMeaning).toBe('site');
  });
});

describe('targets of a column', () => {
  it('come back from their text, for every entity', () => {
    for (const entity of ENTITIES) {
      const targets = [
        null,
        ...targetGroups(entity).flatMap((group) =>
          group.fields.map(({ name }) => ({ entity: group.entity.name, field: name })),
        ),
        ...placingTargets(entity),
      ];
      expect(targets.map(targetId).map(targetOfId)).toEqual(targets);
    }
  });
});
