import type { GapMatrix } from '../../../src/diagnosis/gapMatrix';
import type { GapMatrixInput } from '../../../src/diagnosis/gapMatrixInput';
import { reasonsOf } from '../../../src/model/bitCode';
import { type ChainEdge, type ChainNode, createChainGraph } from '../../../src/model/chainGraph';
import { DEFAULT_DIAGNOSIS_SETTINGS, type DiagnosisSettings } from '../../../src/model/diagnosisSettings';
import type { GapLevel } from '../../../src/model/enumerations';
import type { GapCells } from '../../../src/model/gapColumns';
import { POSITION_OF_CODE, VERDICT_OF_CODE } from '../../../src/model/verdictCode';
import { gapCellsOf, gapRegionsOf, noChainCells } from './gapColumnsOf';

export interface PlainRegion {
  readonly id: string;
  readonly enterprises: number;
  readonly assigned: number;
  readonly placed: number;
  readonly city: string | null;
  readonly province: string;
  /** Enterprises whose output is known. */
  readonly known: number;
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
  /** Output in 万元 over the `known` firms; NaN where none is. */
  readonly value: number;
  readonly known: number;
  /** The largest firm's. */
  readonly largest: number;
  readonly titled: number;
  readonly unknownTitles: number;
  readonly leading: number;
  /** Planned output in 万元 of the filling projects; NaN where unknown. */
  readonly planned: number;
}

/** Every present node is 正常: presence alone decides. */
export const UNGRADED: DiagnosisSettings = {
  ...DEFAULT_DIAGNOSIS_SETTINGS,
  thresholds: {
    ...DEFAULT_DIAGNOSIS_SETTINGS.thresholds,
    weakQuotient: 0,
    weakSupplyRatio: 0,
    strengthQuotient: Number.MAX_VALUE,
  },
};

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
  /** Rules of 薄弱点 that fired, in their order. */
  readonly fired: string;
  readonly figures: PlainFigures;
}

/** NaN where there is none. */
export interface PlainFigures {
  readonly expected: number;
  readonly lqStar: number;
  readonly demand: number;
  readonly supplyRatio: number;
  readonly unmet: number;
  readonly low: number;
  readonly high: number;
}

/** R of the random cases: the province, for they have no coordinates. */
export const WITHIN_PROVINCE: DiagnosisSettings = {
  ...DEFAULT_DIAGNOSIS_SETTINGS,
  substitutes: { kind: 'province' },
};

export function cellKey(region: string, node: string): string {
  return `${region} ${node}`;
}

export function plainRegion(id: string, fields: Partial<PlainRegion> = {}): PlainRegion {
  return {
    id,
    enterprises: 10,
    assigned: 1,
    placed: 1,
    city: null,
    province: 'P',
    known: 0,
    adopts: [],
    ...fields,
  };
}

