import type { Verdict } from '../model/enumerations';
import type { ChangeCause, VerdictChange } from '../model/verdictChange';
import { VERDICT_OF_CODE } from '../model/verdictCode';
import type { GapMatrix } from './gapMatrix';

/** Columns whose change is named as a cause, in this order. */
const CAUSES = [
  ['firm_count', 'firmCount'],
  ['value', 'value'],
  ['expected', 'expected'],
  ['lq_star', 'lqStar'],
  ['demand', 'demand'],
  ['titles', 'reasons'],
] as const satisfies readonly (readonly [ChangeCause, keyof GapMatrix])[];

/**
 * The verdicts that differ between two periods of one level, in the order of the later one, and which of their inputs
 * changed with them. A verdict with no changed figure of its own moved by its neighbours, its chain or its scope.
 */
export function verdictChanges(before: GapMatrix, after: GapMatrix): VerdictChange[] {
  const changes: VerdictChange[] = [];
  const cellBefore = cellsIn(after, before);
  for (let cell = 0; cell < after.verdict.length; cell++) {
    const earlier = cellBefore[cell] ?? -1;
    const verdict = verdictAt(after, cell);
    const was = earlier < 0 ? null : verdictAt(before, earlier);
    if (was === verdict) continue;
    const causes = earlier < 0 ? [] : causesOf(before, earlier, after, cell);
    changes.push({ ...idsOf(after, cell), before: was, after: verdict, causes });
  }
  const cellAfter = cellsIn(before, after);
  for (let cell = 0; cell < before.verdict.length; cell++) {
    if ((cellAfter[cell] ?? -1) >= 0) continue;
    changes.push({ ...idsOf(before, cell), before: verdictAt(before, cell), after: null, causes: [] });
  }
  return changes;
}

function causesOf(before: GapMatrix, earlier: number, after: GapMatrix, cell: number): ChangeCause[] {
  const causes: ChangeCause[] = CAUSES.flatMap(([cause, column]) =>
    Object.is(before[column][earlier], after[column][cell]) ? [] : [cause],
  );
  const [regionBefore, regionAfter] = [
    Math.floor(earlier / before.nodeIds.length),
    Math.floor(cell / after.nodeIds.length),
  ];
  if (before.scopeGate[regionBefore] !== after.scopeGate[regionAfter]) causes.push('scope');
  const activityOf = (code: Verdict): boolean => code === 'sporadic' || code === 'not_active';
  if (activityOf(verdictAt(before, earlier)) !== activityOf(verdictAt(after, cell))) causes.push('activity');
  return causes.length > 0 ? causes : ['neighbours'];
}

/** Place of every cell of one matrix in the other; −1 where its region or node is not there. */
function cellsIn({ regionIds, nodeIds }: GapMatrix, other: GapMatrix): Int32Array {
  const rowById = new Map(other.regionIds.map((id, row) => [id, row]));
  const columnById = new Map(other.nodeIds.map((id, column) => [id, column]));
  const columns = nodeIds.map((id) => columnById.get(id) ?? -1);
  return Int32Array.from({ length: regionIds.length * nodeIds.length }, (_, cell) => {
    const row = rowById.get(regionIds[Math.floor(cell / nodeIds.length)] ?? '') ?? -1;
    const column = columns[cell % nodeIds.length] ?? -1;
    return row < 0 || column < 0 ? -1 : row * other.nodeIds.length + column;
  });
}

function idsOf(
  { regionIds, nodeIds }: GapMatrix,
  cell: number,
): { readonly region: string; readonly node: string } {
  return {
    region: regionIds[Math.floor(cell / nodeIds.length)] ?? '',
    node: nodeIds[cell % nodeIds.length] ?? '',
  };
}

function verdictAt({ verdict }: GapMatrix, cell: number): Verdict {
  return VERDICT_OF_CODE[verdict[cell] ?? -1] ?? 'insufficient';
}
