import { describe, expect, it, vi } from 'vitest';
import { type BuiltFile, bytesOf, overBudget, type SizeBudget } from '../../../scripts/sizeBudget';

const file = (
  fileName: string,
  bytes: number,
  name: string | null = null,
  needs: string[] = [],
): BuiltFile => ({
  fileName,
  bytes,
  name,
  needs,
});
const BUILT = [
  file('assets/index-1.js', 100, 'index', ['assets/shared-1.js', 'assets/index-1.css']),
  file('assets/shared-1.js', 40, 'shared', ['assets/index-1.js']),
  file('assets/index-1.css', 10),
  file('assets/later-1.js', 1000, 'later', ['assets/shared-1.js']),
  file('data/a.bin', 7),
  file('data/b.bin', 8),
];
const budget = (patch: Partial<SizeBudget>): SizeBudget => ({
  moment: 'start',
  budgetBytes: 150,
  chunks: ['index'],
  files: [],
  ...patch,
});

describe('bytes until a moment', () => {
  it('count a chunk with all that it needs at once, each file once', () => {
    expect(bytesOf(BUILT, budget({}))).toBe(150);
    expect(bytesOf(BUILT, budget({ chunks: ['index', 'later'], files: ['data/', 'data/a'] }))).toBe(1165);
  });

  it('cannot be told of what was not built', () => {
    expect(() => bytesOf(BUILT, budget({ chunks: ['gone'] }))).toThrow('no chunk gone');
    expect(() => bytesOf(BUILT, budget({ files: ['geo/'] }))).toThrow('no file geo/');
  });

  it('fail a build when more than a tenth too many', () => {
    const print = vi.spyOn(console, 'info').mockImplementation(() => undefined);
    expect(overBudget(BUILT, [budget({ budgetBytes: 137 })])).toEqual([]);
    expect(overBudget(BUILT, [budget({ budgetBytes: 136 })])).toEqual(['start: 150 of 136 bytes']);
    expect(print).toHaveBeenCalledTimes(2);
    print.mockRestore();
  });
});
