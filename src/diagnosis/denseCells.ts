import type { DiagnosisMeasure } from '../model/enumerations';
import type { GapCells } from '../model/gapColumns';
import type { GapMatrixInput } from './gapMatrixInput';

/** Sums of a level as columns of regions × nodes, row-major. */
export interface DenseCells {
  /** Row of the cell in `GapCells`, −1 where it has none. */
  readonly row: Int32Array;
  /** Above 0 is P = 1. */
  readonly firmCount: Int32Array;
  /** N_rn; 0 where there is no firm. */
  readonly firmWeight: Float64Array;
}

/**
 * Lays the cells out as regions × nodes.
 *
 * Throws a RangeError when a cell lies outside or comes twice, or a column is too short: a wrong index would put a
 * firm into another region without a sign.
 */
export function denseCells(input: GapMatrixInput): DenseCells {
  checkLengths(input);
  const { cells } = input;
  const regionCount = input.regions.ids.length;
  const { nodeCount } = input.graph;
  const row = new Int32Array(regionCount * nodeCount).fill(-1);
  const firmCount = new Int32Array(row.length);
  const firmWeight = new Float64Array(row.length);
  for (let index = 0; index < cells.regionIndex.length; index++) {
    const region = cells.regionIndex[index] ?? -1;
    const node = cells.nodeIndex[index] ?? -1;
    if (region < 0 || region >= regionCount || node < 0 || node >= nodeCount) {
      throw new RangeError(`gap cell ${index}: region ${region} or node ${node} is out of range`);
    }
    const cell = region * nodeCount + node;
    if (row[cell] !== -1)
      throw new RangeError(`gap cell ${index}: region ${region}, node ${node} comes twice`);
    row[cell] = index;
    firmCount[cell] = cells.firmCount[index] ?? 0;
    firmWeight[cell] = cells.firmWeight[index] ?? 0;
  }
  return { row, firmCount, firmWeight };
}

/**
 * X_rn of a measure, row-major: Σw·m over the known values; 0 where there is no firm, NaN where there is one and
 * nothing is known of any.
 */
export function cellValues(dense: DenseCells, cells: GapCells, measure: DiagnosisMeasure): Float64Array {
  if (measure === 'count') return dense.firmWeight;
  const { value } = cells.measures[measure];
  const values = new Float64Array(dense.firmCount.length);
  for (let cell = 0; cell < values.length; cell++) {
    if ((dense.firmCount[cell] ?? 0) > 0) values[cell] = value[dense.row[cell] ?? -1] ?? NaN;
  }
  return values;
}

function checkLengths({ regions, graph, cells, adopted }: GapMatrixInput): void {
  const regionCount = regions.ids.length;
  const rowCount = cells.regionIndex.length;
  const { measures, ...columns } = cells;
  const lengths: readonly (readonly [string, number, number])[] = [
    ...(
      ['enterpriseCount', 'assignedShare', 'placedShare', 'cityIndex', 'province', 'lon', 'lat'] as const
    ).map((name) => [name, regions[name].length, regionCount] as const),
    ...Object.entries(columns).map(([name, column]) => [name, column.length, rowCount] as const),
    ...Object.entries(measures).flatMap(([name, measure]) =>
      Object.values(measure).map((column: ArrayLike<number>) => [name, column.length, rowCount] as const),
    ),
    ['adopted', adopted.length, regionCount * graph.chainCount],
  ];
  for (const [name, length, wanted] of lengths) {
    if (length !== wanted) throw new RangeError(`gap column ${name} has ${length} rows instead of ${wanted}`);
  }
}
