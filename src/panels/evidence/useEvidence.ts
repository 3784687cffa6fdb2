import { useMemo } from 'react';
import { useWorkspace } from '../shared/workspace';
import { type Evidence, evidenceOf } from './evidenceOf';

/** The evidence of a cell by its id; null where it is not judged in the present data, or none is given. */
export function useEvidence(id: string | null): Evidence | null {
  const { data } = useWorkspace();
  return useMemo(() => (id === null ? null : evidenceOf(data, id)), [data, id]);
}
