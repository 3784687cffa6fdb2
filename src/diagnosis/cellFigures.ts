import type { DiagnosisMeasure } from '../model/enumerations';
import type { GapCells } from '../model/gapColumns';
import type { DenseCells } from './denseCells';
import { reachesThreshold } from './reachesThreshold';

/** Concentration of the firms of every cell; columns of regions × nodes, row-major. */
export interface CellFigures {
  /** Share of the cell's firms whose value is known (0…1); NaN without a firm. */
  readonly coverage: Float64Array;
  readonly hhi: Float64Array;
  readonly topShare: Float64Array;
  readonly effectiveCount: Float64Array;
  /** The largest w·m, in the measure's unit. */
  readonly largest: Float64Array;
}

/**
 * Cell coverage, HHI, s₁ and n_eff under a measure. All but the coverage are NaN where the value of under
 * `minCellCoverage` of the firms is known, or the values add up to 0.
 */
export function cellFigures(
  dense: DenseCells,
  cells: GapCells,
  measure: DiagnosisMeasure,
  minCellCoverage: number,
): CellFigures {
  const missing = (): Float64Array => new Float64Array(dense.row.length).fill(NaN);
  const figures: CellFigures = {
    coverage: missing(),
    hhi: missing(),
    topShare: missing(),
    effectiveCount: missing(),
    largest: missing(),
  };
  for (let cell = 0; cell < dense.row.length; cell++) {
    const firms = dense.firmCount[cell] ?? 0;
    if (firms === 0) continue;
    const row = dense.row[cell] ?? -1;
    const { known, value, hhi, largest } = sizesAt(cells, row, firms, measure);
    const coverage = known / firms;
    figures.coverage[cell] = coverage;
    if (!reachesThreshold(coverage, minCellCoverage) || !(value > 0)) continue;
    figures.hhi[cell] = hhi;
    figures.effectiveCount[cell] = 1 / hhi;
    figures.topShare[cell] = largest / value;
    figures.largest[cell] = largest;
  }
  return figures;
}

function sizesAt(cells: GapCells, row: number, firms: number, measure: DiagnosisMeasure) {
  if (measure === 'count') {
    return {
      known: firms,
      value: cells.firmWeight[row] ?? NaN,
      hhi: cells.weightHerfindahl[row] ?? NaN,
      largest: cells.largestWeight[row] ?? NaN,
    };
  }
  const { knownCount, value, herfindahl, largest } = cells.measures[measure];
  return {
    known: knownCount[row] ?? 0,
    value: value[row] ?? NaN,
    hhi: herfindahl[row] ?? NaN,
    largest: largest[row] ?? NaN,
  };
}
