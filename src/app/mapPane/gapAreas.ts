import type { GapMatrix } from '../../diagnosis/gapMatrix';
import type { AreaFills } from '../../map/scene';
import type { ChainGraph } from '../../model/chainGraph';
import { VERDICT, type Verdict } from '../../model/enumerations';
import { VERDICT_OF_CODE } from '../../model/verdictCode';
import type { Filter, Language } from '../../model/viewState';

/** What the gap layer says of one area: the verdict of the one chosen node, or gaps counted over the chosen part. */
export interface GapArea {
  /** `no_graph`: the chosen chains have no nodes, so there is nothing to judge. */
  readonly state: 'insufficient' | 'out_of_scope' | 'judged' | 'no_graph';
  readonly glyphs: readonly { readonly glyph: Verdict; readonly text: string }[];
}

/** Counted on the map: what is missing or weak. A substitutable node is no gap. */
const COUNTED = ['break', 'blank', 'weak'] as const satisfies readonly Verdict[];

/**
 * Gap areas of a level for the chosen chain, nodes and stages.
 * Absences that are too small to judge are not counted. With verdicts chosen, only these are shown.
 */
export function gapAreas(
  matrix: GapMatrix,
  graph: ChainGraph,
  stageOfNode: ReadonlyMap<string, string | null>,
  filter: Filter,
  language: Language,
): ReadonlyMap<string, GapArea> {
  const nodes = chosenNodes(graph, stageOfNode, filter);
  const word = (verdict: Verdict): string => (language === 'en' ? VERDICT[verdict].en : VERDICT[verdict].zh);
  return new Map(
    matrix.regionIds.map((region, regionIndex) => {
      const verdictOf = (node: number): Verdict =>
        VERDICT_OF_CODE[matrix.verdict[regionIndex * matrix.nodeIds.length + node] ?? 0] ?? 'insufficient';
      const verdicts = nodes.map(verdictOf);
      const [single] = verdicts;
      const state = stateOf(verdicts);
      if (verdicts.length === 1 && single) {
        const isShown = filter.verdicts.length === 0 || filter.verdicts.includes(single);
        return [region, { state, glyphs: isShown ? [{ glyph: single, text: word(single) }] : [] }];
      }
      const isCounted = (node: number): boolean =>
        matrix.tooSmall[regionIndex * matrix.nodeIds.length + node] !== 1;
      const counted = COUNTED.filter(
        (verdict) => filter.verdicts.length === 0 || filter.verdicts.includes(verdict),
      );
      const glyphs = counted.flatMap((verdict) => {
        const count = nodes.filter((node) => isCounted(node) && verdictOf(node) === verdict).length;
        return count > 0 ? [{ glyph: verdict, text: `${word(verdict)}${count}` }] : [];
      });
      return [region, { state, glyphs }];
    }),
  );
}

/** Hatched where data do not suffice, grey where the chain is not at home, plain ground where it was judged. */
export function gapFills(areas: ReadonlyMap<string, GapArea>): AreaFills {
  const tokenByCode = new Map<string, string>();
  const hatched = new Set<string>();
  for (const [region, { state }] of areas) {
    if (state === 'insufficient') hatched.add(region);
    tokenByCode.set(region, state === 'judged' ? 'bg' : state === 'no_graph' ? 'ground' : 'sporadic');
  }
  return { tokenByCode, hatched };
}

function stateOf(verdicts: readonly Verdict[]): GapArea['state'] {
  if (verdicts.length === 0) return 'no_graph';
  if (verdicts.every((verdict) => verdict === 'insufficient')) return 'insufficient';
  const isOut = verdicts.every((verdict) => verdict === 'sporadic' || verdict === 'not_active');
  return isOut ? 'out_of_scope' : 'judged';
}

function chosenNodes(
  graph: ChainGraph,
  stageOfNode: ReadonlyMap<string, string | null>,
  { chains, nodes, stages }: Filter,
): number[] {
  return graph.nodeIds.flatMap((nodeId, index) => {
    const chain = graph.chainIds[graph.chainOfNode[index] ?? -1] ?? '';
    if (chains.length > 0 && !chains.includes(chain)) return [];
    if (nodes.length > 0 && !nodes.includes(nodeId)) return [];
    const stage = stageOfNode.get(nodeId);
    if (stages.length > 0 && !stages.some((each) => each === stage)) return [];
    return [index];
  });
}
