import { cellKey, type PlainCase, type PlainJudgement, type PlainRegion } from './plainCase';
import { rounded, slowFigures } from './slowFigures';
import { slowGrade } from './slowGrade';
import { slowPriorities } from './slowPriorities';

/** The definitions once more, as plainly as can be: sets of strings, recursion, no index. */
export function slowGapMatrix(plain: PlainCase): Map<string, PlainJudgement> {
  const chainOf = new Map(plain.nodes.map((node) => [node.nodeId, node.chainId]));
  const edges = plain.edges.filter(
    ({ fromNode, toNode }, place) =>
      plain.edges.findIndex((e) => e.fromNode === fromNode && e.toNode === toNode) === place &&
      fromNode !== toNode &&
      chainOf.has(fromNode) &&
      chainOf.get(fromNode) === chainOf.get(toNode),
  );
  const next = (node: string) => new Set(edges.filter((e) => e.fromNode === node).map((e) => e.toNode));
  const previous = (node: string) => new Set(edges.filter((e) => e.toNode === node).map((e) => e.fromNode));
  const beside = (node: string) => new Set([...next(node), ...previous(node)]);
  const judgements = new Map<string, PlainJudgement>();
  const figures = slowFigures(plain, edges);
  const expected = (region: string, node: string) => figures(region, node).expected;
  for (const region of plain.regions) judgeRegion(region);
  return slowPriorities(plain, edges, judgements);

  function judgeRegion(region: PlainRegion): void {
    const cellsHere = new Map(plain.cells.filter((c) => c.region === region.id).map((c) => [c.node, c]));
    const present = new Set([...cellsHere.values()].filter((c) => c.firms > 0).map((c) => c.node));
    const without = (set: ReadonlySet<string>, node: string) => new Set([...set].filter((n) => n !== node));
    const between = new Set<string>();
    const firstVerdicts = new Map<string, string>();
    for (const { nodeId, chainId, altGroup } of plain.nodes) {
      const ofChain = plain.nodes.filter((n) => n.chainId === chainId);
      const presentOfChain = ofChain.filter((n) => present.has(n.nodeId));
      const isActive =
        region.adopts.includes(chainId) ||
        (presentOfChain.length >= 2 && presentOfChain.some((n) => n.isKey));
      const alternatives = ofChain.filter((n) => altGroup !== null && n.altGroup === altGroup);
      const above = without(reached(nodeId, previous), nodeId);
      const below = without(reached(nodeId, next), nodeId);
      const decide = (): string => {
        if (region.enterprises < 5) return 'insufficient';
        if (Number.isNaN(region.assigned) || region.assigned < 0.6) return 'insufficient';
        if (plain.level !== 'city' && (Number.isNaN(region.placed) || region.placed < 0.6))
          return 'insufficient';
        if (!isActive) return presentOfChain.length === 0 ? 'not_active' : 'sporadic';
        if (present.has(nodeId)) return slowGrade(plain, region.id, nodeId, figures).verdict;
        if (alternatives.some((n) => present.has(n.nodeId))) return 'substitutable';
        return meets(above, present) && meets(below, present) ? 'break' : 'blank';
      };
      firstVerdicts.set(nodeId, decide());
      if (firstVerdicts.get(nodeId) === 'break') between.add(nodeId);
    }
    for (const [node, first] of firstVerdicts) {
      const segment = between.has(node)
        ? reached(node, (n) => new Set([...beside(n)].filter((m) => between.has(m)))).add(node)
        : new Set<string>();
      const isMiddle = segment.size > 3;
      const verdict = isMiddle ? 'blank' : first;
      const position = () => {
        if (verdict !== 'blank') return null;
        if (isMiddle) return 'middle';
        if (!meets(beside(node), present)) return 'remote';
        return meets(reached(node, next), present) ? 'upstream_end' : 'terminal';
      };
      const cell = cellsHere.get(node);
      const isGap = verdict === 'break' || verdict === 'blank';
      const firmsExpected = expected(region.id, node);
      const marks = {
        lost: isGap && (cell?.left ?? 0) > 0,
        eroding: cell !== undefined && cell.firms > 0 && (cell.reduced === cell.firms || cell.recentLeft > 0),
        singleSource: (cell?.firms ?? 0) > 0 && figures(region.id, node).isAlone,
        filling: (cell?.filling ?? 0) > 0,
        inCity:
          plain.level !== 'city' && isGap && (plain.cities?.[region.city ?? '']?.includes(node) ?? false),
        tooSmall:
          plain.level !== 'city' &&
          isGap &&
          rounded(firmsExpected) < 1 &&
          !figures(region.id, node).hasDemand,
      };
      const { lqStar, demand, supplyRatio, unmet } = figures(region.id, node);
      const isPresent = ['weak', 'strength', 'normal'].includes(verdict);
      judgements.set(cellKey(region.id, node), {
        verdict,
        fired: isPresent ? slowGrade(plain, region.id, node, figures).fired : '',
        position: position(),
        segment: [...segment].sort().join(','),
        marks: Object.entries(marks)
          .filter(([, holds]) => holds)
          .map(([mark]) => mark)
          .join(','),
        figures: { expected: firmsExpected, lqStar, demand, supplyRatio, unmet, low: NaN, high: NaN },
      });
    }
  }
}

function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((element) => b.has(element));
}

function reached(
  node: string,
  step: (node: string) => ReadonlySet<string>,
  found = new Set<string>(),
): Set<string> {
  for (const neighbour of step(node)) {
    if (found.has(neighbour)) continue;
    found.add(neighbour);
    reached(neighbour, step, found);
  }
  return found;
}
