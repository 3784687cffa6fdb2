import type { ChainGraph } from '../model/chainGraph';

/** The nodes given, and every node reached from them along essential edges; each once. */
export function reachedEssentially(graph: ChainGraph, sources: readonly number[]): number[] {
  const { offsets, items } = graph.successors;
  const found = [...sources];
  const isFound = new Set(sources);
  for (const node of found) {
    for (let i = offsets[node] ?? 0; i < (offsets[node + 1] ?? 0); i++) {
      const next = items[i] ?? -1;
      if (graph.isEssential[i] !== 1 || isFound.has(next)) continue;
      isFound.add(next);
      found.push(next);
    }
  }
  return found;
}
