import type { NodeFigures } from '../../cube/nodeFigures';
import type { GapMatrix } from '../../diagnosis/gapMatrix';
import type { BlankPosition, ProjectStage, Verdict } from '../../model/enumerations';
import { POSITION_OF_CODE, VERDICT_CODE, VERDICT_OF_CODE } from '../../model/verdictCode';

/** What the graph reads of a judged matrix; columns are regions × nodes, row-major. */
export interface GraphMatrix
  extends Pick<GapMatrix, 'regionIds' | 'nodeIds' | 'verdict' | 'position' | 'firmCount' | 'segmentId'> {
  /** S/D; a matrix judged by presence alone has none. */
  readonly supplyRatio?: Float64Array;
}

/** What one node of the graph bears in one place. */
export interface ChainGraphCell {
  readonly nodeId: string;
  /** null where the place is not judged: a province, the country. */
  readonly verdict: Verdict | null;
  /** Where a 空白点 sits in the chain. */
  readonly position: BlankPosition | null;
  /** Distinct operating enterprises. */
  readonly firmCount: number;
  /** Σ w·output in 万元; NaN where none is known. */
  readonly outputWan: number;
  /** S/D; NaN where S, D or a coefficient is unknown. */
  readonly supplyRatio: number;
  /** Furthest stage of a project between 签约 and 竣工; null without one. */
  readonly fillingStage: ProjectStage | null;
  /** 断点 only: the segment it belongs to, numbered from 1 in the order of the nodes; −1 for none. */
  readonly segment: number;
  /** 对外: firms and output are not shown and stand as NaN. */
  readonly isWithheld: boolean;
}

/** The cells of one chain's nodes in one place, in the order of `nodeIds`. */
export function chainGraphCells(
  nodeIds: readonly string[],
  matrix: GraphMatrix | null,
  regionId: string,
  figures: ReadonlyMap<string, NodeFigures>,
): readonly ChainGraphCell[] {
  const region = matrix?.regionIds.indexOf(regionId) ?? -1;
  const segments = new Map<number, number>();
  const segmentOf = (cell: number): number => {
    const id = matrix?.segmentId[cell] ?? -1;
    if (id < 0 || matrix?.verdict[cell] !== VERDICT_CODE.break) return -1;
    const known = segments.get(id) ?? segments.size + 1;
    segments.set(id, known);
    return known;
  };
  const columnById = new Map(matrix?.nodeIds.map((id, column) => [id, column]));
  return nodeIds.map((nodeId) => {
    const found = figures.get(nodeId);
    const own = {
      nodeId,
      outputWan: found?.outputWan ?? Number.NaN,
      fillingStage: found?.fillingStage ?? null,
      isWithheld: false,
    };
    const column = columnById.get(nodeId);
    if (!matrix || region < 0 || column === undefined) {
      const firmCount = found?.firmCount ?? 0;
      return { ...own, verdict: null, position: null, firmCount, supplyRatio: Number.NaN, segment: -1 };
    }
    const cell = region * matrix.nodeIds.length + column;
    return {
      ...own,
      verdict: VERDICT_OF_CODE[matrix.verdict[cell] ?? -1] ?? null,
      position: POSITION_OF_CODE[matrix.position[cell] ?? 0] ?? null,
      firmCount: matrix.firmCount[cell] ?? 0,
      supplyRatio: matrix.supplyRatio?.[cell] ?? Number.NaN,
      segment: segmentOf(cell),
    };
  });
}
