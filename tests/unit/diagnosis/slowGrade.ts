import type { PlainCase } from './plainCase';
import { type FiguresOf, rounded } from './slowFigures';

/** 薄弱点, 优势点 or 正常 of a present node, and the rules that fired. */
export function slowGrade(
  plain: PlainCase,
  region: string,
  node: string,
  figures: FiguresOf,
): { readonly verdict: string; readonly fired: string } {
  const cell = plain.cells.find((each) => each.region === region && each.node === node);
  const { lqStar, supplyRatio } = figures(region, node);
  const isKey = plain.nodes.find(({ nodeId }) => nodeId === node)?.isKey ?? false;
  const isLarge = rounded(lqStar) >= 1.25;
  const rules = {
    weak_quotient: rounded(lqStar) < 0.5,
    weak_supply: rounded(supplyRatio) < 0.5 && !isLarge,
    weak_standing: isKey && cell?.titled === 0 && cell.unknownTitles === 0,
  };
  const fired = Object.entries(rules).flatMap(([rule, holds]) => (holds ? [rule] : []));
  const isStrong = isLarge && ((cell?.firms ?? 0) >= 3 || (cell?.leading ?? 0) > 0);
  return { verdict: fired.length > 0 ? 'weak' : isStrong ? 'strength' : 'normal', fired: fired.join(',') };
}
