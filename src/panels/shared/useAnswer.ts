import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type QueryDatabase, useWorkspace } from './workspace';

/**
 * Asks the engine a question and keeps its answer until the data or the parameters change.
 *
 * The answer before stays on screen while the next is computed; a superseded question is dropped.
 * @param name of the question, with `parameters` (plain values) the key of the cache.
 */
export function useAnswer<Answer>(
  name: string,
  parameters: readonly unknown[],
  question: (database: QueryDatabase, signal: AbortSignal) => Promise<Answer>,
): UseQueryResult<Answer> {
  const { database, data } = useWorkspace();
  return useQuery({
    queryKey: [name, data.version, ...parameters],
    queryFn: ({ signal }) => question(database, signal),
    placeholderData: keepPreviousData,
  });
}
