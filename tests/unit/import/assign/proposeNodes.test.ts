import { describe, expect, it } from 'vitest';
import { industryCode } from '../../../../src/import/assign/industryCode';
import { proposeNodes } from '../../../../src/import/assign/proposeNodes';
import type { EvidenceField, FirmTexts, NodeWords } from '../../../../src/model/nodeProposal';

type NodeRow = { id: string; name?: string; codes?: string; words?: string; context?: string; not?: string };

function nodesOf(rows: readonly NodeRow[]): NodeWords {
  return {
    nodeId: rows.map(({ id }) => id),
    name: rows.map(({ name }) => name ?? null),
    industryCodes: rows.map(({ codes }) => codes ?? null),
    keywords: rows.map(({ words }) => words ?? null),
    contextWords: rows.map(({ context }) => context ?? null),
    excludedWords: rows.map(({ not }) => not ?? null),
  };
}

function firmsOf(...firms: readonly Partial<Record<EvidenceField, string>>[]): FirmTexts {
  const column = (field: EvidenceField) => firms.map((firm) => firm[field] ?? null);
  return {
    enterpriseId: firms.map((_, row) => `e${row}`),
    industry_code: column('industry_code'),
    main_products: column('main_products'),
    main_business: column('main_business'),
    name: column('name'),
    industry: column('industry'),
  };
}

/** node → confidence with two decimals, of one firm. */
function confidences(
  rows: readonly NodeRow[],
  firm: Partial<Record<EvidenceField, string>>,
): Record<string, number> {
  return Object.fromEntries(
    proposeNodes(nodesOf(rows), firmsOf(firm)).map(({ node, confidence }) => [
      rows[node]?.id,
      Math.round(confidence * 100) / 100,
    ]),
  );
}

describe('an industry code', () => {
  it.each([
    ['3825', '3825'],
    ['C3825', '3825'],
    ['Ｃ３８２５ 光伏设备及元器件制造', '3825'],
    ['38', '38'],
    ['制造业', null],
    ['38251', null],
    ['', null],
    [null, null],
  ])('begins %s: %s', (cell, code) => {
    expect(industryCode(cell)).toBe(code);
  });

  const NODES = [
    { id: 'a', codes: '3825' },
    { id: 'b', codes: '3825;3042' },
    { id: 'c', codes: '3251' },
  ];
  it('of a class that one node claims founds it, and one that two claim each by half', () => {
    expect(confidences(NODES, { industry_code: '3251' })).toEqual({ c: 0.75 });
    expect(confidences(NODES, { industry_code: 'C3825' })).toEqual({ a: 0.38, b: 0.38 });
  });
  it('of a division is weak, and of no node nothing', () => {
    expect(confidences(NODES, { industry_code: '32' })).toEqual({ c: 0.4 });
    expect(confidences(NODES, { industry_code: '38' })).toEqual({});
    expect(confidences(NODES, { industry_code: '0111' })).toEqual({});
  });
  it('may stand before the name of the industry; that of its own field goes first', () => {
    expect(confidences(NODES, { industry: '3251 铜压延加工' })).toEqual({ c: 0.75 });
    expect(confidences(NODES, { industry_code: '3042', industry: '3251' })).toEqual({ b: 0.75 });
  });
});

describe('words', () => {
  const NODES = [
    { id: 'film', words: '胶膜;光伏胶膜', context: '光伏;EVA' },
    { id: 'cell', words: '电池;锂电池', not: '燃料电池' },
    { id: 'gas.ic', words: '电子特气' },
    { id: 'gas.display', words: '电子特气' },
  ];
  it('weigh by where they stand, and add up as independent reasons', () => {
    expect(confidences(NODES, { main_products: '锂电池' })).toEqual({ cell: 0.8 });
    expect(confidences(NODES, { main_business: '锂电池' })).toEqual({ cell: 0.7 });
    expect(confidences(NODES, { name: '某某锂电池有限公司' })).toEqual({ cell: 0.45 });
    expect(confidences(NODES, { main_products: '锂电池', main_business: '电池' })).toEqual({ cell: 0.94 });
  });
  it('that only modify are too weak to show', () => {
    expect(confidences(NODES, { main_products: '锂电池设备' })).toEqual({});
  });
  it('count beside a context word only, wherever that stands', () => {
    expect(confidences(NODES, { main_products: '热熔胶膜' })).toEqual({});
    expect(confidences(NODES, { main_products: '胶膜', name: '某某光伏材料公司' })).toEqual({ film: 0.8 });
    expect(confidences(NODES, { main_products: '光伏胶膜' })).toEqual({ film: 0.8 });
  });
  it('do not count inside an excluded word', () => {
    expect(confidences(NODES, { main_products: '燃料电池' })).toEqual({});
    expect(confidences(NODES, { main_products: '燃料电池、电池' })).toEqual({ cell: 0.8 });
  });
  it('that nodes share count less for each', () => {
    const shared = 0.8 / Math.cbrt(2);
    expect(confidences(NODES, { main_products: '电子特气' })).toEqual({
      'gas.ic': Math.round(shared * 100) / 100,
      'gas.display': Math.round(shared * 100) / 100,
    });
  });
});

describe('proposals', () => {
  it('name each reason once a field, the strongest first', () => {
    const nodes = nodesOf([{ id: 'glass', name: '光伏玻璃', codes: '3042', words: '太阳能玻璃' }]);
    const firms = firmsOf({}, { industry_code: '3042', main_products: '光伏玻璃、太阳能玻璃' });
    expect(proposeNodes(nodes, firms)).toEqual([
      {
        firm: 1,
        node: 0,
        confidence: 1 - 0.25 * (1 - 0.8),
        evidence: [
          { field: 'main_products', word: '光伏玻璃' },
          { field: 'industry_code', word: '3042' },
        ],
      },
    ]);
  });

  it('leave out what is far behind the best, and go from the surest', () => {
    const rows = [
      { id: 'weak', words: '纺织' },
      { id: 'best', words: '印染', codes: '1713' },
    ];
    const firm = { main_products: '印染', industry_code: '1713', industry: '纺织' };
    expect(Object.keys(confidences(rows, firm))).toEqual(['best', 'weak']);
    expect(confidences(rows, { ...firm, industry: '纺织设备' })).toEqual({ best: 0.95 });
  });

  it('of texts that hold markup or patterns are no more than texts', () => {
    const rows = [{ id: 'x', words: '.*;<b>' }];
    expect(confidences(rows, { main_products: '<img src=x onerror=alert(1)>' })).toEqual({});
    expect(confidences(rows, { main_products: 'a、.*' })).toEqual({ x: 0.8 });
  });
});
