import { ACTIVE } from '../../diagnosis/chainActivity';
import type { GapMatrix } from '../../diagnosis/gapMatrix';
import { SCOPE_GATE_OF_CODE, type ScopeGate } from '../../diagnosis/scopeGate';
import type { ChainGraph } from '../../model/chainGraph';
import type { BlankPosition, Verdict } from '../../model/enumerations';
import { POSITION_OF_CODE, VERDICT_OF_CODE } from '../../model/verdictCode';

const OVERLAYS = ['lost', 'eroding', 'filling', 'inCity', 'tooSmall'] as const;
export type Overlay = (typeof OVERLAYS)[number];

export interface NodeVerdict {
  readonly nodeId: string;
  readonly verdict: Verdict;
  readonly position: BlankPosition | null;
  readonly overlays: readonly Overlay[];
  readonly firmCount: number;
}

export interface ChainVerdicts {
  readonly chainId: string;
  /** The chain is declared there, or has at least two present nodes, one of them a key node. */
  readonly isActive: boolean;
  readonly breakCount: number;
  readonly blankCount: number;
  readonly nodes: readonly NodeVerdict[];
}

/** The verdicts of one region, chain by chain in the order of the graph; null where it is not in the matrix. */
export function chainVerdicts(
  gaps: GapMatrix,
  graph: ChainGraph,
  regionId: string,
): { readonly gate: ScopeGate; readonly chains: readonly ChainVerdicts[] } | null {
  const region = gaps.regionIds.indexOf(regionId);
  if (region < 0) return null;
  const chains = graph.chainIds.map((chainId, chain) => {
    const start = graph.nodesOfChain.offsets[chain] ?? 0;
    const end = graph.nodesOfChain.offsets[chain + 1] ?? 0;
    const nodes = Array.from(graph.nodesOfChain.items.subarray(start, end), (node) =>
      nodeVerdict(gaps, region, node),
    );
    return {
      chainId,
      isActive: gaps.chainActivity[region * graph.chainCount + chain] === ACTIVE,
      breakCount: nodes.filter(({ verdict }) => verdict === 'break').length,
      blankCount: nodes.filter(({ verdict }) => verdict === 'blank').length,
      nodes,
    };
  });
  return { gate: SCOPE_GATE_OF_CODE[gaps.scopeGate[region] ?? 0] ?? 'sufficient', chains };
}

function nodeVerdict(gaps: GapMatrix, region: number, node: number): NodeVerdict {
  const cell = region * gaps.nodeIds.length + node;
  return {
    nodeId: gaps.nodeIds[node] ?? '',
    verdict: VERDICT_OF_CODE[gaps.verdict[cell] ?? -1] ?? 'insufficient',
    position: POSITION_OF_CODE[gaps.position[cell] ?? 0] ?? null,
    overlays: OVERLAYS.filter((overlay) => gaps[overlay][cell] === 1),
    firmCount: gaps.firmCount[cell] ?? 0,
  };
}
