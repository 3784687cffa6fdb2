import type { RegionLevel } from '../model/enumerations';
import { eachPart } from './eachGroup';
import { oncePerSifted } from './oncePerSifted';
import type { Facet, Sifted } from './sift';

/**
 * Distinct enterprises of every chain, stage of a chain and node, by region; sparse, parallel columns.
 * `stage` and `node` are '' where the row is about something wider; `adcode` is '' for an unknown region.
 * A firm stands in one region, so the sum over regions is a count of firms. In 对外 the counts are NaN.
 */
export interface ChainTreeCounts {
  readonly chain: readonly string[];
  readonly stage: readonly string[];
  readonly node: readonly string[];
  readonly adcode: readonly string[];
  readonly firmCount: readonly number[];
}

/** Chains and nodes ignore the choice of chains and nodes, stages that of stages; all reflect the other filters. */
export const chainTreeCounts = oncePerSifted(sumChainTreeCounts);

function sumChainTreeCounts(sifted: Sifted, level: RegionLevel): ChainTreeCounts {
  const { nodes } = sifted.cube;
  const rows = { chain: [], stage: [], node: [], adcode: [], firmCount: [] } as Record<
    'chain' | 'stage' | 'node' | 'adcode',
    string[]
  > & { firmCount: number[] };
  const write = (chain: string, stage: string, node: string, byRegion: Map<string, number>): void => {
    for (const [adcode, firmCount] of byRegion) {
      rows.chain.push(chain);
      rows.stage.push(stage);
      rows.node.push(node);
      rows.adcode.push(adcode);
      rows.firmCount.push(sifted.guard ? Number.NaN : firmCount);
    }
  };
  const byChain = countBy(sifted, level, 'node', (node) => nodes[node]?.chainId ?? '');
  for (const [chain, byRegion] of byChain) write(chain, '', '', byRegion);
  const byNode = countBy(sifted, level, 'node', (node) => node);
  for (const [node, byRegion] of byNode) {
    write(nodes[node]?.chainId ?? '', '', nodes[node]?.nodeId ?? '', byRegion);
  }
  const stageKeys = nodes.map(({ chainId, stage }) => JSON.stringify([chainId, stage ?? 'unknown']));
  const byStage = countBy(sifted, level, 'stage', (node) => stageKeys[node] ?? '');
  for (const [key, byRegion] of byStage) {
    const [chain = '', stage = ''] = JSON.parse(key) as string[];
    write(chain, stage, '', byRegion);
  }
  return rows;
}

/** Firms by key and region; a group counts once a key. */
function countBy<Key>(
  sifted: Sifted,
  level: RegionLevel,
  except: Facet,
  keyOf: (node: number) => Key,
): Map<Key, Map<string, number>> {
  const { groups, parts, places } = sifted.cube;
  const counts = new Map<Key, Map<string, number>>();
  const lastGroup = new Map<Key, number>();
  eachPart(sifted, except, (part) => {
    const node = parts.node[part] ?? -1;
    const group = parts.group[part] ?? -1;
    if (node < 0) return;
    const key = keyOf(node);
    if (lastGroup.get(key) === group) return;
    lastGroup.set(key, group);
    const adcode = places[groups.place[group] ?? -1]?.[level] ?? '';
    const byRegion = counts.get(key) ?? new Map<string, number>();
    byRegion.set(adcode, (byRegion.get(adcode) ?? 0) + (groups.firmCount[group] ?? 0));
    counts.set(key, byRegion);
  });
  return counts;
}
