import type { ChainEdge } from '../../../src/model/chainGraph';
import { cellKey, type PlainCase, type PlainJudgement } from './plainCase';
import { slowFigures } from './slowFigures';

/** Both ends of every priority, from the judgements that are made. */
export function slowPriorities(
  plain: PlainCase,
  edges: readonly ChainEdge[],
  judgements: Map<string, PlainJudgement>,
): Map<string, PlainJudgement> {
  const figures = slowFigures(plain, edges);
  const at = (region: string, node: string) => judgements.get(cellKey(region, node));
  const cellAt = (region: string, node: string) =>
    plain.cells.find((cell) => cell.region === region && cell.node === node);
  const isPresent = (region: string, node: string) => (cellAt(region, node)?.firms ?? 0) > 0;
  const isGap = (region: string, node: string) =>
    ['break', 'blank', 'weak'].includes(at(region, node)?.verdict ?? '');
  const isCounted = (region: string, node: string) => !at(region, node)?.marks.includes('tooSmall');
  const segmentOf = (region: string, node: string): string[] => {
    const segment = at(region, node)?.segment ?? '';
    return segment === '' ? [node] : segment.split(',');
  };
  const reach = (start: readonly string[], step: (node: string) => string[]): Set<string> => {
    const found = new Set<string>();
    const visit = (node: string): void => {
      for (const other of step(node)) {
        if (found.has(other)) continue;
        found.add(other);
        visit(other);
      }
    };
    for (const node of start) visit(node);
    return found;
  };
  const after = (node: string) => edges.filter((e) => e.fromNode === node).map((e) => e.toNode);
  const before = (node: string) => edges.filter((e) => e.toNode === node).map((e) => e.fromNode);
  const pairs = (region: string, node: string): number => {
    if (at(region, node)?.verdict !== 'break') return 0;
    const segment = segmentOf(region, node);
    const present = (nodes: Set<string>) => [...nodes].filter((each) => isPresent(region, each)).length;
    return present(reach(segment, before)) * present(reach(segment, after));
  };
  const chainOf = (node: string) => plain.nodes.find(({ nodeId }) => nodeId === node)?.chainId;
  const most = (node: string, of: (region: string, node: string) => number): number =>
    Math.max(
      0,
      ...plain.regions.flatMap(({ id }) =>
        plain.nodes
          .filter(
            ({ nodeId, chainId }) => chainId === chainOf(node) && isGap(id, nodeId) && isCounted(id, nodeId),
          )
          .map(({ nodeId }) => of(id, nodeId))
          .filter((value) => !Number.isNaN(value)),
      ),
    );
  const unmetYi = (region: string, node: string) => figures(region, node).unmet / 10_000;
  const log = (value: number) => Math.log(1 + value);

  const components = (region: string, node: string) => {
    const judgement = at(region, node);
    const beside = [...before(node), ...after(node)];
    const segment = segmentOf(region, node);
    const largest = (values: number[]) => Math.max(...values.filter((value) => !Number.isNaN(value)));
    const overSegment = (of: (member: string) => number): number => {
      const best = largest(segment.map(of));
      return best === Number.NEGATIVE_INFINITY ? NaN : best;
    };
    return {
      gap: gapScore(region, node, judgement, beside),
      pull: overSegment((member) => {
        const whole = log(most(member, unmetYi));
        const unmet = unmetYi(region, member);
        return Number.isNaN(unmet) ? NaN : whole > 0 ? Math.min(1, log(unmet) / whole) : 0;
      }),
      feasibility:
        beside.length === 0
          ? NaN
          : beside.filter((n) => isPresent(region, n) || at(region, n)?.verdict === 'substitutable').length /
            beside.length,
      leverage: most(node, pairs) > 0 ? Math.min(1, pairs(region, node) / most(node, pairs)) : 0,
      security: overSegment((member) => security(region, member)),
    };
  };
  const gapScore = (
    region: string,
    node: string,
    judgement: PlainJudgement | undefined,
    beside: readonly string[],
  ): number => {
    if (judgement?.verdict === 'break') return 1;
    if (judgement?.verdict === 'blank') return beside.some((each) => isPresent(region, each)) ? 0.7 : 0.3;
    const fired = judgement?.fired.split(',') ?? [];
    const scores = {
      weak_quotient: 1 - figures(region, node).lqStar,
      weak_supply: 1 - figures(region, node).supplyRatio,
      weak_standing: 0.3,
    };
    return Math.max(
      0,
      ...Object.entries(scores).flatMap(([rule, score]) => (fired.includes(rule) ? [score] : [])),
    );
  };
  const security = (region: string, node: string): number => {
    const unmet = figures(region, node).unmet;
    if (unmet === 0) return 0;
    const province = plain.regions.find(({ id }) => id === region)?.province;
    const surpluses = plain.regions
      .filter((other) => other.province === province && other.id !== region && isPresent(other.id, node))
      .map(({ id }) => figures(id, node).surplus);
    const known = surpluses.filter((surplus) => !Number.isNaN(surplus));
    if (surpluses.length > 0 && known.length === 0) return NaN;
    return 1 - Math.min(1, known.reduce((sum, value) => sum + value, 0) / unmet);
  };

  const WEIGHTS = { gap: 0.3, pull: 0.25, feasibility: 0.25, leverage: 0.1, security: 0.1 } as const;
  return new Map(
    [...judgements].map(([key, judgement]) => {
      const [region = '', node = ''] = key.split(' ');
      if (!isGap(region, node)) return [key, judgement];
      const parts = components(region, node);
      const cell = cellAt(region, node);
      const { unmet } = figures(region, node);
      const isFilled = (cell?.filling ?? 0) > 0 && (cell?.planned ?? NaN) > 0 && !Number.isNaN(unmet);
      const rest = isFilled ? 1 - (unmet > 0 ? Math.min(1, (cell?.planned ?? 0) / unmet) : 1) : 1;
      const sum = (missing: number) =>
        Object.entries(WEIGHTS).reduce((score, [name, weight]) => {
          const value = parts[name as keyof typeof WEIGHTS];
          return score + weight * (Number.isNaN(value) ? missing : value);
        }, 0);
      const ends = { low: 100 * rest * sum(0), high: 100 * rest * sum(1) };
      return [key, { ...judgement, figures: { ...judgement.figures, ...ends } }];
    }),
  );
}
