import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { RobustnessVariant } from '../../model/robustnessColumns';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import type { Evidence } from './evidenceOf';

/** Every variant of a cell, from the judging worker: they judge the whole level. */
export function useCellVariants({
  row,
  region,
  node,
}: Evidence): UseQueryResult<readonly RobustnessVariant[]> {
  const { version, sums } = useWorkspace().data;
  const settings = useView((view) => view.diagnosis);
  return useQuery({
    queryKey: ['cellVariants', version, row.id, settings],
    queryFn: () => sums.listVariants(settings, { level: row.level, region, node }),
  });
}
