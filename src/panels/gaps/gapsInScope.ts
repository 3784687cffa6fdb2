import type { ChainGraph } from '../../model/chainGraph';
import type { Stage } from '../../model/enumerations';
import type { GapVerdictColumns } from '../../model/gapColumns';
import { chosenGaps } from '../../model/gapVerdicts';
import { VERDICT_CODE } from '../../model/verdictCode';
import type { Filter } from '../../model/viewState';

/** The part of a level's matrix that the filter lets through. */
export interface GapScope {
  readonly filter: Pick<Filter, 'chains' | 'nodes' | 'stages' | 'verdicts'>;
  /** Whether a region or park of the matrix lies within the filter's regions and parks. */
  readonly isInside: (regionId: string) => boolean;
  readonly stageOfNode: ReadonlyMap<string, Stage | null>;
}

export interface GapsInScope {
  /** Cells of the matrix (region × node, row-major), in its order. */
  readonly cells: Int32Array;
  /** Gaps among what is in scope that are 规模不足以判断. */
  readonly tooSmallCount: number;
}

/** The gaps within the scope; with verdicts chosen, only those of them that are gaps. */
export function gapsInScope(
  matrix: GapVerdictColumns,
  graph: ChainGraph,
  scope: GapScope,
  withTooSmall: boolean,
): GapsInScope {
  const codes = new Set(chosenGaps(scope.filter.verdicts).map((verdict) => VERDICT_CODE[verdict]));
  const gaps = cellsInScope(matrix, graph, scope).filter((cell) => codes.has(matrix.verdict[cell] ?? -1));
  const judged = gaps.filter((cell) => matrix.tooSmall[cell] !== 1);
  return {
    cells: Int32Array.from(withTooSmall ? gaps : judged),
    tooSmallCount: gaps.length - judged.length,
  };
}

/** Places of all cells of the chosen regions, chains, nodes and stages, in the order of the matrix. */
export function cellsInScope(matrix: GapVerdictColumns, graph: ChainGraph, scope: GapScope): number[] {
  const nodes = chosenNodes(graph, scope);
  return matrix.regionIds.flatMap((region, row) =>
    scope.isInside(region) ? nodes.map((node) => row * matrix.nodeIds.length + node) : [],
  );
}

function chosenNodes(graph: ChainGraph, { filter, stageOfNode }: GapScope): number[] {
  const { chains, nodes, stages } = filter;
  return graph.nodeIds.flatMap((nodeId, index) => {
    const chain = graph.chainIds[graph.chainOfNode[index] ?? -1] ?? '';
    if (chains.length > 0 && !chains.includes(chain)) return [];
    if (nodes.length > 0 && !nodes.includes(nodeId)) return [];
    const stage = stageOfNode.get(nodeId);
    if (stages.length > 0 && !stages.some((each) => each === stage)) return [];
    return [index];
  });
}
