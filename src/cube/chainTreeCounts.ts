import type { RegionLevel } from '../model/enumerations';
import { FACET_BIT } from './facet';
import { oncePerSifted } from './oncePerSifted';
import type { Sifted } from './sift';

/** Distinct enterprises of a chain, a stage of a chain or a node; `stage` and `node` are '' where the row is wider. */
export interface ChainTreeCount {
  readonly chain: string;
  /** `unknown` for nodes without one. */
  readonly stage: string;
  readonly node: string;
  /** Everywhere; a firm stands in one region. In 对外 counts are NaN. */
  readonly firmCount: number;
  /** In each of the regions asked for, in their order. */
  readonly byRegion: Float64Array;
}

/**
 * Rows with an enterprise. Chains and nodes ignore the choice of chains and nodes, stages that of stages; all reflect
 * the other filters.
 */
export const chainTreeCounts = oncePerSifted(countChainTree, (sifted) =>
  sifted.guard ? sifted : sifted.folded,
);

function countChainTree(
  sifted: Sifted,
  level: RegionLevel,
  ...regions: readonly string[]
): readonly ChainTreeCount[] {
  // The finer side is summed only where it is asked for.
  const { cube, failures } = level === 'province' ? sifted.folded : sifted.firms;
  const { groups, parts, nodes, places } = cube;
  const slotOfRegion = new Map(regions.map((code, index) => [code, index + 1]));
  // The first is that of no place, and the first slot that of everywhere else.
  const slotOfPlace = Uint16Array.from([
    0,
    ...places.map((place) => slotOfRegion.get(place[level] ?? '') ?? 0),
  ]);
  const { keys, ofChain, ofStage } = treeRows(nodes);
  const slots = regions.length + 1;
  const counts = new Float64Array(keys.length * slots);
  // The group that was counted in a row last: one of several nodes of a chain counts once there. −1: none was.
  const last = new Int32Array(keys.length).fill(-1);
  // A loop, where Uint16Array.from with a function would take longer than all that follows.
  const slotOfGroup = new Uint16Array(groups.place.length);
  for (let group = 0; group < slotOfGroup.length; group++)
    slotOfGroup[group] = slotOfPlace[(groups.place[group] ?? -1) + 1] ?? 0;
  const columns = { group: parts.group, node: parts.node, failed: failures.parts };
  const own = Int32Array.from(nodes, (_, node) => node);
  const into = { counts, slots, slotOfGroup, firmCount: groups.firmCount, last };
  countParts(columns, BUT_NODE, own, into);
  countParts(columns, BUT_NODE, ofChain, into);
  countParts(columns, BUT_STAGE, ofStage, into);
  return keys.flatMap((key, row) => {
    if (last[row] === -1) return [];
    const own = counts.subarray(row * slots, (row + 1) * slots);
    if (sifted.guard) own.fill(Number.NaN);
    return [{ ...key, firmCount: own.reduce((sum, each) => sum + each, 0), byRegion: own.subarray(1) }];
  });
}

interface PartColumns {
  readonly group: Int32Array;
  readonly node: Int32Array;
  readonly failed: Uint16Array;
}

interface TreeColumns {
  /** Rows of the tree × slots. */
  readonly counts: Float64Array;
  readonly slots: number;
  readonly slotOfGroup: Uint16Array;
  readonly firmCount: Int32Array;
  readonly last: Int32Array;
}

/** Counts the groups that fail nothing of `failing` in the row of each of their nodes, once a row. */
function countParts(
  { group: groupOf, node: nodeOf, failed }: PartColumns,
  failing: number,
  rowOfNode: Int32Array,
  { counts, slots, slotOfGroup, firmCount, last }: TreeColumns,
): void {
  for (let part = 0; part < groupOf.length; part++) {
    const node = nodeOf[part] ?? -1;
    if (node < 0 || ((failed[part] ?? 0) & failing) !== 0) continue;
    const row = rowOfNode[node] ?? 0;
    const group = groupOf[part] ?? 0;
    if (last[row] === group) continue;
    last[row] = group;
    const at = row * slots + (slotOfGroup[group] ?? 0);
    counts[at] = (counts[at] ?? 0) + (firmCount[group] ?? 0);
  }
}

const BUT_NODE = ~FACET_BIT.node;
const BUT_STAGE = ~FACET_BIT.stage;

type TreeKey = Pick<ChainTreeCount, 'chain' | 'stage' | 'node'>;

/** The rows of the tree: the nodes in the order of the cube, then chains and their stages, and where each node stands in them. */
function treeRows(nodes: Sifted['cube']['nodes']): {
  readonly keys: readonly TreeKey[];
  readonly ofChain: Int32Array;
  readonly ofStage: Int32Array;
} {
  const keys: TreeKey[] = nodes.map(({ chainId, nodeId }) => ({ chain: chainId, stage: '', node: nodeId }));
  const rowOf = new Map<string, number>();
  const rowOfKey = (chain: string, stage: string): number => {
    const text = JSON.stringify([chain, stage]);
    const known = rowOf.get(text);
    if (known !== undefined) return known;
    rowOf.set(text, keys.length);
    return keys.push({ chain, stage, node: '' }) - 1;
  };
  const ofChain = Int32Array.from(nodes, ({ chainId }) => rowOfKey(chainId, ''));
  const ofStage = Int32Array.from(nodes, ({ chainId, stage }) => rowOfKey(chainId, stage ?? 'unknown'));
  return { keys, ofChain, ofStage };
}
