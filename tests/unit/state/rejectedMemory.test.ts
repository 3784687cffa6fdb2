import { describe, expect, it } from 'vitest';
import { createRejectedMemory } from '../../../src/state/rejectedMemory';

function storage(initial: Record<string, string> = {}) {
  const items = new Map(Object.entries(initial));
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

describe('createRejectedMemory', () => {
  it('gives back what was rejected in a data set, at the next visit too', () => {
    const own = storage();
    createRejectedMemory(() => own).keep('one', new Set(['a b', 'c d']));
    createRejectedMemory(() => own).keep('two', new Set(['e']));
    const next = createRejectedMemory(() => own);
    expect([...next.recall('one')]).toEqual(['a b', 'c d']);
    expect([...next.recall('two')]).toEqual(['e']);
    expect([...next.recall('three')]).toEqual([]);
  });

  it('forgets a data set in which nothing is rejected any more', () => {
    const own = storage();
    const memory = createRejectedMemory(() => own);
    memory.keep('one', new Set(['a']));
    memory.keep('one', new Set());
    expect([...own.items.values()]).toEqual(['{}']);
  });

  it('passes over what this page did not write, and lives without storage', () => {
    const own = storage({ 'chain-atlas.rejected-proposals': '{"one":["a",1],"two":["b"],"three":7}' });
    const memory = createRejectedMemory(() => own);
    expect([...memory.recall('one')]).toEqual([]);
    expect([...memory.recall('two')]).toEqual(['b']);
    expect([
      ...createRejectedMemory(() => storage({ 'chain-atlas.rejected-proposals': 'null' })).recall('one'),
    ]).toEqual([]);
    const blocked = createRejectedMemory(() => {
      throw new Error('blocked');
    });
    expect([...blocked.recall('one')]).toEqual([]);
  });
});
