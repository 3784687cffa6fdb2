import { describe, expect, it } from 'vitest';
import { changeColumn } from '../../../../src/panels/data/changeMapping';
import type { ColumnMapping, EnterpriseListMapping } from '../../../../src/panels/data/importer';
import {
  ENTERPRISE_FIELDS,
  ENTERPRISE_YEAR_FIELDS,
  PLACING_FIELDS,
  targetId,
  targetOfId,
} from '../../../../src/panels/data/mappingTargets';

const column = (index: number, patch: Partial<ColumnMapping> = {}): ColumnMapping => ({
  column: index,
  target: null,
  unit: null,
  year: null,
  evidence: [{ key: 'import.evidence.notRecognised', params: {} }],
  ...patch,
});
const mapping = (...columns: ColumnMapping[]): EnterpriseListMapping => ({
  placeMeaning: 'site',
  placeMeaningEvidence: { key: 'import.evidence.notListed', params: {} },
  columns,
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
    expect(changeColumn(before, 0, { target: revenue }).columns[0]).toEqual({
      column: 0,
      target: revenue,
      unit: 'yuan',
      year: 2020,
      evidence: [],
    });
  });

  it('asks for the year where no other column has one, and takes 万元', () => {
    expect(changeColumn(mapping(column(0)), 0, { target: revenue }).columns[0]).toMatchObject({
      unit: 'wan',
      year: null,
    });
  });

  it('asks for no year where a column gives it', () => {
    const years = column(1, { target: { entity: 'enterprise_year', field: 'year' } });
    const before = mapping(column(0), years, column(2, { target: profit, unit: 'wan', year: 2020 }));
    expect(changeColumn(before, 0, { target: employees }).columns[0]).toMatchObject({
      unit: null,
      year: null,
    });
  });

  it('drops unit and year with the figure', () => {
    const before = mapping(column(0, { target: revenue, unit: 'yi', year: 2020 }));
    expect(
      changeColumn(before, 0, { target: { entity: 'enterprise', field: 'name' } }).columns[0],
    ).toMatchObject({ unit: null, year: null });
    expect(changeColumn(before, 0, { target: null }).columns[0]).toMatchObject({
      target: null,
      unit: null,
      year: null,
    });
  });

  it('changes nothing else', () => {
    const before = mapping(column(0, { target: revenue, unit: 'yi', year: 2020 }), column(1));
    const after = changeColumn(before, 0, { unit: 'wan' });
    expect(after.columns[0]).toMatchObject({ target: revenue, unit: 'wan', year: 2020 });
    expect(after.columns[1]).toBe(before.columns[1]);
    expect(after.placeMeaning).toBe('site');
  });
});

describe('targets of a column', () => {
  it('come back from their text', () => {
    const targets = [
      null,
      ...ENTERPRISE_FIELDS.map(({ name }) => ({ entity: 'enterprise', field: name }) as const),
      ...ENTERPRISE_YEAR_FIELDS.map(({ name }) => ({ entity: 'enterprise_year', field: name }) as const),
      ...PLACING_FIELDS.map((field) => ({ entity: 'placing', field }) as const),
    ];
    expect(targets.map(targetId).map(targetOfId)).toEqual(targets);
    expect(targetOfId('placing.moon')).toBeNull();
  });

  it('leave out keys that are found by name and what is declared for the whole file', () => {
    const names = ENTERPRISE_FIELDS.map(({ name }) => name);
    expect(names).toContain('enterprise_id');
    expect(names).not.toContain('region');
    expect(names).not.toContain('is_sample');
  });
});
