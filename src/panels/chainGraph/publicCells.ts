import type { DisclosureGuard } from '../../model/disclosedCells';
import { publicVerdict } from '../../model/publicVerdict';
import type { ChainGraphCell } from './chainGraphCells';

/**
 * The cells of a place as 对外 shows them: sums that may be shown, and a gap as 招商机会 whatever its kind. S/D, projects
 * under way and the kinds of verdicts tell of single enterprises.
 * @param place code of a region, '' for the country.
 */
export function publicCells(
  cells: readonly ChainGraphCell[],
  place: string,
  guard: DisclosureGuard,
): readonly ChainGraphCell[] {
  return cells.map((cell) => {
    const isShown = guard.firms.isShown(place === '' ? [] : [place], {
      chains: [],
      stages: [],
      nodes: [cell.nodeId],
    });
    return {
      ...cell,
      verdict: cell.verdict && publicVerdict(cell.verdict),
      position: null,
      firmCount: isShown ? cell.firmCount : Number.NaN,
      outputWan: isShown ? cell.outputWan : Number.NaN,
      supplyRatio: Number.NaN,
      fillingStage: null,
      segment: -1,
      isWithheld: !isShown,
    };
  });
}
