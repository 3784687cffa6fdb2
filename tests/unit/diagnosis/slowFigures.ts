import type { ChainEdge } from '../../../src/model/chainGraph';
import type { PlainCase, PlainCell } from './plainCase';

export interface SlowFigures {
  readonly expected: number;
  readonly lqStar: number;
  readonly supply: number;
  readonly demand: number;
  readonly supplyRatio: number;
  readonly unmet: number;
  readonly surplus: number;
  readonly hasDemand: boolean;
  /** s₁ ≥ 0.6, Sub_R < 0.5, R the province, and a demand. */
  readonly isAlone: boolean;
}

export type FiguresOf = (region: string, node: string) => SlowFigures;

export function rounded(value: number): number {
  return Number(value.toFixed(9));
}

/** The measures once more, cell by cell, each from the rows. */
export function slowFigures(plain: PlainCase, edges: readonly ChainEdge[]): FiguresOf {
  const { cells, regions } = plain;
  const enterprises = total(regions.map((region) => region.enterprises));
  const coverage = total(regions.map((region) => region.known)) / enterprises;
  const isByOutput = rounded(coverage) >= 0.8;
  const cellAt = (region: string, node: string) =>
    cells.find((cell) => cell.region === region && cell.node === node);
  const isPresent = (region: string, node: string) => (cellAt(region, node)?.firms ?? 0) > 0;
  const sizeOf = (cell: PlainCell) => (isByOutput ? cell.value : cell.weight);
  const valueAt = (region: string, node: string): number => {
    const cell = cellAt(region, node);
    return cell && cell.firms > 0 ? sizeOf(cell) : 0;
  };
  const sum = (holds: (cell: PlainCell) => boolean, of: (cell: PlainCell) => number) =>
    total(
      cells
        .filter((cell) => cell.firms > 0 && holds(cell))
        .map(of)
        .filter((value) => !Number.isNaN(value)),
    );
  const weightOf = (cell: PlainCell) => cell.weight;
  const firms = sum(() => true, weightOf);
  const isReferenced =
    firms > 0 &&
    regions.filter((region) => region.enterprises >= 5).length >= 2 &&
    regions.every(({ id }) => rounded(sum((cell) => cell.region === id, weightOf) / firms) < 0.8);

  return (region, node) => {
    const here = (cell: PlainCell) => cell.region === region;
    const same = (cell: PlainCell) => cell.node === node;
    const expected = isReferenced ? (sum(here, weightOf) * sum(same, weightOf)) / firms : NaN;
    const value = valueAt(region, node);
    const of = Number.isNaN(value) ? weightOf : sizeOf;
    const own = Number.isNaN(value) ? (cellAt(region, node)?.weight ?? 0) : value;
    const quotient = own / sum(here, of) / (sum(same, of) / sum(() => true, of));
    const isQuotient =
      isReferenced &&
      plain.level !== 'park' &&
      isPresent(region, node) &&
      sum(here, of) > 0 &&
      sum(same, of) > 0;
    const omega = expected / (expected + 2);
    return {
      expected,
      lqStar: isQuotient ? omega * quotient + 1 - omega : NaN,
      ...balance(region, node),
      isAlone: isAlone(region, node),
    };
  };

  function pool(node: string): string[] {
    const groupOf = (id: string) => plain.nodes.find(({ nodeId }) => nodeId === id);
    const buyers = (id: string) =>
      edges.filter(({ fromNode }) => fromNode === id).map(({ toNode }) => toNode);
    const found = [node];
    for (const member of found) {
      for (const { nodeId, chainId, altGroup } of plain.nodes) {
        const isSame =
          altGroup !== null && altGroup === groupOf(member)?.altGroup && chainId === groupOf(member)?.chainId;
        const isJoined = isSame && buyers(member).some((buyer) => buyers(nodeId).includes(buyer));
        if (isJoined && !found.includes(nodeId)) found.push(nodeId);
      }
    }
    return found;
  }

  function balance(region: string, node: string) {
    const members = pool(node);
    const feeding = edges.filter(({ fromNode }) => members.includes(fromNode));
    const terms = [...new Set(feeding.map(({ toNode }) => toNode))].map((buyer) => {
      const known = feeding
        .filter(({ toNode, coefficient = NaN }) => toNode === buyer && !Number.isNaN(coefficient))
        .map(({ coefficient = NaN }) => coefficient);
      const isPartial =
        known.length < new Set(feeding.filter((e) => e.toNode === buyer).map((e) => e.fromNode)).size;
      const term = known.length > 0 ? Math.max(...known) * valueAt(region, buyer) : NaN;
      return { term, mayBuy: term > 0 || ((isPartial || Number.isNaN(term)) && isPresent(region, buyer)) };
    });
    const knownTerms = terms.map(({ term }) => term).filter((term) => !Number.isNaN(term));
    const isDefined = isByOutput && plain.level !== 'park';
    const values = members
      .filter((member) => isPresent(region, member))
      .map((member) => valueAt(region, member));
    const isUnknown = values.length > 0 && values.every(Number.isNaN);
    const supply = !isDefined || isUnknown ? NaN : total(values.filter((value) => !Number.isNaN(value)));
    const demand = isDefined && knownTerms.length > 0 ? total(knownTerms) : NaN;
    return {
      supply,
      demand,
      supplyRatio: demand > 0 ? supply / demand : NaN,
      unmet: Math.max(0, demand - supply),
      surplus: Math.max(0, supply - demand),
      hasDemand: terms.some(({ mayBuy }) => mayBuy),
    };
  }

  function isAlone(region: string, node: string): boolean {
    const cell = cellAt(region, node);
    if (!cell || cell.firms === 0) return false;
    const [largest, whole, known] = isByOutput
      ? [cell.largest, cell.value, cell.known]
      : [cell.weight / cell.firms, cell.weight, cell.firms];
    if (rounded(known / cell.firms) < 0.8 || !(whole > 0)) return false;
    const province = regions.find(({ id }) => id === region)?.province;
    const near = regions.filter((other) => other.province === province).map(({ id }) => valueAt(id, node));
    const others = Math.max(0, total(near.filter((value) => !Number.isNaN(value))) - largest);
    const isLarge = rounded(largest / whole) >= 0.6 && rounded(others / largest) < 0.5;
    return isLarge && balance(region, node).hasDemand;
  }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
