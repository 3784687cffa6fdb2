import { useMemo } from 'react';
import type { Verdict } from '../../model/enumerations';
import { regionFocus } from '../../model/regionFocus';
import { VERDICT_OF_CODE } from '../../model/verdictCode';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';

/** Node → verdict in the city or county in focus; empty where the focus is wider than a city. */
export function useFocusVerdicts(): ReadonlyMap<string, Verdict> {
  const { regionByCode, gaps } = useWorkspace().data;
  const chosen = useView((view) => view.filter.regions);
  return useMemo(() => {
    const { adcode } = regionFocus(chosen, regionByCode);
    // A 直辖市 is judged as a city and a county without a city of its own as a county: the matrices know which.
    const matrix = [gaps.city, gaps.county].find(({ regionIds }) => regionIds.includes(adcode));
    if (!matrix) return new Map<string, Verdict>();
    const start = matrix.regionIds.indexOf(adcode) * matrix.nodeIds.length;
    return new Map(
      matrix.nodeIds.flatMap((node, column) => {
        const verdict = VERDICT_OF_CODE[matrix.verdict[start + column] ?? -1];
        return verdict ? [[node, verdict] as const] : [];
      }),
    );
  }, [chosen, regionByCode, gaps]);
}
