import { describe, expect, it } from 'vitest';
import { quantileBreaks, ratioClass, ratioClasses } from '../../../src/model/ratioClass';

describe('ratioClass', () => {
  const lq = ratioClasses('lq', []);

  it('puts LQ* into five fixed classes whose lower bound belongs to them', () => {
    expect([0, 0.49, 0.5, 0.8, 1, 1.25, 2, 9].map((value) => ratioClass(value, lq))).toEqual([
      0, 0, 1, 2, 2, 3, 4, 4,
    ]);
    expect(lq.tokens).toEqual(['lq-1', 'lq-2', 'lq-3', 'lq-4', 'lq-5']);
  });

  it('gives a missing ratio no class', () => {
    expect(ratioClass(NaN, lq)).toBe(-1);
  });

  it('puts 完整度 into four classes that keep both ends of the scale', () => {
    const classes = ratioClasses('completeness', [0.1]);
    expect([0.24, 0.25, 0.5, 1].map((value) => ratioClass(value, classes))).toEqual([0, 1, 2, 3]);
    expect(classes.tokens).toEqual(['seq-1', 'seq-2', 'seq-4', 'seq-5']);
  });

  it('puts as many shares into each of five classes', () => {
    const values = [0.3, 0.1, 0.05, 0.2, 0.02, 0.01, 0.12, 0.08, 0.07, 0.05, NaN];
    const classes = ratioClasses('share', values);
    const sizes = [0, 0, 0, 0, 0];
    for (const value of values) {
      const index = ratioClass(value, classes);
      if (index >= 0) sizes[index] = (sizes[index] ?? 0) + 1;
    }
    expect(sizes).toEqual([2, 2, 2, 2, 2]);
  });

  it('has fewer classes where values repeat, and one where all are equal', () => {
    expect(quantileBreaks([1, 1, 1, 1, 2], 5)).toEqual([2]);
    expect(ratioClasses('share', [0.5, 0.5])).toEqual({ breaks: [], tokens: ['seq-3'] });
    expect(ratioClasses('share', [])).toEqual({ breaks: [], tokens: ['seq-3'] });
  });
});
