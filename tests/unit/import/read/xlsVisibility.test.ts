import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xlsVisibility } from '../../../../src/import/read/xlsVisibility';
import { readFixture } from '../../../fixtures/import/readFixture';

const whole = new Uint8Array(await readFixture('list-libreoffice.xls').arrayBuffer());

describe('what is hidden in an .xls file', () => {
  it('is told by sheet and row', () => {
    expect(xlsVisibility(whole).map(({ isHidden, hiddenRows }) => [isHidden, [...hiddenRows]])).toEqual([
      [false, []],
      [false, [6]],
      [true, []],
    ]);
  });

  it('is nothing for a file that breaks off or is spoilt, however it is', () => {
    expect(xlsVisibility(new Uint8Array(0))).toEqual([]);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: whole.length }),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 1023 }), fc.integer({ min: 0, max: 255 })), {
          maxLength: 8,
        }),
        (length, spoilt) => {
          const bytes = whole.slice(0, length);
          for (const [at, value] of spoilt) if (at < length) bytes[at] = value;
          expect(Array.isArray(xlsVisibility(bytes))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
