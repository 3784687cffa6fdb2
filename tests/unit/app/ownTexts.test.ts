import { describe, expect, it } from 'vitest';
import { createOwnTexts } from '../../../src/app/ownTexts';
import type { GapDecision } from '../../../src/model/gapDecision';
import type { ShortlistEntry } from '../../../src/model/shortlistEntry';
import { DEFAULT_VIEW_STATE, type ViewState } from '../../../src/model/viewState';
import { createDecisionStore } from '../../../src/state/decisionStore';
import { createShortlist } from '../../../src/state/shortlist';
import { createViewStore } from '../../../src/state/viewStore';

const DECISION: GapDecision = {
  level: 'city',
  region: '361100',
  node: 'pv_cell',
  verdict: 'blank',
  reason: '示例·甲已停产',
  decidedOn: '2026-09-30',
};
const ENTRY: ShortlistEntry = {
  enterprise: 'e1',
  name: '示例·甲',
  level: 'city',
  region: '361100',
  node: 'pv_cell',
  targetClass: null,
  followUp: 'contacted',
  officer: '张三',
  firstContact: null,
  note: null,
  changedOn: '2026-09-30',
  isSample: true,
};

/** A page with its stores, each in a memory of its own. */
function page(view: Partial<ViewState> = {}) {
  const memory = () => {
    const map = new Map<string, string>();
    return () => ({
      getItem: (key: string) => map.get(key) ?? null,
      setItem: (key: string, text: string) => void map.set(key, text),
    });
  };
  const viewStore = createViewStore({ ...DEFAULT_VIEW_STATE, ...view });
  const decisions = createDecisionStore(memory());
  const shortlist = createShortlist(memory());
  return { viewStore, decisions, shortlist, own: createOwnTexts(viewStore, decisions, shortlist) };
}

describe('what a person has set and decided', () => {
  it('goes to another page, which stays in its mode and language', () => {
    const here = page({ measure: 'employees', mode: 'lists', language: 'en' });
    here.decisions.getState().decide(DECISION);
    here.shortlist.getState().add(ENTRY);
    const there = page({ mode: 'data' });
    there.own.merge(here.own.read(false));
    expect(there.viewStore.getState().view).toMatchObject({
      measure: 'employees',
      mode: 'data',
      language: 'zh-CN',
    });
    expect(there.decisions.getState().decisions).toEqual([DECISION]);
    expect(there.shortlist.getState().entries).toEqual([ENTRY]);
  });

  it('stands beside what is there, in place of what speaks of the same', () => {
    const here = page();
    here.decisions.getState().decide(DECISION);
    here.shortlist.getState().add(ENTRY);
    const there = page();
    there.decisions.getState().decide({ ...DECISION, node: 'pv_film' });
    there.decisions.getState().decide({ ...DECISION, verdict: 'normal' });
    there.shortlist.getState().add({ ...ENTRY, node: 'pv_film' });
    there.shortlist.getState().add({ ...ENTRY, officer: '李四' });
    there.own.merge(here.own.read(false));
    expect(there.decisions.getState().decisions.map(({ node, verdict }) => [node, verdict])).toEqual([
      ['pv_film', 'blank'],
      ['pv_cell', 'blank'],
    ]);
    expect(there.shortlist.getState().entries.map(({ node, officer }) => [node, officer])).toEqual([
      ['pv_film', '张三'],
      ['pv_cell', '张三'],
    ]);
    there.decisions.getState().undo();
    expect(there.decisions.getState().decisions.map(({ verdict }) => verdict)).toEqual(['blank', 'normal']);
  });

  it('says nothing of a firm in a copy for others', () => {
    const here = page({ selection: { kind: 'enterprise', id: '示例·甲' } });
    here.viewStore.getState().changeFilter({ text: '示例·甲' });
    here.decisions.getState().decide(DECISION);
    here.shortlist.getState().add(ENTRY);
    const texts = here.own.read(true);
    expect(Object.keys(texts)).toEqual(['view.txt']);
    expect(decodeURIComponent(JSON.stringify(texts))).not.toMatch(/示例|张三/);
  });

  it('that is not valid is left out', () => {
    const there = page();
    const before = there.viewStore.getState().view;
    there.own.merge({ 'view.txt': '%%%', 'decisions.json': '{', 'shortlist.json': '7', 'more.txt': 'x' });
    expect(there.viewStore.getState().view).toEqual(before);
    expect(there.decisions.getState().decisions).toEqual([]);
    expect(there.shortlist.getState().entries).toEqual([]);
  });
});
