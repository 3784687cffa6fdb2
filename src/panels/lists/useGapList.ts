import { useMemo } from 'react';
import type { GapMatrix } from '../../diagnosis/gapMatrix';
import { queryNodeFirmTotals } from '../../queries/nodeFirmTotals';
import { gapsInScope } from '../gaps/gapsInScope';
import { useGapScope } from '../gaps/useGapScope';
import { useAnswer } from '../shared/useAnswer';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { type GapOrder, sortedGaps } from './sortedGaps';
import { usePlaceNames } from './usePlaceNames';

export interface GapList {
  readonly matrix: GapMatrix;
  /** Cells in the order wanted. */
  readonly cells: Int32Array;
  readonly tooSmallCount: number;
  /** Enterprises elsewhere on the node of a cell; NaN while it is not known. */
  readonly targetsOf: (cell: number) => number;
}

/** The gaps of the filter in the order wanted. */
export function useGapList(order: GapOrder, withTooSmall: boolean): GapList {
  const { gaps, graph, nodeById } = useWorkspace().data;
  const level = useView((view) => view.filter.gapLevel);
  const scope = useGapScope(level);
  const { nameOf } = usePlaceNames();
  const matrix = gaps[level];
  const totals = useAnswer('nodeFirmTotals', [level], (database, signal) =>
    queryNodeFirmTotals(database, signal),
  );
  const listed = useMemo(
    () => gapsInScope(matrix, graph, scope, withTooSmall),
    [matrix, graph, scope, withTooSmall],
  );
  const ranks = useMemo(
    () => ({
      regions: ranksOf(matrix.regionIds, nameOf),
      nodes: ranksOf(matrix.nodeIds, (id) => nodeById.get(id)?.name ?? id),
    }),
    [matrix, nameOf, nodeById],
  );
  return useMemo(() => {
    const targetsOf = (cell: number): number =>
      (totals.data?.get(matrix.nodeIds[cell % matrix.nodeIds.length] ?? '') ??
        (totals.data ? 0 : Number.NaN)) - (matrix.firmCount[cell] ?? Number.NaN);
    return {
      matrix,
      cells: sortedGaps(listed.cells, matrix, ranks, targetsOf, order),
      tooSmallCount: listed.tooSmallCount,
      targetsOf,
    };
  }, [matrix, listed, ranks, totals.data, order]);
}

/** Place of each in the order of the names. */
function ranksOf(ids: readonly string[], nameOf: (id: string) => string): Int32Array {
  const names = ids.map(nameOf);
  const order = ids
    .map((_, index) => index)
    .sort((a, b) => (names[a] ?? '').localeCompare(names[b] ?? '', 'zh-CN'));
  const ranks = new Int32Array(ids.length);
  for (const [place, index] of order.entries()) ranks[index] = place;
  return ranks;
}
