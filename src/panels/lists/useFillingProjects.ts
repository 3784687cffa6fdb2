import { useMemo } from 'react';
import { type FillingProject, queryFillingProjects } from '../../queries/fillingProjects';
import { useAnswer } from '../shared/useAnswer';
import { useView } from '../shared/useView';

const NONE: readonly FillingProject[] = [];

/** Projects under way on a (region or park, node) at the level of the filter, the earliest due first. */
export function useFillingProjects(): (region: string, node: string) => readonly FillingProject[] {
  const level = useView((view) => view.filter.gapLevel);
  const answer = useAnswer('fillingProjects', [level], (database, signal) =>
    queryFillingProjects(database, level, signal),
  );
  return useMemo(() => {
    const byPlace = new Map<string, FillingProject[]>();
    for (const project of answer.data ?? []) {
      const key = `${project.region} ${project.node}`;
      const known = byPlace.get(key);
      if (known) known.push(project);
      else byPlace.set(key, [project]);
    }
    return (region, node) => byPlace.get(`${region} ${node}`) ?? NONE;
  }, [answer.data]);
}
