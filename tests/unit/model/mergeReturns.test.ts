import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellKey, mergeReturns, type ReturnedBook } from '../../../src/model/mergeReturns';
import type { ReturnRound, ReturnValue } from '../../../src/model/returnRound';

const ROUND: ReturnRound = {
  id: 'r1',
  number: '2026-11',
  subject: 'enterprise',
  unitKind: 'county',
  year: 2026,
  asked: ['output_wan', 'employees'],
  issuedOn: '2026-11-01',
  dueOn: '2026-11-10',
  units: [
    { id: 'A', name: '甲县', rowCount: 2 },
    { id: 'B', name: '乙县', rowCount: 1 },
    { id: 'C', name: '丙县', rowCount: 4 },
  ],
};
const cell = (key: string, field: string, value: ReturnValue, last: ReturnValue = null) => ({
  key,
  name: `企业${key}`,
  field,
  value,
  last,
});
const book = (fileName: string, unit: string, receivedOn: string, ...cells: ReturnType<typeof cell>[]) => ({
  fileName,
  unit,
  receivedOn,
  cells,
});
const BOOKS: readonly ReturnedBook[] = [
  book('甲.xlsx', 'A', '2026-11-03', cell('1', 'output_wan', 120, 100), cell('2', 'output_wan', 50, 50)),
  book('甲改.xlsx', 'A', '2026-11-05', cell('1', 'output_wan', 130, 100), cell('2', 'output_wan', 50, 50)),
  book('乙.xlsx', 'B', '2026-11-04', cell('3', 'employees', null, null)),
];

describe('mergeReturns', () => {
  it('says of every unit whether it has returned, what was filled in and what has changed', () => {
    const { board } = mergeReturns(ROUND, BOOKS, new Map());
    expect(board).toEqual([
      {
        unit: 'A',
        name: '甲县',
        rowCount: 2,
        state: 'changed',
        filledRows: 2,
        changedCells: 1,
        receivedOn: '2026-11-05',
        files: ['甲.xlsx', '甲改.xlsx'],
      },
      {
        unit: 'B',
        name: '乙县',
        rowCount: 1,
        state: 'unchanged',
        filledRows: 1,
        changedCells: 0,
        receivedOn: '2026-11-04',
        files: ['乙.xlsx'],
      },
      {
        unit: 'C',
        name: '丙县',
        rowCount: 4,
        state: 'missing',
        filledRows: 0,
        changedCells: 0,
        receivedOn: null,
        files: [],
      },
    ]);
  });

  it('puts different values for one cell side by side and leaves them out until one is chosen', () => {
    const open = mergeReturns(ROUND, BOOKS, new Map());
    expect(open.conflicts).toMatchObject([
      {
        key: '1',
        field: 'output_wan',
        last: 100,
        offers: [
          { value: 120, files: ['甲.xlsx'] },
          { value: 130, files: ['甲改.xlsx'] },
        ],
        chosen: null,
      },
    ]);
    expect(open.differences).toEqual([]);
    expect(open.accepted.map(({ key }) => key)).toEqual(['2', '3']);
    const settled = mergeReturns(ROUND, BOOKS, new Map([[cellKey('1', 'output_wan'), 130]]));
    expect(settled.conflicts[0]?.chosen).toBe(1);
    expect(settled.differences).toEqual([cell('1', 'output_wan', 130, 100)]);
    // A choice of what nobody offers any more is none.
    const stale = mergeReturns(ROUND, BOOKS, new Map([[cellKey('1', 'output_wan'), 999]]));
    expect(stale.conflicts[0]?.chosen).toBeNull();
  });

  it('accepts every cell once: the plain grouping gives the same', () => {
    const arbitraryBook = fc.record({
      fileName: fc.constantFrom('a', 'b', 'c'),
      unit: fc.constantFrom('A', 'B'),
      receivedOn: fc.constant('2026-11-05'),
      cells: fc.array(
        fc
          .record({
            key: fc.constantFrom('1', '2', '3'),
            field: fc.constantFrom('output_wan', 'employees'),
            value: fc.constantFrom(1, 2, null, '甲'),
          })
          .map(({ key, field, value }) => cell(key, field, value)),
      ),
    });
    fc.assert(
      fc.property(fc.array(arbitraryBook), (books) => {
        const { accepted, conflicts } = mergeReturns(ROUND, books, new Map());
        const plain = new Map<string, ReturnedBook['cells'][number][]>();
        for (const each of books.flatMap(({ cells }) => cells)) {
          const id = cellKey(each.key, each.field);
          plain.set(id, [...(plain.get(id) ?? []), each]);
        }
        for (const [id, cells] of plain) {
          const different = new Set(cells.map(({ value }) => value)).size;
          const isIn = accepted.filter(({ key, field }) => cellKey(key, field) === id).length;
          expect(isIn).toBe(different === 1 ? 1 : 0);
          expect(conflicts.filter(({ key, field }) => cellKey(key, field) === id)).toHaveLength(
            different > 1 ? 1 : 0,
          );
        }
        expect(accepted.length + conflicts.length).toBe(plain.size);
      }),
    );
  });
});