export function plainCell(region: string, node: string, fields: Partial<PlainCell> = {}): PlainCell {
  const firms = fields.firms ?? 1;
  return {
    region,
    node,
    firms,
    weight: firms,
    left: 0,
    recentLeft: 0,
    reduced: 0,
    filling: 0,
    value: Number.NaN,
    known: Number.isNaN(fields.value ?? Number.NaN) ? 0 : firms,
    largest: (fields.value ?? Number.NaN) / firms,
    titled: 0,
    unknownTitles: firms,
    leading: 0,
    planned: Number.NaN,
    ...fields,
  };
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

export function toInput(
  plain: PlainCase,
  settings: DiagnosisSettings = DEFAULT_DIAGNOSIS_SETTINGS,
): GapMatrixInput {
  const graph = createChainGraph(plain.nodes, plain.edges);
  const { regions, cells } = plain;
  const cityIds = Object.keys(plain.cities ?? {});
  const numbers = (pick: (cell: PlainCell) => number) => Int32Array.from(cells, pick);
  const doubles = (pick: (cell: PlainCell) => number) => Float64Array.from(cells, pick);
  return {
    level: plain.level,
    graph,
    regions: gapRegionsOf({
      ids: regions.map((region) => region.id),
      enterpriseCount: Float64Array.from(regions, (region) => region.enterprises),
      assignedShare: Float64Array.from(regions, (region) => region.assigned),
      placedShare: Float64Array.from(regions, (region) => region.placed),
      cityIndex: Int32Array.from(regions, ({ city }) => (city === null ? -1 : cityIds.indexOf(city))),
      city: regions.map(({ city }) => city ?? ''),
      province: regions.map(({ province }) => province),
      knownCount: {
        output: Float64Array.from(regions, ({ known }) => known),
        revenue: new Float64Array(regions.length),
        employees: new Float64Array(regions.length),
        registered_capital: new Float64Array(regions.length),
      },
    }),
    cells: plainCells(plain, numbers, doubles, graph.nodeIndexById),
    chainCells: noChainCells(),
    adopted: Uint8Array.from(
      regions.flatMap((region) => graph.chainIds.map((chain) => (region.adopts.includes(chain) ? 1 : 0))),
    ),
    cityPresence: plain.cities
      ? Uint8Array.from(
          Object.values(plain.cities).flatMap((has) => graph.nodeIds.map((id) => (has.includes(id) ? 1 : 0))),
        )
      : null,
    settings,
  };
}

type Columns<Column> = (pick: (cell: PlainCell) => number) => Column;

function plainCells(
  { regions }: PlainCase,
  numbers: Columns<Int32Array>,
  doubles: Columns<Float64Array>,
  nodeIndexById: ReadonlyMap<string, number>,
): GapCells {
  const unknown = {
    value: doubles(() => Number.NaN),
    knownCount: numbers(() => 0),
    herfindahl: doubles(() => Number.NaN),
    largest: doubles(() => Number.NaN),
  };
  return gapCellsOf({
    regionIndex: numbers((cell) => regions.findIndex((region) => region.id === cell.region)),
    nodeIndex: numbers((cell) => nodeIndexById.get(cell.node) ?? -1),
    firmCount: numbers((cell) => cell.firms),
    firmWeight: doubles((cell) => cell.weight),
    leftCount: numbers((cell) => cell.left),
    recentLeftCount: numbers((cell) => cell.recentLeft),
    reducedCount: numbers((cell) => cell.reduced),
    fillingCount: numbers((cell) => cell.filling),
    fillingOutputWan: doubles((cell) => cell.planned),
    titledCount: numbers((cell) => cell.titled),
    unknownTitlesCount: numbers((cell) => cell.unknownTitles),
    leadCount: numbers((cell) => cell.leading),
    weightHerfindahl: doubles((cell) => 1 / cell.firms),
    largestWeight: doubles((cell) => cell.weight / cell.firms),
    measures: {
      output: {
        value: doubles((cell) => cell.value),
        knownCount: numbers((cell) => cell.known),
        herfindahl: doubles((cell) => (cell.largest / cell.value) ** 2),
        largest: doubles((cell) => cell.largest),
      },
      revenue: unknown,
      employees: unknown,
      registered_capital: unknown,
    },
  });
}

const MARKS = ['lost', 'eroding', 'singleSource', 'filling', 'inCity', 'tooSmall'] as const;

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
        fired: reasonsOf(matrix.reasons[cell] ?? 0)
          .filter((reason) => reason.startsWith('weak_'))
          .join(','),
        figures: {
          expected: matrix.expected[cell] ?? NaN,
          lqStar: matrix.lqStar[cell] ?? NaN,
          demand: matrix.demand[cell] ?? NaN,
          supplyRatio: matrix.supplyRatio[cell] ?? NaN,
          unmet: matrix.unmet[cell] ?? NaN,
          low: matrix.priorityLow[cell] ?? NaN,
          high: matrix.priorityHigh[cell] ?? NaN,
        },
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
