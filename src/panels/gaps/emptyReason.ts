import { ACTIVE } from '../../diagnosis/chainActivity';
import type { GapMatrix } from '../../diagnosis/gapMatrix';
import { SCOPE_GATE_OF_CODE } from '../../diagnosis/scopeGate';
import type { ChainGraph } from '../../model/chainGraph';
import type { GapScope } from './gapsInScope';

/** Why a list of gaps is empty, which says what to do about it. */
export type EmptyReason =
  | 'no_region'
  | 'insufficient'
  | 'no_graph'
  | 'not_active'
  | 'verdict_filter'
  | 'none';

/**
 * The first reason that holds for a scope without a listed gap: no region at this level, data that do not suffice in
 * any of them, chains without a graph, chains active nowhere, verdicts chosen; else there is no gap.
 */
export function emptyReason(matrix: GapMatrix, graph: ChainGraph, scope: GapScope): EmptyReason {
  const rows = matrix.regionIds.flatMap((id, row) => (scope.isInside(id) ? [row] : []));
  if (rows.length === 0) return 'no_region';
  const judged = rows.filter((row) => SCOPE_GATE_OF_CODE[matrix.scopeGate[row] ?? -1] === 'sufficient');
  if (judged.length === 0) return 'insufficient';
  const { chains, verdicts } = scope.filter;
  const columns = graph.chainIds.flatMap((id, column) =>
    chains.length === 0 || chains.includes(id) ? [column] : [],
  );
  if (columns.length === 0) return 'no_graph';
  const isActive = judged.some((row) =>
    columns.some((column) => matrix.chainActivity[row * graph.chainCount + column] === ACTIVE),
  );
  if (!isActive) return 'not_active';
  return verdicts.length > 0 ? 'verdict_filter' : 'none';
}
