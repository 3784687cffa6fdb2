import { useMemo } from 'react';
import type { GapLevel } from '../../model/enumerations';
import { queryFillingProjects } from '../../queries/fillingProjects';
import { useAnswer } from '../shared/useAnswer';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import { dueBy, filledCounts } from './fillingTime';
import { gapRows } from './gapRows';
import { useGapScope } from './useGapScope';

const NONE: ReadonlyMap<string, number> = new Map();

/** Region → gaps that will be filled by the chosen month; empty while no month is chosen. */
export function useFilledCounts(level: GapLevel): ReadonlyMap<string, number> {
  const { gaps, graph } = useWorkspace().data;
  const month = useView((view) => view.fillingBy);
  const scope = useGapScope(level);
  const { data } = useAnswer(month === null ? 'noFilling' : 'fillingProjects', [level], (database, signal) =>
    month === null ? Promise.resolve([]) : queryFillingProjects(database, level, signal),
  );
  return useMemo(
    () =>
      month === null || !data ? NONE : filledCounts(dueBy(data, month), gapRows(gaps[level], graph, scope)),
    [month, data, gaps, level, graph, scope],
  );
}
