import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCsv } from './readCsv';

const nodes = readCsv('data/source/node.csv');
const edges = readCsv('data/source/edge.csv');
const split = (cell: string | undefined) => (cell ?? '').split(';').filter((part) => part !== '');

const GRAPHS = [
  'pv',
  'display',
  'ic',
  'nev',
  'machinery',
  'biomed',
  'textile',
  'leather',
  'pump_valve',
  'footwear',
  'optics',
  'copper',
  'lithium',
];
const nodesOf = (chain: string) => nodes.filter((row) => row.chain === chain);
const downstreamOf = (node: string) =>
  edges.flatMap((row) => (row.from_node === node ? [row.to_node ?? ''] : []));
const upstreamOf = (node: string) =>
  edges.flatMap((row) => (row.to_node === node ? [row.from_node ?? ''] : []));

/** Nodes reached from `start` along `next`, the start included. */
function reach(start: string, next: (node: string) => readonly string[]): Set<string> {
  const seen = new Set([start]);
  for (const node of seen) for (const neighbour of next(node)) seen.add(neighbour);
  return seen;
}

describe('the graphs', () => {
  it('are those of the 13 chains', () => {
    expect(new Set(nodes.map((row) => row.chain))).toEqual(new Set(GRAPHS));
  });

  it.each(GRAPHS)('%s has 10 to 30 nodes, a key node and every stage', (chain) => {
    const own = nodesOf(chain);
    expect(own.length).toBeGreaterThanOrEqual(10);
    expect(own.length).toBeLessThanOrEqual(30);
    expect(own.filter((row) => row.is_key === 'true')).not.toEqual([]);
    expect(new Set(own.map((row) => row.stage))).toEqual(
      new Set(['upstream', 'midstream', 'downstream', 'service']),
    );
    expect(new Set(own.map((row) => row.name)).size).toBe(own.length);
    for (const row of own) {
      expect(row.node_id?.startsWith(`${chain}.`)).toBe(true);
      expect(split(row.keywords)).not.toEqual([]);
      expect(new Set(split(row.keywords)).size).toBe(split(row.keywords).length);
    }
  });

  it.each(GRAPHS)('%s is acyclic, connected and closed', (chain) => {
    const ids = nodesOf(chain).map((row) => row.node_id ?? '');
    for (const row of edges.filter((edge) => edge.chain === chain))
      expect(ids).toEqual(expect.arrayContaining([row.from_node, row.to_node]));
    for (const id of ids)
      for (const next of downstreamOf(id)) expect(reach(next, downstreamOf).has(id), id).toBe(false);
    const whole = reach(ids[0] ?? '', (node) => [...downstreamOf(node), ...upstreamOf(node)]);
    expect(whole.size).toBe(ids.length);
  });

  it('have alternatives in at least 6 chains: two or more nodes a group, of one chain, that share a customer', () => {
    const chains = new Set<string | undefined>();
    for (const group of new Set(nodes.flatMap((row) => (row.alt_group ? [row.alt_group] : [])))) {
      const members = nodes.filter((row) => row.alt_group === group);
      expect(members.length, group).toBeGreaterThanOrEqual(2);
      expect(new Set(members.map((row) => row.chain)).size).toBe(1);
      chains.add(members[0]?.chain);
      const customers = members.map((row) => downstreamOf(row.node_id ?? ''));
      const shared = customers[0]?.filter((node) => customers.every((others) => others.includes(node)));
      expect(shared, group).not.toEqual([]);
    }
    expect(chains.size).toBeGreaterThanOrEqual(6);
  });

  it('put 设计 before 制造 before 终端 in 集成电路', () => {
    expect(reach('ic.design', downstreamOf).has('ic.fab')).toBe(true);
    expect(reach('ic.fab', downstreamOf).has('ic.terminal')).toBe(true);
  });

  it('give a coefficient only with a source other than the product itself', () => {
    for (const row of edges) if (row.coefficient !== '') expect(row.source).not.toBe('本产品设定');
  });
});

const register = fileURLToPath(
  new URL('../../../shared/data/gbt4754/gbt4754_2017_flat.csv', import.meta.url),
);

describe('industry codes', () => {
  it('are four digits each', () => {
    for (const row of nodes) {
      expect(split(row.industry_codes)).not.toEqual([]);
      for (const code of split(row.industry_codes)) expect(code).toMatch(/^\d{4}$/);
    }
  });

  it('are classes of GB/T 4754—2017', ({ skip }) => {
    skip(!existsSync(register), '../shared is absent: the codes are not checked against GB/T 4754');
    const classes = new Set(
      readCsv('../shared/data/gbt4754/gbt4754_2017_flat.csv')
        .filter((row) => row.level === '4')
        .map((row) => row.code),
    );
    expect(classes.size).toBe(1381);
    for (const row of nodes)
      for (const code of split(row.industry_codes))
        expect(classes.has(code), `${row.node_id} ${code}`).toBe(true);
  });
});
