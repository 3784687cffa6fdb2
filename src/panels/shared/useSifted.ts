import { useQuery } from '@tanstack/react-query';
import { type Sifted, sift } from '../../cube/sift';
import type { Cube } from '../../model/cube';
import type { Filter } from '../../model/viewState';
import { queryCube } from '../../queries/cube';
import { useDisclosureGuard } from './useDisclosureGuard';
import { useWorkspace } from './workspace';

/** Key of the cube of a text and an area in the cache of answers. */
export function cubeKey(version: number, text: string, area: Filter['area']): readonly unknown[] {
  return ['cube', version, text, area];
}

export interface SiftedAnswer {
  /** While the rows of a text or an area are still looked for, those of the question before. */
  readonly sifted: Sifted;
  readonly error: Error | null;
  retry(): void;
}

/**
 * What a filter lets through, ready to be summed. Text and drawn area are looked for in the rows by the engine;
 * all other choices are answered at once.
 * In 对外 sums that may not be passed on stand as NaN.
 */
export function useSifted(filter: Filter): SiftedAnswer {
  const { database, data } = useWorkspace();
  const disclosure = useDisclosureGuard();
  const { text, area } = filter;
  const isWhole = text === '' && area === null;
  const scoped = useQuery<Cube>({
    queryKey: cubeKey(data.version, text, area),
    queryFn: ({ signal }) => queryCube(database, data.structure, { text, area }, signal),
    enabled: !isWhole,
    // Row numbers of other data would mark other enterprises.
    placeholderData: (before, question) =>
      before && question?.queryKey[1] === data.version ? before : data.cube,
  });
  return {
    sifted: sift(isWhole ? data.cube : (scoped.data ?? data.cube), data.gaps, filter, disclosure.guard),
    error: disclosure.error ?? (isWhole ? null : scoped.error),
    retry: disclosure.error ? disclosure.retry : () => void scoped.refetch(),
  };
}
