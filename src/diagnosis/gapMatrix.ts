import type { DiagnosisMeasure } from '../model/enumerations';
import type { GapCells, GapVerdictColumns } from '../model/gapColumns';
import { expectations, hasReference } from './benchmark';
import { chainActivities } from './chainActivity';
import type { GapMatrixInput } from './gapMatrixInput';
import { margins } from './margins';
import { overlays } from './overlays';
import { presenceVerdicts } from './presenceVerdict';
import { scopeGates } from './scopeGate';
import { ungradedColumns } from './ungradedColumns';

/** Verdict of every (region, node) of one level. Columns are regions × nodes, row-major, unless said otherwise. */
export interface GapMatrix extends GapVerdictColumns {
  readonly chainIds: readonly string[];
  /** Share of the benchmark's operating enterprises whose value is known, by measure (0…1). */
  readonly measureCoverage: Readonly<Record<DiagnosisMeasure, number>>;
  /** One a region: 0 for 无参照区, where LQ, LQ*, E and P(0) are NaN. */
  readonly hasReference: Uint8Array;
  /** One a region: codes of `SCOPE_GATE_OF_CODE`. */
  readonly scopeGate: Uint8Array;
  /** Region × chain, row-major: codes of `CHAIN_ACTIVITY_OF_CODE`; not to be shown where the scope gate holds. */
  readonly chainActivity: Uint8Array;
  /** Distinct operating firms; above 0 is P = 1. */
  readonly firmCount: Int32Array;
}

/**
 * Judges every (region, node) by presence: scope gate, then verdict, then overlays, with the firms expected.
 * The rules stand at `scopeGate`, `chainActivities`, `presenceVerdicts`, `hasReference` and `Overlays`.
 *
 * Throws a RangeError when a cell lies outside regions × nodes or comes twice, or a column is too short: a wrong
 * index would put a firm into another region without a sign.
 */
export function computeGapMatrix(input: GapMatrixInput): GapMatrix {
  const { level, regions, graph, cells, adopted, thresholds } = input;
  const regionCount = regions.ids.length;
  checkLengths(input);
  const { firmCount, firmWeight } = spread(cells, regionCount, graph.nodeCount);
  const firmMargins = margins(firmWeight, regionCount, graph.nodeCount);
  const isReferenced = hasReference(regions.enterpriseCount, firmMargins, thresholds);
  const { expected, pAbsent } = expectations(firmMargins, isReferenced);
  const gates = scopeGates(level, regions, thresholds);
  const chainActivity = chainActivities(graph, firmCount, adopted, regionCount);
  const verdicts = presenceVerdicts(graph, firmCount, gates, chainActivity, thresholds);
  return {
    level,
    regionIds: regions.ids,
    nodeIds: graph.nodeIds,
    chainIds: graph.chainIds,
    hasReference: new Uint8Array(regionCount).fill(isReferenced ? 1 : 0),
    measureCoverage: { output: NaN, revenue: NaN, employees: NaN, registered_capital: NaN, count: 1 },
    ...ungradedColumns(firmCount.length),
    scopeGate: gates,
    chainActivity,
    firmCount,
    expected,
    pAbsent,
    ...verdicts,
    ...overlays(input, verdicts.verdict, firmCount, expected),
  };
}

interface DenseCells {
  readonly firmCount: Int32Array;
  /** N_rn; 0 where there is no firm. */
  readonly firmWeight: Float64Array;
}

function spread(cells: GapCells, regionCount: number, nodeCount: number): DenseCells {
  const firmCount = new Int32Array(regionCount * nodeCount);
  const firmWeight = new Float64Array(regionCount * nodeCount);
  const isSeen = new Uint8Array(regionCount * nodeCount);
  for (let row = 0; row < cells.regionIndex.length; row++) {
    const region = cells.regionIndex[row] ?? -1;
    const node = cells.nodeIndex[row] ?? -1;
    if (region < 0 || region >= regionCount || node < 0 || node >= nodeCount) {
      throw new RangeError(`gap cell ${row}: region ${region} or node ${node} is out of range`);
    }
    const cell = region * nodeCount + node;
    if (isSeen[cell]) throw new RangeError(`gap cell ${row}: region ${region}, node ${node} comes twice`);
    isSeen[cell] = 1;
    firmCount[cell] = cells.firmCount[row] ?? 0;
    firmWeight[cell] = cells.firmWeight[row] ?? 0;
  }
  return { firmCount, firmWeight };
}

function checkLengths({ regions, graph, cells, adopted }: GapMatrixInput): void {
  const regionCount = regions.ids.length;
  const lengths: readonly (readonly [string, number, number])[] = [
    ...(['enterpriseCount', 'assignedShare', 'placedShare', 'cityIndex'] as const).map(
      (name) => [name, regions[name].length, regionCount] as const,
    ),
    ...Object.entries(cells).map(
      ([name, column]) => [name, column.length, cells.regionIndex.length] as const,
    ),
    ['adopted', adopted.length, regionCount * graph.chainCount],
  ];
  for (const [name, length, wanted] of lengths) {
    if (length !== wanted) throw new RangeError(`gap column ${name} has ${length} rows instead of ${wanted}`);
  }
}
