import type { GapLevel } from '../../model/enumerations';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';

/** A gap with its place in the judged matrix; `cell` −1 where the data do not hold it. */
export interface ChosenGap {
  readonly level: GapLevel;
  readonly region: string;
  readonly node: string;
  readonly cell: number;
}

/** The gap whose targets are listed; null while none is chosen. */
export function useChosenGap(): ChosenGap | null {
  const { gaps, graph } = useWorkspace().data;
  const level = useView((view) => view.filter.gapLevel);
  const gap = useView((view) => view.lists.gap);
  if (!gap) return null;
  const matrix = gaps[level];
  const region = matrix.regionIds.indexOf(gap.region);
  const node = graph.nodeIndexById.get(gap.node) ?? -1;
  return { level, ...gap, cell: region < 0 || node < 0 ? -1 : region * matrix.nodeIds.length + node };
}
