import { cellKey, type PlainCase, type PlainJudgement, type PlainRegion } from './plainCase';

/** The definitions once more, as plainly as can be: sets of strings, recursion, no index. */
export function slowGapMatrix(plain: PlainCase): Map<string, PlainJudgement> {
  const chainOf = new Map(plain.nodes.map((node) => [node.nodeId, node.chainId]));
  const edges = plain.edges.filter(
    ({ fromNode, toNode }) =>
      fromNode !== toNode && chainOf.has(fromNode) && chainOf.get(fromNode) === chainOf.get(toNode),
  );
  const next = (node: string) => new Set(edges.filter((e) => e.fromNode === node).map((e) => e.toNode));
  const previous = (node: string) => new Set(edges.filter((e) => e.toNode === node).map((e) => e.fromNode));
  const beside = (node: string) => new Set([...next(node), ...previous(node)]);
  const judgements = new Map<string, PlainJudgement>();
  const expected = slowExpected(plain);
  for (const region of plain.regions) judgeRegion(region);
  return judgements;

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
        if (present.has(nodeId)) return 'normal';
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
        filling: (cell?.filling ?? 0) > 0,
        inCity:
          plain.level !== 'city' && isGap && (plain.cities?.[region.city ?? '']?.includes(node) ?? false),
        tooSmall:
          plain.level !== 'city' && isGap && rounded(firmsExpected) < 1 && !meets(next(node), present),
      };
      judgements.set(cellKey(region.id, node), {
        verdict,
        position: position(),
        segment: [...segment].sort().join(','),
        marks: Object.entries(marks)
          .filter(([, holds]) => holds)
          .map(([mark]) => mark)
          .join(','),
        expected: firmsExpected,
      });
    }
  }
}

function rounded(value: number): number {
  return Number(value.toFixed(9));
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

function slowExpected({ regions, cells }: PlainCase): (region: string, node: string) => number {
  const firms = (holds: (region: string, node: string) => boolean) =>
    cells.filter((c) => holds(c.region, c.node)).reduce((sum, c) => sum + c.weight, 0);
  const all = firms(() => true);
  const hasReference =
    all > 0 &&
    regions.filter((r) => r.enterprises >= 5).length >= 2 &&
    regions.every((r) => rounded(firms((region) => region === r.id) / all) < 0.8);
  return (region, node) =>
    hasReference ? (firms((r) => r === region) * firms((_, n) => n === node)) / all : NaN;
}
