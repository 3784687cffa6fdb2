import { type UseQueryResult, useQueryClient } from '@tanstack/react-query';
import { type Loosening, loosening } from '../../cube/loosening';
import type { Filter } from '../../model/viewState';
import { queryCube } from '../../queries/cube';
import { useAnswer } from './useAnswer';
import { cubeKey } from './useSifted';
import { useView } from './useView';
import { useWorkspace } from './workspace';

/** Which part of a filter to take off, and what would then come through; in 对外 no amount is told. */
export function useLoosening(
  entity: 'enterprise' | 'project',
  filter: Filter,
): UseQueryResult<readonly Loosening[]> {
  const { cube, gaps, structure, version } = useWorkspace().data;
  const client = useQueryClient();
  const isPublic = useView((view) => view.disclosure === 'public');
  return useAnswer('loosening', [entity, filter, isPublic], async (database, signal) =>
    isPublic
      ? []
      : loosening(entity, filter, gaps, ({ text, area }) =>
          text === '' && area === null
            ? Promise.resolve(cube)
            : client.fetchQuery({
                queryKey: cubeKey(version, text, area),
                queryFn: () => queryCube(database, structure, { text, area }, signal),
              }),
        ),
  );
}
