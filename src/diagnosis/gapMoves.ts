import { MOVE_BIT } from '../model/bitCode';
import type { ChainGraph } from '../model/chainGraph';
import { POSITION_CODE, VERDICT_CODE } from '../model/verdictCode';

export interface MoveSources {
  readonly verdict: Uint8Array;
  readonly position: Uint8Array;
  readonly lost: Uint8Array;
  readonly eroding: Uint8Array;
  readonly singleSource: Uint8Array;
  /** Row-major: 1 where a 链主 is among the node's firms. */
  readonly hasLead: Uint8Array;
  /** Row-major: needs of type 产融, 产才 or 产学研. */
  readonly needCount: Int32Array;
  /** Region × chain: 1 where the chain is declared and few of its nodes are present. */
  readonly isToBuild: Uint8Array;
}

/**
 * Recommended moves of every cell, as bits of MOVE_BIT: 断点, 空白点, 薄弱点 → 补, but 延 for an 末端 blank beside a
 * present 链主; 流失, 固链预警, 风险点 → 固; 优势点 → 强; a gap of a declared chain with few nodes → 建 too; needs
 * of type 产融, 产才 or 产学研 → 融.
 */
export function gapMoves(graph: ChainGraph, sources: MoveSources): Uint8Array {
  const { nodeCount, chainCount, chainOfNode } = graph;
  return sources.verdict.map((code, cell) => {
    const isGap = code === VERDICT_CODE.break || code === VERDICT_CODE.blank;
    const isJudged = isGap || code === VERDICT_CODE.weak || code === VERDICT_CODE.strength;
    let mask = 0;
    if (!isJudged && code !== VERDICT_CODE.normal) return mask;
    if (sources.lost[cell] || sources.eroding[cell] || sources.singleSource[cell])
      mask |= MOVE_BIT.consolidate;
    if (code === VERDICT_CODE.strength) mask |= MOVE_BIT.strengthen;
    if (isGap || code === VERDICT_CODE.weak) {
      mask |= isBesideLead(graph, sources, cell) ? MOVE_BIT.extend : MOVE_BIT.fill;
    }
    if ((sources.needCount[cell] ?? 0) > 0) mask |= MOVE_BIT.integrate;
    const chain = chainOfNode[cell % nodeCount] ?? -1;
    if (isGap && sources.isToBuild[Math.floor(cell / nodeCount) * chainCount + chain]) mask |= MOVE_BIT.build;
    return mask;
  });
}

function isBesideLead(graph: ChainGraph, { position, hasLead }: MoveSources, cell: number): boolean {
  if (position[cell] !== POSITION_CODE.terminal) return false;
  const node = cell % graph.nodeCount;
  return [graph.predecessors, graph.successors].some(({ offsets, items }) =>
    items
      .subarray(offsets[node] ?? 0, offsets[node + 1] ?? 0)
      .some((other) => hasLead[cell - node + other] === 1),
  );
}
