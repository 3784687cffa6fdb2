import { useQuery } from '@tanstack/react-query';
import { queryNodeWords } from '../../queries/nodeWords';
import { queryInferredNodes, queryUnassignedFirms } from '../../queries/unassignedFirms';
import { useWorkspace } from '../shared/workspace';
import type { AssignInputs } from './assignItems';

/** The proposals for a data set and what has been accepted; those before stay on screen while they are worked out. */
export function useAssignment(dataSet: string) {
  const { database, data, proposeNodes } = useWorkspace();
  return useQuery({
    queryKey: ['assignment', data.version, dataSet],
    queryFn: async ({ signal }): Promise<AssignInputs> => {
      const [nodes, firms, inferred] = await Promise.all([
        queryNodeWords(database, signal),
        queryUnassignedFirms(database, dataSet, signal),
        queryInferredNodes(database, dataSet, signal),
      ]);
      return { nodes, firms, inferred, proposals: await proposeNodes(nodes, firms) };
    },
    // Those of another data set would be accepted into this one.
    placeholderData: (before, query) => (query?.queryKey[2] === dataSet ? before : undefined),
  });
}
