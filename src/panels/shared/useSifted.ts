import { useQuery } from '@tanstack/react-query';
import { type Sifted, sift } from '../../cube/sift';
import type { Cube } from '../../model/cube';
import type { Filter } from '../../model/viewState';
import { queryCube } from '../../queries/cube';
import { useWorkspace } from './workspace';

export interface SiftedAnswer {
  /** While the rows of a text or an area are still looked for, those of the question before. */
  readonly sifted: Sifted;
  readonly error: Error | null;
  retry(): void;
}

/**
 * What a filter lets through, ready to be summed. Text and drawn area are looked for in the rows by the engine;
 * all other choices are answered at once.
 */
export function useSifted(filter: Filter): SiftedAnswer {
  const { database, data } = useWorkspace();
  const { text, area } = filter;
  const isWhole = text === '' && area === null;
  const scoped = useQuery<Cube>({
    queryKey: ['cube', data.version, text, area],
    queryFn: ({ signal }) => queryCube(database, data.structure, { text, area }, signal),
    enabled: !isWhole,
    placeholderData: (before) => before ?? data.cube,
  });
  return {
    sifted: sift(isWhole ? data.cube : (scoped.data ?? data.cube), data.gaps, filter),
    error: isWhole ? null : scoped.error,
    retry: () => void scoped.refetch(),
  };
}
