import { type AllFacetCounts, facetCounts } from '../../cube/facetCounts';
import { useFollowingFilter } from '../shared/followingFilter';
import { type SiftedAnswer, useSifted } from '../shared/useSifted';

/** The counts beside titles, statuses, parks, regions and project stages; all sections share one answer. */
export function useFacetCounts(): Omit<SiftedAnswer, 'sifted'> & { readonly counts: AllFacetCounts } {
  const { sifted, error, retry } = useSifted(useFollowingFilter());
  return { counts: facetCounts(sifted), error, retry };
}
