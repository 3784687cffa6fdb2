import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { proposeNodes } from '../../../../src/import/assign/proposeNodes';
import type { FirmTexts, NodeWords } from '../../../../src/model/nodeProposal';
import { readCsv } from '../../../data/readCsv';

const LIST = '../shared/data/cn-listed-2022/cn_corp202012.csv';
const hasList = existsSync(LIST);
if (!hasList) console.warn(`${LIST} is absent: precision and recall are not measured.`);
/** The confidence from which the page shows proposals at first. */
const SHOWN = 0.5;

type CsvRow = Readonly<Record<string, string | undefined>>;
const nodeRows: readonly CsvRow[] = readCsv('data/source/node.csv');
const nodeColumn = (name: string) => nodeRows.map((row) => row[name] || null);
const NODES: NodeWords = {
  nodeId: nodeRows.map(({ node_id }) => node_id ?? ''),
  name: nodeColumn('name'),
  industryCodes: nodeColumn('industry_codes'),
  keywords: nodeColumn('keywords'),
  contextWords: nodeColumn('context_words'),
  excludedWords: nodeColumn('excluded_words'),
};
const chainOf = (node: string): string => node.slice(0, node.indexOf('.'));

/** Stock code → nodes decided by hand; none is empty. */
function readLabels(file: string): ReadonlyMap<string, readonly string[]> {
  const rows: readonly CsvRow[] = readCsv(`tests/fixtures/assign/${file}`);
  return new Map(
    rows.map(({ stock_code = '', nodes = '' }) => [stock_code, nodes.split(';').filter(Boolean)]),
  );
}

function firmsOf(companies: readonly CsvRow[]): FirmTexts {
  const column = (name: string) => companies.map((company) => company[name] || null);
  return {
    enterpriseId: companies.map(({ stockid }) => stockid ?? ''),
    industry_code: companies.map(() => null),
    main_products: column('producttype'),
    main_business: column('mainbusiness'),
    name: column('name'),
    industry: column('industry'),
  };
}

/** Pairs of company and node, as `code node`. */
function proposedPairs(companies: readonly CsvRow[], least: number): Set<string> {
  const firms = firmsOf(companies);
  return new Set(
    proposeNodes(NODES, firms).flatMap(({ firm, node, confidence }) =>
      confidence >= least ? [`${firms.enterpriseId[firm]} ${NODES.nodeId[node]}`] : [],
    ),
  );
}

interface Score {
  readonly right: number;
  readonly proposed: number;
  readonly labelled: number;
}
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

function score(labelled: ReadonlySet<string>, proposed: ReadonlySet<string>): Score {
  const right = [...proposed].filter((pair) => labelled.has(pair)).length;
  return { right, proposed: proposed.size, labelled: labelled.size };
}

describe.each([
  ['labels.csv', 200],
  ['tuningLabels.csv', 200],
])('the labels of %s', (file, count) => {
  it('are stock codes and nodes of the product, nothing else', () => {
    const labels = readLabels(file);
    expect(labels.size).toBe(count);
    for (const [code, nodes] of labels) {
      expect(code).toMatch(/^\d{6}$/);
      expect(NODES.nodeId).toEqual(expect.arrayContaining([...nodes]));
      expect(new Set(nodes).size).toBe(nodes.length);
    }
  });
});

it('no company is in both samples', () => {
  const tuned = readLabels('tuningLabels.csv');
  expect([...readLabels('labels.csv').keys()].filter((code) => tuned.has(code))).toEqual([]);
});

describe.skipIf(!hasList)('on the real list', () => {
  const companies: readonly CsvRow[] = hasList ? readCsv(LIST) : [];

  it('assigns the share that docs/assignment.md reports', () => {
    const pairs = [...proposedPairs(companies, SHOWN)].map((pair) => pair.split(' ') as [string, string]);
    const firmsOfChain = new Map<string, Set<string>>();
    for (const [code, node] of pairs) {
      const firms = firmsOfChain.get(chainOf(node)) ?? new Set();
      firmsOfChain.set(chainOf(node), firms.add(code));
    }
    const all = new Set(pairs.map(([code]) => code)).size;
    console.info(`all ${all} of ${companies.length}, ${percent(all, companies.length)}`);
    for (const [chain, firms] of [...firmsOfChain].sort(([, a], [, b]) => b.size - a.size))
      console.info(`${chain} ${firms.size}, ${percent(firms.size, companies.length)}`);
    expect(firmsOfChain.size).toBe(13);
    expect(all / companies.length).toBeGreaterThan(0.35);
    expect(all / companies.length).toBeLessThan(0.55);
  });

  it.each([
    ['the sample that no word was tuned on', 'labels.csv', 0.78, 0.63],
    ['the sample that was looked at while tuning', 'tuningLabels.csv', 0.82, 0.77],
  ])('is right and complete on %s', (_, file, leastPrecision, leastRecall) => {
    const labels = readLabels(file);
    const sample = companies.filter(({ stockid = '' }) => labels.has(stockid));
    expect(sample).toHaveLength(labels.size);
    const labelled = [...labels].flatMap(([code, nodes]) => nodes.map((node) => `${code} ${node}`));
    const proposed = proposedPairs(sample, SHOWN);
    const report = (name: string, { right, proposed: all, labelled: wanted }: Score): void =>
      console.info(
        `${name}: precision ${percent(right, all)} (${all}), recall ${percent(right, wanted)} (${wanted})`,
      );
    for (const chain of new Set(NODES.nodeId.map(chainOf))) {
      const isOfChain = (pair: string): boolean => chainOf(pair.split(' ')[1] ?? '') === chain;
      report(chain, score(new Set(labelled.filter(isOfChain)), new Set([...proposed].filter(isOfChain))));
    }
    const whole = score(new Set(labelled), proposed);
    report('all', whole);
    expect(whole.right / whole.proposed).toBeGreaterThanOrEqual(leastPrecision);
    expect(whole.right / whole.labelled).toBeGreaterThanOrEqual(leastRecall);
  });

  it('is right more often the surer it is', () => {
    const labels = readLabels('labels.csv');
    const sample = companies.filter(({ stockid = '' }) => labels.has(stockid));
    const labelled = new Set([...labels].flatMap(([code, nodes]) => nodes.map((node) => `${code} ${node}`)));
    const precisionFrom = (least: number): number => {
      const { right, proposed } = score(labelled, proposedPairs(sample, least));
      console.info(`from ${least}: precision ${percent(right, proposed)} (${proposed})`);
      return right / proposed;
    };
    const precisions = [0.3, 0.5, 0.9].map(precisionFrom);
    expect(precisions).toEqual([...precisions].sort((a, b) => a - b));
  });
});
