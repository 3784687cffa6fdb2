import { type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { type Loosening, loosening } from '../../cube/loosening';
import type { Filter } from '../../model/viewState';
import { queryCube } from '../../queries/cube';
import { useAnswer } from './useAnswer';
import { cubeKey } from './useSifted';
import { useWorkspace } from './workspace';

/** Which part of a filter to take off, and what would then come through. */
export function useLoosening(
  entity: 'enterprise' | 'project',
  filter: Filter,
): UseQueryResult<readonly Loosening[]> {
  const { cube, gaps, structure, version } = useWorkspace().data;
  const client = useQueryClient();
  return useAnswer('loosening', [entity, filter], (database, signal) =>
    loosening(entity, filter, gaps, ({ text, area }) =>
      text === '' && area === null
        ? Promise.resolve(cube)
        : client.fetchQuery({
            queryKey: cubeKey(version, text, area),
            queryFn: () => queryCube(database, structure, { text, area }, signal),
          }),
    ),
  );
}
