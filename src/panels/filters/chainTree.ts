import type { ChainTreeCount } from '../../cube/chainTreeCounts';
import { STAGE, type Stage } from '../../model/enumerations';
import type { NodeRow } from '../../queries/structure';

export interface TreeStage {
  /** null: the stage of these nodes is unknown. */
  readonly stage: Stage | null;
  readonly nodes: readonly NodeRow[];
}

const STAGES = Object.keys(STAGE) as Stage[];

/** The nodes of a chain by stage, in the order of the stages and of the nodes; stages without nodes are left out. */
export function treeStages(nodes: readonly NodeRow[], chainId: string): readonly TreeStage[] {
  const own = nodes.filter((node) => node.chainId === chainId);
  return [...STAGES, null]
    .map((stage) => ({ stage, nodes: own.filter((node) => node.stage === stage) }))
    .filter((each) => each.nodes.length > 0);
}

/** Enterprises of one row of the tree. */
export interface RowCounts {
  readonly total: number;
  /** By compared region, in their order. */
  readonly byRegion: readonly number[];
}

export type TreeRow =
  | { readonly kind: 'chain'; readonly chain: string }
  | { readonly kind: 'stage'; readonly chain: string; readonly stage: Stage | null }
  | { readonly kind: 'node'; readonly chain: string; readonly node: string };

/** Counts of every row of the tree; firms outside the compared regions count in the total only. */
export class TreeCounts {
  readonly #counts = new Map<string, RowCounts>();
  readonly #none: RowCounts;

  constructor(rows: readonly ChainTreeCount[], regionCount: number) {
    this.#none = { total: 0, byRegion: new Array<number>(regionCount).fill(0) };
    for (const { chain, stage, node, firmCount, byRegion } of rows)
      this.#counts.set(keyOf(chain, stage, node), { total: firmCount, byRegion: Array.from(byRegion) });
  }

  of(row: TreeRow): RowCounts {
    const stage = row.kind === 'stage' ? (row.stage ?? 'unknown') : '';
    return this.#counts.get(keyOf(row.chain, stage, row.kind === 'node' ? row.node : '')) ?? this.#none;
  }
}

function keyOf(chain: string, stage: string, node: string): string {
  return JSON.stringify([chain, stage, node]);
}
