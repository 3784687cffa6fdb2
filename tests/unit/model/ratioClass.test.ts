import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratioClass, ratioClasses, shareBreaks } from '../../../src/model/ratioClass';

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

  it('parts shares by round numbers below the largest, so that the top is told apart', () => {
    expect(shareBreaks([0.397, 0.156, 0.139, 0.119, 0.076, 0.002, NaN])).toEqual([0.02, 0.05, 0.1, 0.2]);
    expect(shareBreaks([0.5, 0.001])).toEqual([0.02, 0.05, 0.1, 0.2]);
    // Few provinces near one another: by 1, 2 and 5 alone all but the first would look the same.
    expect(shareBreaks([0.295, 0.171, 0.146, 0.115, 0.097, 0.08])).toEqual([0.1, 0.15, 0.2]);
    expect(shareBreaks([1, 0.3, 0])).toEqual([0.5, 0.7]);
    const classes = ratioClasses('share', [0.397, 0.2, 0.1, 0.03, 0.002]);
    expect([0.397, 0.2, 0.1, 0.03, 0.002].map((value) => ratioClass(value, classes))).toEqual([
      4, 4, 3, 1, 0,
    ]);
  });

  it('keeps every break between the smallest and the largest known share', () => {
    const share = fc.oneof(fc.constant(NaN), fc.constant(0), fc.double({ min: 1e-7, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(share, { maxLength: 40 }), (values) => {
        const known = values.filter((value) => value > 0);
        const breaks = shareBreaks(values);
        expect(breaks.length).toBeLessThanOrEqual(4);
        expect([...breaks].sort((a, b) => a - b)).toEqual(breaks);
        for (const each of breaks) {
          expect(each).toBeGreaterThan(Math.min(...known));
          expect(each).toBeLessThan(Math.max(...known));
        }
      }),
    );
  });

  it('has one class where all shares are equal or none is known', () => {
    expect(ratioClasses('share', [0.5, 0.5])).toEqual({ breaks: [], tokens: ['seq-3'] });
    expect(ratioClasses('share', [])).toEqual({ breaks: [], tokens: ['seq-3'] });
  });
});
