import { describe, expect, it } from 'vitest';
import { gapCellId } from '../../../src/model/gapCell';
import type { GapDecision } from '../../../src/model/gapDecision';
import { createDecisionStore } from '../../../src/state/decisionStore';

const KEY = 'chain-atlas.gap-decisions';
const battery: GapDecision = {
  level: 'city',
  region: '361100',
  node: 'pv_cell',
  verdict: 'blank',
  reason: '产线已于 8 月关停',
  decidedOn: '2026-11-25',
};
const film: GapDecision = { ...battery, node: 'pv_film', verdict: 'normal' };

function memoryStorage(initial: Record<string, string> = {}) {
  const items = new Map(Object.entries(initial));
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

describe('decisions', () => {
  it('are one a cell, and are there again when the page is opened again', () => {
    const storage = memoryStorage();
    const store = createDecisionStore(() => storage);
    store.getState().decide(battery);
    store.getState().decide(film);
    store.getState().decide({ ...battery, verdict: 'normal', reason: '已复产' });
    const { decisions } = createDecisionStore(() => storage).getState();
    expect(decisions).toEqual([film, { ...battery, verdict: 'normal', reason: '已复产' }]);
  });

  it('are removed, and a removal is undone', () => {
    const storage = memoryStorage();
    const store = createDecisionStore(() => storage);
    store.getState().decide(battery);
    store.getState().remove(gapCellId(battery));
    expect(createDecisionStore(() => storage).getState().decisions).toEqual([]);
    store.getState().undo();
    expect(store.getState().decisions).toEqual([battery]);
    expect(createDecisionStore(() => storage).getState().decisions).toEqual([battery]);
    store.getState().undo();
    expect(store.getState().decisions).toEqual([battery]);
  });

  it('of another tab are not overwritten', () => {
    const storage = memoryStorage();
    const [one, other] = [createDecisionStore(() => storage), createDecisionStore(() => storage)];
    one.getState().decide(battery);
    other.getState().decide(film);
    expect(createDecisionStore(() => storage).getState().decisions).toEqual([battery, film]);
  });

  it('last as long as the page where storage is full or blocked, which is said', () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const store = createDecisionStore(() => full);
    store.getState().decide(battery);
    store.getState().decide(film);
    expect(store.getState()).toMatchObject({ decisions: [battery, film], trouble: 'full' });
    const blocked = createDecisionStore(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(blocked.getState().decisions).toEqual([]);
    blocked.getState().decide(battery);
    expect(blocked.getState()).toMatchObject({ decisions: [battery], trouble: 'blocked' });
  });

  it('that this page did not write are passed over', () => {
    const read = (text: string) =>
      createDecisionStore(() => memoryStorage({ [KEY]: text })).getState().decisions;
    expect(read('{')).toEqual([]);
    expect(read('7')).toEqual([]);
    expect(
      read(JSON.stringify([null, { ...battery, verdict: 'good' }, { ...film, decidedOn: 'x' }, film])),
    ).toEqual([film]);
  });
});
