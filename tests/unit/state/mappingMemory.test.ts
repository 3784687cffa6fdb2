import { describe, expect, it } from 'vitest';
import type { ColumnMapping, MappingTarget, Recognised } from '../../../src/model/tableMapping';
import { createMappingMemory } from '../../../src/state/mappingMemory';

function keeper(text: string | null = null) {
  return {
    text,
    getItem() {
      return this.text;
    },
    setItem(_: string, written: string) {
      this.text = written;
    },
  };
}

const column = (
  index: number,
  target: MappingTarget | null,
  rest: Partial<ColumnMapping> = {},
): ColumnMapping => ({
  column: index,
  target,
  unit: null,
  question: null,
  year: null,
  evidence: [{ key: 'import.evidence.notRecognised', params: {} }],
  ...rest,
});
const recognised = (entity: string, ...columns: ColumnMapping[]): Recognised => ({
  entity,
  mapping: {
    placeMeaning: 'site',
    placeMeaningEvidence: { key: 'import.evidence.notListed', params: {} },
    columns,
  },
  isRemembered: false,
});
const CONTENT = { entity: 'problem', field: 'content' };
const AMOUNT = { entity: 'project', field: 'investment_wan' };

describe('a mapping by hand', () => {
  it('comes back for the same headers in any order, in another page, and says so', () => {
    const storage = keeper();
    createMappingMemory(() => storage).keep(
      ['甲', '乙', '__proto__'],
      recognised(
        'project',
        column(0, { entity: 'project', field: 'name' }),
        column(1, AMOUNT, { unit: 'yi' }),
        column(2, null),
      ),
    );
    const proposed = recognised('problem', column(0, null), column(1, null), column(2, CONTENT));
    const recalled = createMappingMemory(() => storage).recall([' 乙', '__proto__', '甲'], proposed);
    expect(recalled).toMatchObject({ entity: 'project', isRemembered: true });
    expect(recalled.mapping.columns.map(({ target, unit }) => [target, unit])).toEqual([
      [AMOUNT, 'yi'],
      [null, null],
      [{ entity: 'project', field: 'name' }, null],
    ]);
    expect(recalled.mapping.columns.map(({ evidence }) => evidence)).toEqual([[], [], []]);
  });

  it('is nothing to a file with other headers', () => {
    const storage = keeper();
    const memory = createMappingMemory(() => storage);
    memory.keep(['甲'], recognised('problem', column(0, CONTENT)));
    const proposed = recognised('enterprise', column(0, null), column(1, null));
    expect(memory.recall(['甲', '乙'], proposed)).toBe(proposed);
  });

  it('keeps a year that its header says, and takes that of the new file else', () => {
    const storage = keeper();
    const memory = createMappingMemory(() => storage);
    const output = { entity: 'enterprise_year', field: 'output_wan' };
    const figure = (at: number, year: number | null) => column(at, output, { unit: 'wan', year });
    const headers = ['2024年产值', '产值'];
    memory.keep(headers, recognised('enterprise', figure(0, 2024), figure(1, 2025)));
    const next = recognised('enterprise', column(0, null), figure(1, 2026));
    expect(memory.recall(headers, next).mapping.columns.map(({ year }) => year)).toEqual([2024, 2026]);
  });

  it('gives way to a later one', () => {
    const storage = keeper();
    const memory = createMappingMemory(() => storage);
    memory.keep(['甲'], recognised('problem', column(0, CONTENT)));
    memory.keep(['甲'], recognised('task', column(0, { entity: 'task', field: 'content' })));
    expect(memory.recall(['甲'], recognised('problem', column(0, CONTENT))).entity).toBe('task');
  });

  it.each([
    ['no JSON', '{'],
    ['no list', '{}'],
    ['an entity that is gone', text({ entity: 'moon' })],
    ['a field that is gone', text({ target: { entity: 'problem', field: 'moon' } })],
    ['an amount without a unit', text({ target: AMOUNT })],
    ['a year that is none', text({ year: '2020' })],
  ])('is not read from %s', (_, kept) => {
    const storage = keeper(kept);
    const proposed = recognised('problem', column(0, CONTENT));
    expect(createMappingMemory(() => storage).recall(['甲'], proposed)).toBe(proposed);
  });

  it('is not missed where storage is blocked', () => {
    const memory = createMappingMemory(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const proposed = recognised('problem', column(0, CONTENT));
    memory.keep(['甲'], proposed);
    expect(memory.recall(['甲'], proposed)).toBe(proposed);
  });
});

function text({
  entity = 'problem',
  target = CONTENT,
  unit = null,
  year = null,
}: {
  entity?: string;
  target?: MappingTarget;
  unit?: string | null;
  year?: unknown;
}): string {
  const headers = JSON.stringify(['甲']);
  return JSON.stringify([{ headers, entity, placeMeaning: 'site', columns: { 甲: { target, unit, year } } }]);
}
