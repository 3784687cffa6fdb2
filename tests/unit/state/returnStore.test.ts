import { describe, expect, it } from 'vitest';
import type { ReturnedBook } from '../../../src/model/mergeReturns';
import type { ReturnRound } from '../../../src/model/returnRound';
import { createReturnStore, RETURNS_KEY } from '../../../src/state/returnStore';

const ROUND: ReturnRound = {
  id: 'r1',
  number: '2026-11',
  subject: 'project',
  unitKind: 'department',
  year: 2026,
  asked: ['stage'],
  issuedOn: '2026-11-01',
  dueOn: '',
  units: [{ id: '发改委', name: '发改委', rowCount: 3 }],
};
const book = (fileName: string, value: string): ReturnedBook => ({
  fileName,
  unit: '发改委',
  receivedOn: '2026-11-03',
  cells: [{ key: 'p1', name: '甲项目', field: 'stage', value, last: null }],
});
const keeper = () => {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
};

describe('the round under way', () => {
  it('is there again after a reload, with what came back and what was chosen', () => {
    const storage = keeper();
    const { issue, receive, choose } = createReturnStore(() => storage).getState();
    issue(ROUND);
    receive([book('a', 'building'), book('b', 'started')]);
    receive([book('a', 'operating')]);
    choose('cell', 'operating');
    const again = createReturnStore(() => storage).getState();
    expect(again.round).toEqual(ROUND);
    expect(again.books).toEqual([book('b', 'started'), book('a', 'operating')]);
    expect([...again.choices]).toEqual([['cell', 'operating']]);
    expect(again.problem).toBeNull();
    again.clear();
    expect(createReturnStore(() => storage).getState().round).toBeNull();
  });

  it('a new issue lets go of what came back before', () => {
    const store = createReturnStore(() => keeper());
    store.getState().issue(ROUND);
    store.getState().receive([book('a', 'building')]);
    store.getState().issue({ ...ROUND, id: 'r2' });
    expect(store.getState().books).toEqual([]);
  });

  it.each(['{', '{"version":2}', '{"version":1,"round":{"id":1},"books":[],"choices":[]}', '[]'])(
    'puts aside what it cannot read: %s',
    (text) => {
      const storage = keeper();
      storage.setItem(RETURNS_KEY, text);
      expect(createReturnStore(() => storage).getState()).toMatchObject({
        round: null,
        problem: 'unreadable',
      });
      expect(storage.getItem(`${RETURNS_KEY}.unreadable`)).toBe(text);
    },
  );

  it('says when the browser keeps nothing, or no more', () => {
    const denied = createReturnStore(() => {
      throw new DOMException('no', 'SecurityError');
    });
    expect(denied.getState().problem).toBe('denied');
    const full = createReturnStore(() => ({
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    }));
    full.getState().issue(ROUND);
    expect(full.getState()).toMatchObject({ round: ROUND, problem: 'full' });
  });
});
