import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextCell } from '../../../../../src/panels/data/review/nextCell';

const SIZE = { rows: 100, columns: 6, pageRows: 10 };
const KEYS = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End'];

describe('the keys of a grid', () => {
  it.each([
    ['ArrowDown', false, [6, 3]],
    ['ArrowUp', false, [4, 3]],
    ['ArrowLeft', false, [5, 2]],
    ['ArrowRight', false, [5, 4]],
    ['ArrowDown', true, [99, 3]],
    ['ArrowRight', true, [5, 5]],
    ['PageDown', false, [15, 3]],
    ['PageUp', false, [0, 3]],
    ['Home', false, [5, 0]],
    ['End', false, [5, 5]],
    ['Home', true, [0, 0]],
    ['End', true, [99, 5]],
  ] as const)('%s (with Ctrl: %s) leads to %j', (key, isCommand, [row, column]) => {
    expect(nextCell(key, isCommand, { row: 5, column: 3 }, SIZE)).toEqual({ row, column });
  });

  it('lead nowhere else, and never beyond an edge', () => {
    expect(nextCell('a', false, { row: 0, column: 0 }, SIZE)).toBeUndefined();
    fc.assert(
      fc.property(
        fc.constantFrom(...KEYS),
        fc.boolean(),
        fc.nat(99),
        fc.nat(5),
        (key, isCommand, row, column) => {
          const next = nextCell(key, isCommand, { row, column }, SIZE) ?? { row: -1, column: -1 };
          expect(next.row >= 0 && next.row < 100 && next.column >= 0 && next.column < 6).toBe(true);
        },
      ),
    );
  });
});
