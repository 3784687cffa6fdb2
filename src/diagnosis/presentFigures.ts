import type { ChainGraph } from '../model/chainGraph';
import type { GapLevel } from '../model/enumerations';
import type { GapCells } from '../model/gapColumns';
import type { DenseCells } from './denseCells';
import type { PresentFigures } from './gradePresent';

export function emptyFigures(): PresentFigures {
  return {
    lqStar: NaN,
    supplyRatio: NaN,
    isKey: false,
    firmCount: 0,
    titledCount: 0,
    unknownTitlesCount: 0,
    leadingCount: 0,
  };
}

/** Fills `figures` in place for one cell, so that a whole matrix makes one object. Parks have no LQ and no S/D. */
export function readFigures(
  figures: PresentFigures,
  level: GapLevel,
  graph: ChainGraph,
  dense: DenseCells,
  cells: GapCells,
  columns: { readonly lqStar: Float64Array; readonly supplyRatio: Float64Array },
  cell: number,
): void {
  const row = dense.row[cell] ?? -1;
  figures.lqStar = level === 'park' ? NaN : (columns.lqStar[cell] ?? NaN);
  figures.supplyRatio = columns.supplyRatio[cell] ?? NaN;
  figures.isKey = graph.isKey[cell % graph.nodeCount] === 1;
  figures.firmCount = dense.firmCount[cell] ?? 0;
  figures.titledCount = cells.titledCount[row] ?? 0;
  figures.unknownTitlesCount = cells.unknownTitlesCount[row] ?? 0;
  figures.leadingCount = (cells.leadCount[row] ?? 0) + (cells.championCount[row] ?? 0);
}
