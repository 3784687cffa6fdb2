import { describe, expect, it } from 'vitest';
import { type AssignInputs, assignItems, itemKey, passes } from '../../../../src/panels/assign/assignItems';
import { chainShares } from '../../../../src/panels/assign/chainShares';

const nothing = [null, null, null];
const INPUTS: AssignInputs = {
  firms: {
    enterpriseId: ['e1', 'e2', 'e3'],
    name: ['甲', '乙', '丙'],
    region: ['上饶市', null, null],
    isSample: [false, false, true],
    main_products: nothing,
    main_business: nothing,
    industry: nothing,
    industry_code: nothing,
  },
  nodes: {
    nodeId: ['pv.cell', 'pv.film', 'li.cell'],
    name: nothing,
    industryCodes: nothing,
    keywords: nothing,
    contextWords: nothing,
    excludedWords: nothing,
  },
  proposals: [
    { firm: 0, node: 0, confidence: 0.9, evidence: [{ field: 'main_products', word: '电池片' }] },
    { firm: 0, node: 2, confidence: 0.4, evidence: [{ field: 'industry_code', word: '3841' }] },
    { firm: 1, node: 0, confidence: 0.8, evidence: [{ field: 'name', word: '电池片' }] },
  ],
  inferred: [
    { enterpriseId: 'e1', node: 'pv.cell', confidence: 0.9, source: '推断' },
    { enterpriseId: 'e3', node: 'pv.film', confidence: null, source: '推断：人工选定' },
    { enterpriseId: 'gone', node: 'pv.film', confidence: null, source: null },
  ],
};
const chainOf = (node: string): string => node.slice(0, node.indexOf('.'));
const items = assignItems(INPUTS, new Set([itemKey('e2', 'pv.cell'), itemKey('gone', 'pv.cell')]));

describe('the list', () => {
  it('holds proposals with what became of them, and nodes chosen by a person', () => {
    expect(
      items.map(({ firmName, node, standing, confidence }) => [firmName, node, standing, confidence]),
    ).toEqual([
      ['甲', 'pv.cell', 'accepted', 0.9],
      ['甲', 'li.cell', 'open', 0.4],
      ['乙', 'pv.cell', 'rejected', 0.8],
      ['丙', 'pv.film', 'accepted', Number.NaN],
    ]);
  });

  it.each([
    [{ chain: 'li' }, ['li.cell']],
    [{ leastConfidence: 0.5 }, ['pv.cell', 'pv.cell', 'pv.film']],
    [{ field: 'industry_code' as const }, ['li.cell']],
    [{ standing: 'accepted' as const }, ['pv.cell', 'pv.film']],
  ])('is narrowed by %j', (patch, nodes) => {
    const filter = { chain: null, leastConfidence: 0, field: null, standing: null, ...patch };
    expect(items.filter((item) => passes(item, filter, chainOf)).map(({ node }) => node)).toEqual(nodes);
  });

  it('sums by chain each enterprise once, without what is rejected or unsure', () => {
    expect(chainShares(items, 0.5, chainOf)).toEqual([{ chain: 'pv', firms: 2, accepted: 2 }]);
    expect(chainShares(items, 0.3, chainOf)).toEqual([
      { chain: 'pv', firms: 2, accepted: 2 },
      { chain: 'li', firms: 1, accepted: 0 },
    ]);
  });
});
