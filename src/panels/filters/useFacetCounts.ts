import type { UseQueryResult } from '@tanstack/react-query';
import { type AllFacetCounts, queryFacetCounts } from '../../queries/facetCounts';
import { useAnswer } from '../shared/useAnswer';
import { useView } from '../shared/useView';

/** The counts beside titles, statuses, parks, regions and project stages; all sections share one answer. */
export function useFacetCounts(): UseQueryResult<AllFacetCounts> {
  const filter = useView((view) => view.filter);
  return useAnswer('facetCounts', [filter], (database, signal) => queryFacetCounts(database, filter, signal));
}
