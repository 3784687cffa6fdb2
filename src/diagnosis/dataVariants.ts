import { FIRM_FLAG } from '../model/gapColumns';
import { chainActivities } from './chainActivity';
import type { GapMatrixInput } from './gapMatrixInput';
import { presenceVerdicts } from './presenceVerdict';
import { scopeGates } from './scopeGate';

/** Verdicts by presence alone, with some doubtful rows left out. */
export interface DataVariant {
  readonly countHeadOffices: boolean;
  readonly countUnknownStatus: boolean;
  readonly countInferred: boolean;
  /** Codes of verdicts, row-major; a present node of an active chain is 正常. */
  readonly verdict: Uint8Array;
  /** One a region: 0 where nothing of what is left out occurs, so the variant says nothing new. */
  readonly isTried: Uint8Array;
}

/**
 * The 8 data variants: by site only or with head offices × unknown statuses as operating or not × 推断 shares counted
 * or not. For a region those count in which its rows differ.
 */
export function dataVariants(input: GapMatrixInput): DataVariant[] {
  const { regions } = input;
  const flags = regionFlags(input);
  return Array.from({ length: 8 }, (_, leftOut) => ({
    countHeadOffices: (leftOut & FIRM_FLAG.headOffice) === 0,
    countUnknownStatus: (leftOut & FIRM_FLAG.unknownStatus) === 0,
    countInferred: (leftOut & FIRM_FLAG.inferred) === 0,
    verdict: presenceWithout(input, leftOut),
    isTried: Uint8Array.from(regions.ids, (_id, region) => ((leftOut & ~(flags[region] ?? 0)) === 0 ? 1 : 0)),
  }));
}

/** Which flags occur among the firms of each region. */
function regionFlags({ regions, cells }: GapMatrixInput): Uint8Array {
  const flags = new Uint8Array(regions.ids.length);
  regions.flaggedCount.forEach((count, index) => {
    const region = Math.floor(index / 8);
    if (count > 0) flags[region] = (flags[region] ?? 0) | (index % 8);
  });
  cells.flagsSeen.forEach((seen, row) => {
    const region = cells.regionIndex[row] ?? 0;
    for (let flag = 0; flag < 8; flag++) if (seen & (1 << flag)) flags[region] = (flags[region] ?? 0) | flag;
  });
  return flags;
}

function presenceWithout(input: GapMatrixInput, leftOut: number): Uint8Array {
  const { level, regions, graph, cells, adopted, settings } = input;
  const firmCount = new Int32Array(regions.ids.length * graph.nodeCount);
  cells.flagsSeen.forEach((seen, row) => {
    const cell = (cells.regionIndex[row] ?? 0) * graph.nodeCount + (cells.nodeIndex[row] ?? 0);
    firmCount[cell] = isSeenWithout(seen, leftOut) ? 1 : 0;
  });
  const sumWithout = (column: Int32Array, left: number): Float64Array =>
    Float64Array.from(regions.ids, (_, region) => {
      let sum = 0;
      for (let flag = 0; flag < 8; flag++) if ((flag & left) === 0) sum += column[region * 8 + flag] ?? 0;
      return sum;
    });
  // A firm all of whose nodes are inferred stays an enterprise of the region; it is only not assigned.
  const enterpriseCount = sumWithout(regions.flaggedCount, leftOut & ~FIRM_FLAG.inferred);
  const assigned = sumWithout(regions.flaggedAssigned, leftOut);
  const gates = scopeGates(
    level,
    {
      ...regions,
      enterpriseCount,
      assignedShare: assigned.map((count, region) => count / (enterpriseCount[region] ?? NaN)),
    },
    settings.thresholds,
  );
  const activity = chainActivities(graph, firmCount, adopted, regions.ids.length);
  return presenceVerdicts(graph, firmCount, gates, activity, settings.thresholds).verdict;
}

function isSeenWithout(seen: number, leftOut: number): boolean {
  for (let flag = 0; flag < 8; flag++) if ((seen & (1 << flag)) !== 0 && (flag & leftOut) === 0) return true;
  return false;
}
