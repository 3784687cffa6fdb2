import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapCellId, parseGapCellId } from '../../../src/model/gapCell';

describe('the id of a cell', () => {
  it('is level, region and node', () => {
    expect(gapCellId({ level: 'city', region: '361100', node: 'pv_cell' })).toBe('city~361100~pv_cell');
  });

  it('reads back, whatever the keys hold', () => {
    const key = fc.string({ minLength: 1, unit: fc.constantFrom('~', '%', '7', 'E', '2', '5', 'a', '环') });
    const cell = fc.record({ level: fc.constantFrom('city', 'county', 'park'), region: key, node: key });
    fc.assert(
      fc.property(cell, (each) => {
        expect(parseGapCellId(gapCellId(each))).toEqual(each);
      }),
    );
  });

  it.each(['', 'city', 'city~361100', 'town~361100~n', 'city~~n', 'city~r~n~x'])('is not %j', (text) => {
    expect(parseGapCellId(text)).toBeNull();
  });
});
