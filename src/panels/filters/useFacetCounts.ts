import { type AllFacetCounts, facetCounts } from '../../cube/facetCounts';
import { type SiftedAnswer, useSifted } from '../shared/useSifted';
import { useView } from '../shared/useView';

/** The counts beside titles, statuses, parks, regions and project stages; all sections share one answer. */
export function useFacetCounts(): Omit<SiftedAnswer, 'sifted'> & { readonly counts: AllFacetCounts } {
  const { sifted, error, retry } = useSifted(useView((view) => view.filter));
  return { counts: facetCounts(sifted), error, retry };
}
