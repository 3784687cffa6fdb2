import type { UseQueryResult } from '@tanstack/react-query';
import { type Loosening, loosening } from '../../cube/loosening';
import type { Filter } from '../../model/viewState';
import { queryCube } from '../../queries/cube';
import { useAnswer } from './useAnswer';
import { useWorkspace } from './workspace';

/** Which part of a filter to take off, and what would then come through. */
export function useLoosening(
  entity: 'enterprise' | 'project',
  filter: Filter,
): UseQueryResult<readonly Loosening[]> {
  const { cube, gaps, structure } = useWorkspace().data;
  return useAnswer('loosening', [entity, filter], (database, signal) =>
    loosening(entity, filter, gaps, ({ text, area }) =>
      text === '' && area === null
        ? Promise.resolve(cube)
        : queryCube(database, structure, { text, area }, signal),
    ),
  );
}
