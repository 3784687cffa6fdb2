import { describe, expect, it } from 'vitest';
import { approximateBytes } from '../../../src/lib/approximateBytes';

describe('approximateBytes', () => {
  it('counts columns and texts by their length', () => {
    expect(approximateBytes(new Float64Array(1000))).toBe(8008);
    expect(approximateBytes('链图')).toBe(12);
    expect(approximateBytes(null)).toBe(8);
  });

  it('adds up what is inside, each once', () => {
    const column = new Int32Array(100);
    expect(approximateBytes({ a: column, b: [column, 1] })).toBe(8 + 8 + 400 + 8 + 8 + 8);
    expect(approximateBytes(new Map([['ab', new Set([1, 2])]]))).toBe(8 + 12 + 8 + 16);
  });

  it('ends on a circle', () => {
    const circle: unknown[] = [];
    circle.push(circle);
    expect(approximateBytes(circle)).toBe(16);
  });
});
