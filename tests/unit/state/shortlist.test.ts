import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOLLOW_UP, GAP_LEVEL, TARGET_CLASS } from '../../../src/model/enumerations';
import type { ShortlistEntry } from '../../../src/model/shortlistEntry';
import { createShortlist, SHORTLIST_KEY } from '../../../src/state/shortlist';
import { parseShortlistText, shortlistText } from '../../../src/state/shortlistText';

const ENTRY: ShortlistEntry = {
  enterprise: 'e1',
  name: '示例企业 0001',
  level: 'city',
  region: '361100',
  node: 'cell',
  targetClass: 'listed',
  followUp: 'not_contacted',
  officer: null,
  firstContact: null,
  note: null,
  changedOn: '2026-09-30',
  isSample: true,
};

/** What a browser keeps, in a map. */
function keptIn(map: Map<string, string>) {
  return () => ({
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, text: string) => void map.set(key, text),
  });
}

describe('the shortlist', () => {
  it('is found again by the next page', () => {
    const map = new Map<string, string>();
    const list = createShortlist(keptIn(map));
    list.getState().add(ENTRY);
    list.getState().annotate(ENTRY, { followUp: 'negotiating', officer: '招商一科' }, '2026-10-01');
    expect(createShortlist(keptIn(map)).getState()).toMatchObject({
      entries: [{ ...ENTRY, followUp: 'negotiating', officer: '招商一科', changedOn: '2026-10-01' }],
      problem: null,
    });
  });

  it('keeps one entry a firm and gap, and takes out only the one named', () => {
    const list = createShortlist(keptIn(new Map()));
    const { add, remove } = list.getState();
    add(ENTRY);
    add({ ...ENTRY, note: '又加一次' });
    add({ ...ENTRY, node: 'wafer' });
    expect(list.getState().entries.map(({ node, note }) => [node, note])).toEqual([
      ['cell', null],
      ['wafer', null],
    ]);
    remove(ENTRY);
    expect(list.getState().entries.map(({ node }) => node)).toEqual(['wafer']);
  });

  it('goes on without a place to keep it, and says so', () => {
    const list = createShortlist(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(list.getState().problem).toBe('denied');
    list.getState().add(ENTRY);
    expect(list.getState()).toMatchObject({ entries: [ENTRY], problem: 'denied' });
  });

  it('says that the room is used up, and that it is kept again once there is some', () => {
    let isFull = true;
    const list = createShortlist(() => ({
      getItem: () => null,
      setItem: () => {
        if (isFull) throw new DOMException('full', 'QuotaExceededError');
      },
    }));
    list.getState().add(ENTRY);
    expect(list.getState()).toMatchObject({ entries: [ENTRY], problem: 'full' });
    isFull = false;
    list.getState().annotate(ENTRY, { note: '再试' }, '2026-10-01');
    expect(list.getState().problem).toBeNull();
  });

  it('puts aside what it cannot read, so that no change writes over it', () => {
    const map = new Map([[SHORTLIST_KEY, '{"version":7']]);
    const list = createShortlist(keptIn(map));
    expect(list.getState()).toMatchObject({ entries: [], problem: 'unreadable' });
    list.getState().add(ENTRY);
    expect([...map.values()]).toContain('{"version":7');
  });

  it('reads again what another page has left', () => {
    const map = new Map<string, string>();
    const [one, other] = [createShortlist(keptIn(map)), createShortlist(keptIn(map))];
    other.getState().add(ENTRY);
    one.getState().reread();
    expect(one.getState().entries).toEqual([ENTRY]);
  });
});

describe('the text that is kept', () => {
  it('leaves out an entry that is not whole, and what is no value of its field', () => {
    const entries = [
      { ...ENTRY, followUp: 'constructor', firstContact: 'yesterday', targetClass: 'toString' },
      { ...ENTRY, level: 'moon' },
      null,
    ];
    expect(parseShortlistText(JSON.stringify({ version: 1, entries }))).toEqual([
      { ...ENTRY, followUp: 'not_contacted', firstContact: null, targetClass: null },
    ]);
  });

  it('gives any list back', () => {
    const keys = <Key extends string>(enumeration: Readonly<Record<Key, unknown>>): Key[] =>
      Object.keys(enumeration) as Key[];
    const text = fc
      .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
      .filter((t) => !t.includes('\0'));
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const entry: fc.Arbitrary<ShortlistEntry> = fc.record({
      enterprise: text,
      name: text,
      level: fc.constantFrom(...keys(GAP_LEVEL)),
      region: text,
      node: text,
      targetClass: fc.option(fc.constantFrom(...keys(TARGET_CLASS))),
      followUp: fc.constantFrom(...keys(FOLLOW_UP)),
      officer: fc.option(text),
      firstContact: fc.option(day),
      note: fc.option(text),
      changedOn: day,
      isSample: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        expect(parseShortlistText(shortlistText(entries))).toEqual(entries);
      }),
    );
  });
});
