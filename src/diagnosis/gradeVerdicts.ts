import type { ChainGraph } from '../model/chainGraph';
import type { GapLevel } from '../model/enumerations';
import type { GapCells } from '../model/gapColumns';
import { VERDICT_CODE } from '../model/verdictCode';
import type { DenseCells } from './denseCells';
import { type GradeThresholds, isStrength, WEAK_BITS, weakBits } from './gradePresent';
import { emptyFigures, readFigures } from './presentFigures';

/**
 * Grades every present node of an active chain as 薄弱点, 优势点 or 正常, in place; `verdict` holds 正常 for all of
 * them before. Adds the rules that fired to `reasons` when it is given.
 */
export function gradeVerdicts(
  level: GapLevel,
  graph: ChainGraph,
  dense: DenseCells,
  cells: GapCells,
  columns: { readonly lqStar: Float64Array; readonly supplyRatio: Float64Array },
  thresholds: GradeThresholds,
  verdict: Uint8Array,
  reasons: Int32Array | null,
): void {
  const figures = emptyFigures();
  for (let cell = 0; cell < verdict.length; cell++) {
    if (verdict[cell] !== VERDICT_CODE.normal) continue;
    readFigures(figures, level, graph, dense, cells, columns, cell);
    const mask = weakBits(figures, thresholds);
    if (reasons) reasons[cell] = (reasons[cell] ?? 0) | mask;
    if ((mask & WEAK_BITS) !== 0) verdict[cell] = VERDICT_CODE.weak;
    else if (isStrength(figures, thresholds)) verdict[cell] = VERDICT_CODE.strength;
  }
}
