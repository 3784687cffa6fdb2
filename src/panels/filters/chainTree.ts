import type { ChainTreeCounts } from '../../cube/chainTreeCounts';
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
  readonly #counts = new Map<string, { total: number; byRegion: number[] }>();
  readonly #none: RowCounts;

  constructor(answer: ChainTreeCounts, regions: readonly { readonly adcode: string }[]) {
    const index = new Map(regions.map(({ adcode }, position) => [adcode, position]));
    this.#none = { total: 0, byRegion: regions.map(() => 0) };
    for (const [row, firms] of answer.firmCount.entries()) {
      const key = keyOf(answer.chain[row] ?? '', answer.stage[row] ?? '', answer.node[row] ?? '');
      let counts = this.#counts.get(key);
      if (!counts) {
        counts = { total: 0, byRegion: regions.map(() => 0) };
        this.#counts.set(key, counts);
      }
      counts.total += firms;
      const region = index.get(answer.adcode[row] ?? '');
      if (region !== undefined) counts.byRegion[region] = firms;
    }
  }

  of(row: TreeRow): RowCounts {
    const stage = row.kind === 'stage' ? (row.stage ?? 'unknown') : '';
    return this.#counts.get(keyOf(row.chain, stage, row.kind === 'node' ? row.node : '')) ?? this.#none;
  }
}

function keyOf(chain: string, stage: string, node: string): string {
  return JSON.stringify([chain, stage, node]);
}
