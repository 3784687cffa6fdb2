import type { GapMatrix } from '../../../src/diagnosis/gapMatrix';
import type { GapMatrixInput } from '../../../src/diagnosis/gapMatrixInput';
import { DEFAULT_GAP_THRESHOLDS } from '../../../src/diagnosis/gapThresholds';
import { type ChainEdge, type ChainNode, createChainGraph } from '../../../src/model/chainGraph';
import type { GapLevel } from '../../../src/model/enumerations';
import { POSITION_OF_CODE, VERDICT_OF_CODE } from '../../../src/model/verdictCode';

export interface PlainRegion {
  readonly id: string;
  readonly enterprises: number;
  readonly assigned: number;
  readonly placed: number;
  readonly city: string | null;
  readonly adopts: readonly string[];
}

export interface PlainCell {
  readonly region: string;
  readonly node: string;
  readonly firms: number;
  readonly weight: number;
  readonly left: number;
  readonly recentLeft: number;
  readonly reduced: number;
  readonly filling: number;
}

/** A case in words: ids instead of indexes, rows instead of columns. */
export interface PlainCase {
  readonly level: GapLevel;
  readonly nodes: readonly ChainNode[];
  readonly edges: readonly ChainEdge[];
  readonly regions: readonly PlainRegion[];
  readonly cells: readonly PlainCell[];
  /** City → nodes that it has. */
  readonly cities: Readonly<Record<string, readonly string[]>> | null;
}

export interface PlainJudgement {
  readonly verdict: string;
  readonly position: string | null;
  /** Sorted node ids of the segment, '' for none. */
  readonly segment: string;
  readonly marks: string;
  readonly expected: number;
}

export function cellKey(region: string, node: string): string {
  return `${region} ${node}`;
}

export function plainRegion(id: string, fields: Partial<PlainRegion> = {}): PlainRegion {
  return { id, enterprises: 10, assigned: 1, placed: 1, city: null, adopts: [], ...fields };
}

export function plainCell(region: string, node: string, fields: Partial<PlainCell> = {}): PlainCell {
  const firms = fields.firms ?? 1;
  return { region, node, firms, weight: firms, left: 0, recentLeft: 0, reduced: 0, filling: 0, ...fields };
}

/** Nodes of chain `c`; a `*` after the id makes a key node, `/g` puts it into the alternative group `g`. */
export function plainNodes(words: string, chainId = 'c'): ChainNode[] {
  return words.split(' ').map((word) => {
    const [name = '', altGroup = null] = word.split('/');
    return { nodeId: name.replace('*', ''), chainId, isKey: name.endsWith('*'), altGroup };
  });
}

/** `a>b>c d>c` → edges. */
export function plainEdges(words: string): ChainEdge[] {
  return words.split(' ').flatMap((path) => {
    const ids = path.split('>');
    return ids.slice(1).map((toNode, i) => ({ fromNode: ids[i] ?? '', toNode }));
  });
}

export function toInput(plain: PlainCase): GapMatrixInput {
  const graph = createChainGraph(plain.nodes, plain.edges);
  const { regions, cells } = plain;
  const cityIds = Object.keys(plain.cities ?? {});
  const numbers = (pick: (cell: PlainCell) => number) => Int32Array.from(cells, pick);
  return {
    level: plain.level,
    graph,
    regions: {
      ids: regions.map((region) => region.id),
      enterpriseCount: Float64Array.from(regions, (region) => region.enterprises),
      assignedShare: Float64Array.from(regions, (region) => region.assigned),
      placedShare: Float64Array.from(regions, (region) => region.placed),
      cityIndex: Int32Array.from(regions, ({ city }) => (city === null ? -1 : cityIds.indexOf(city))),
    },
    cells: {
      regionIndex: numbers((cell) => regions.findIndex((region) => region.id === cell.region)),
      nodeIndex: numbers((cell) => graph.nodeIndexById.get(cell.node) ?? -1),
      firmCount: numbers((cell) => cell.firms),
      firmWeight: Float64Array.from(cells, (cell) => cell.weight),
      leftCount: numbers((cell) => cell.left),
      recentLeftCount: numbers((cell) => cell.recentLeft),
      reducedCount: numbers((cell) => cell.reduced),
      fillingCount: numbers((cell) => cell.filling),
    },
    adopted: Uint8Array.from(
      regions.flatMap((region) => graph.chainIds.map((chain) => (region.adopts.includes(chain) ? 1 : 0))),
    ),
    cityPresence: plain.cities
      ? Uint8Array.from(
          Object.values(plain.cities).flatMap((has) => graph.nodeIds.map((id) => (has.includes(id) ? 1 : 0))),
        )
      : null,
    thresholds: DEFAULT_GAP_THRESHOLDS,
  };
}

const MARKS = ['lost', 'eroding', 'filling', 'inCity', 'tooSmall'] as const;

/** The matrix by `cellKey`. */
export function fromMatrix(matrix: GapMatrix): Map<string, PlainJudgement> {
  const judgements = new Map<string, PlainJudgement>();
  const { nodeIds } = matrix;
  matrix.regionIds.forEach((region, row) => {
    nodeIds.forEach((node, column) => {
      const cell = row * nodeIds.length + column;
      const segmentId = matrix.segmentId[cell];
      const segment = nodeIds.filter(
        (_, other) => segmentId !== -1 && matrix.segmentId[row * nodeIds.length + other] === segmentId,
      );
      if (segment.length !== matrix.segmentLength[cell]) throw new Error(`length of the segment at ${node}`);
      judgements.set(cellKey(region, node), {
        verdict: VERDICT_OF_CODE[matrix.verdict[cell] ?? -1] ?? 'no such code',
        position: POSITION_OF_CODE[matrix.position[cell] ?? -1] ?? null,
        segment: segment.sort().join(','),
        marks: MARKS.filter((mark) => matrix[mark][cell] === 1).join(','),
        expected: matrix.expected[cell] ?? NaN,
      });
    });
  });
  return judgements;
}

/** Node → `verdict` or `verdict/position` in one region. */
export function verdictsOf(matrix: GapMatrix, region: string): Record<string, string> {
  const judgements = fromMatrix(matrix);
  return Object.fromEntries(
    matrix.nodeIds.map((node) => {
      const { verdict = '', position = null } = judgements.get(cellKey(region, node)) ?? {};
      return [node, position === null ? verdict : `${verdict}/${position}`];
    }),
  );
}
