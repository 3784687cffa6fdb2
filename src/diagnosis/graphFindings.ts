import type { ChainGraphProblem } from '../model/chainGraph';
import type { DataFinding } from '../model/dataFinding';

/** What the graphs were built without, as findings that name their rows. */
export function graphFindings(problems: readonly ChainGraphProblem[]): DataFinding[] {
  return problems.map(graphFinding);
}

function graphFinding(problem: ChainGraphProblem): DataFinding {
  if (problem.kind === 'cycle') return { kind: 'cycle', entity: 'node', rowKeys: problem.nodeIds };
  if (problem.kind === 'duplicateNode') {
    return { kind: 'duplicate_node', entity: 'node', rowKeys: [problem.nodeId] };
  }
  const rowKeys = [`${problem.fromNode}→${problem.toNode}`];
  if (problem.kind === 'unknownNode') return { kind: 'unknown_node', entity: 'edge', rowKeys };
  if (problem.kind === 'duplicateEdge') return { kind: 'duplicate_edge', entity: 'edge', rowKeys };
  return { kind: 'cross_chain_edge', entity: 'edge', rowKeys };
}
