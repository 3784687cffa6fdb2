import type { GapMatrix } from '../../diagnosis/gapMatrix';
import { type GapCell, parseGapCellId } from '../../model/gapCell';
import { type GapRow, rowOf } from '../gaps/gapRows';
import type { LoadedData } from '../shared/workspace';

/** A judged cell with what it was judged from. */
export interface Evidence {
  readonly row: GapRow;
  readonly matrix: GapMatrix;
  readonly input: LoadedData['gapInputs'][GapCell['level']];
  /** Places in the matrix. */
  readonly region: number;
  readonly node: number;
  readonly cell: number;
  /** Row in the cells of the input; −1 where no firm and no project is there. */
  readonly inputRow: number;
}

/** The evidence of a cell by its id; null where the region or the node is not judged in the present data. */
export function evidenceOf(
  { gaps, gapInputs, graph }: Pick<LoadedData, 'gaps' | 'gapInputs' | 'graph'>,
  id: string,
): Evidence | null {
  const parsed = parseGapCellId(id);
  if (!parsed) return null;
  const matrix = gaps[parsed.level];
  const input = gapInputs[parsed.level];
  const region = matrix.regionIds.indexOf(parsed.region);
  const node = graph.nodeIndexById.get(parsed.node) ?? -1;
  if (region < 0 || node < 0) return null;
  const cell = region * graph.nodeCount + node;
  const { regionIndex, nodeIndex } = input.cells;
  const inputRow = regionIndex.findIndex((each, row) => each === region && nodeIndex[row] === node);
  return { row: rowOf(matrix, cell), matrix, input, region, node, cell, inputRow };
}
