import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  handlesOf,
  INVESTMENT_EDGES_WAN,
  ordered,
  parseBoundYi,
  rangeOfHandles,
} from '../../../../src/panels/filters/investmentRange';

const OPEN = { minWan: null, maxWan: null };
const LAST = INVESTMENT_EDGES_WAN.length - 1;

describe('the investment range over its histogram', () => {
  it('has an edge at every power of ten from 0.01 to 1,000 亿元', () => {
    expect(INVESTMENT_EDGES_WAN.filter((_, edge) => edge % 2 === 0)).toEqual([
      100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000,
    ]);
  });

  it('stands at the ends of the scale while nothing is chosen', () => {
    expect(handlesOf(OPEN)).toEqual([0, LAST]);
    expect(rangeOfHandles(OPEN, 0, LAST)).toEqual(OPEN);
  });

  it('takes ≥ 1 亿元 from the low handle at its edge and leaves the top open', () => {
    expect(rangeOfHandles(OPEN, 4, LAST)).toEqual({ minWan: 10_000, maxWan: null });
    expect(handlesOf({ minWan: 10_000, maxWan: null })).toEqual([4, LAST]);
  });

  it('opens a bound again when its handle is back at the end', () => {
    const closed = { minWan: 10_000, maxWan: 100_000 };
    expect(rangeOfHandles(closed, 0, 6)).toEqual({ minWan: null, maxWan: 100_000 });
    expect(rangeOfHandles(closed, 4, LAST)).toEqual({ minWan: 10_000, maxWan: null });
  });

  it('keeps a typed bound between edges while the other handle moves', () => {
    const typed = { minWan: 12_345, maxWan: null };
    const [low] = handlesOf(typed);
    expect(low).toBeGreaterThan(4);
    expect(low).toBeLessThan(5);
    expect(rangeOfHandles(typed, low, 8)).toEqual({ minWan: 12_345, maxWan: 1_000_000 });
  });

  it('comes back from its own edges', () => {
    fc.assert(
      fc.property(fc.nat(LAST - 1), fc.integer({ min: 1, max: LAST }), (low, high) => {
        expect(handlesOf(rangeOfHandles(OPEN, low, high))).toEqual([low, high]);
      }),
    );
  });

  it('reads what is typed in 亿元', () => {
    expect(parseBoundYi('1.5')).toBe(15_000);
    expect(parseBoundYi('1,200')).toBe(12_000_000);
    expect(parseBoundYi('  ')).toBeNull();
    expect(parseBoundYi('0')).toBe(0);
    expect(parseBoundYi('-1')).toBeUndefined();
    expect(parseBoundYi('约2亿')).toBeUndefined();
  });

  it('puts bounds typed the wrong way round in order', () => {
    expect(ordered({ minWan: 5, maxWan: 1 })).toEqual({ minWan: 1, maxWan: 5 });
    expect(ordered({ minWan: 5, maxWan: null })).toEqual({ minWan: 5, maxWan: null });
  });
});
