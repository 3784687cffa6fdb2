import { useQuery } from '@tanstack/react-query';
import type { Cube } from '../../model/cube';
import {
  type DisclosureGuard,
  disclosedCells,
  NOTHING_SHOWN,
  type PlacedUnits,
} from '../../model/disclosedCells';
import { queryFirmUnits } from '../../queries/firmUnits';
import { useView } from './useView';
import { useWorkspace } from './workspace';

/** While it is worked out what may be shown, nothing is; nor where that fails. */
const UNDECIDED: DisclosureGuard = { firms: NOTHING_SHOWN, projects: NOTHING_SHOWN };

export interface GuardAnswer {
  /** null in 内部, where all sums are shown. */
  readonly guard: DisclosureGuard | null;
  readonly error: Error | null;
  retry(): void;
}

/** Which sums 对外 may show. */
export function useDisclosureGuard(): GuardAnswer {
  const isPublic = useView((view) => view.disclosure === 'public');
  const { database, data } = useWorkspace();
  const { cube, version } = data;
  const guard = useQuery<DisclosureGuard>({
    queryKey: ['disclosedCells', version],
    queryFn: async ({ signal }) => ({
      firms: disclosedCells(cube, await queryFirmUnits(database, signal)),
      projects: disclosedCells(cube, projectUnits(cube)),
    }),
    enabled: isPublic,
  });
  return {
    guard: isPublic ? (guard.data ?? UNDECIDED) : null,
    error: isPublic ? guard.error : null,
    retry: () => void guard.refetch(),
  };
}

function projectUnits({ projects }: Cube): PlacedUnits {
  const { project, place, node, chain, investmentWan } = projects;
  return { unit: project, place, node, chain, values: [investmentWan] };
}
