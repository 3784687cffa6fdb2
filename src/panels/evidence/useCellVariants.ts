import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { cellVariants } from '../../diagnosis/robustness';
import type { RobustnessVariant } from '../../model/robustnessColumns';
import { useView } from '../shared/useView';
import { useWorkspace } from '../shared/workspace';
import type { Evidence } from './evidenceOf';

/** Every variant of a cell. They judge the whole level, so the card is drawn before. */
export function useCellVariants({
  row,
  matrix,
  input,
  region,
  node,
}: Evidence): UseQueryResult<RobustnessVariant[]> {
  const { version } = useWorkspace().data;
  const settings = useView((view) => view.diagnosis);
  return useQuery({
    queryKey: ['cellVariants', version, row.id, settings],
    queryFn: async () => {
      await new Promise((resolve) => setTimeout(resolve));
      return cellVariants({ ...input, settings }, matrix, region, node);
    },
  });
}
