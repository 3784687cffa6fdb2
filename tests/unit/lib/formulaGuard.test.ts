import fc from 'fast-check';
import { expect, it } from 'vitest';
import { guardFormula, unguardFormula } from '../../../src/lib/formulaGuard';

it.each(['=1', '+1', '-1', '@x', '\tx', '\rx'])('%j is no formula any more', (text) => {
  expect(guardFormula(text)).toBe(`'${text}`);
});

it('gives back every text, and leaves what nobody guarded', () => {
  const text = fc.string({ unit: fc.constantFrom("'", '=', '-', '@', 'a', '\t'), maxLength: 6 });
  fc.assert(
    fc.property(text, (each) => {
      expect(unguardFormula(guardFormula(each))).toBe(each);
      expect(guardFormula(each)).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
  expect(unguardFormula("'abc")).toBe("'abc");
});
