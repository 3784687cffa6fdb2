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
  const cellBefore = cellIndex(before);
  const cellAfter = cellIndex(after);
  const changes: VerdictChange[] = [];
  for (const [key, cell] of cellAfter) {
    const earlier = cellBefore.get(key);
    const verdict = verdictAt(after, cell);
    const was = earlier === undefined ? null : verdictAt(before, earlier);
    if (was === verdict) continue;
    const causes = earlier === undefined ? [] : causesOf(before, earlier, after, cell);
    changes.push({ ...idsOf(after, cell), before: was, after: verdict, causes });
  }
  for (const [key, cell] of cellBefore) {
    if (cellAfter.has(key)) continue;
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

function cellIndex({ regionIds, nodeIds }: GapMatrix): Map<string, number> {
  return new Map(
    regionIds.flatMap((region, row) =>
      nodeIds.map((node, column) => [JSON.stringify([region, node]), row * nodeIds.length + column] as const),
    ),
  );
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
