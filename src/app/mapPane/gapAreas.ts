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
  /** What colours the area: the node's verdict, or the gravest gap counted; 正常 where there is none. null = not among the chosen. */
  readonly verdict: Verdict | null;
  readonly glyphs: readonly { readonly glyph: Verdict; readonly text: string }[];
}

/** Counted on the map: what is missing or thin. A substitutable node is no gap. */
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
        return [
          region,
          {
            state,
            verdict: isShown ? single : null,
            glyphs: isShown ? [{ glyph: single, text: word(single) }] : [],
          },
        ];
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
      // COUNTED has the gravest first; where only chosen verdicts are shown, the others are not claimed to be absent.
      const verdict =
        glyphs[0]?.glyph ?? (state === 'judged' && filter.verdicts.length === 0 ? 'normal' : null);
      return [region, { state, verdict, glyphs }];
    }),
  );
}

/** How the verdicts that colour an area do so; a 空白点 is an outline, as its glyph is. */
export const VERDICT_PAINT: Readonly<
  Record<'break' | 'blank' | 'weak' | 'strength' | 'normal' | 'substitutable', VerdictPaint>
> = {
  break: { fillToken: 'v-break', edgeToken: null },
  blank: { fillToken: 'bg', edgeToken: 'v-blank' },
  weak: { fillToken: 'v-weak', edgeToken: null },
  strength: { fillToken: 'v-strength', edgeToken: null },
  normal: { fillToken: 'v-normal', edgeToken: null },
  substitutable: { fillToken: 'v-sub', edgeToken: null },
};

interface VerdictPaint {
  readonly fillToken: string;
  /** Of a line along the inside of the border. */
  readonly edgeToken: string | null;
}

/** The verdict's colour; hatched where data do not suffice, grey where the chain is not at home. */
export function gapFills(areas: ReadonlyMap<string, GapArea>): AreaFills {
  const tokenByCode = new Map<string, string>();
  const edgeTokenByCode = new Map<string, string>();
  const hatched = new Set<string>();
  for (const [region, { state, verdict }] of areas) {
    if (state === 'insufficient') hatched.add(region);
    const paint = state === 'judged' && verdict ? paintOf(verdict) : null;
    const unjudged = state === 'judged' ? 'bg' : state === 'no_graph' ? 'ground' : 'sporadic';
    tokenByCode.set(region, paint?.fillToken ?? unjudged);
    if (paint?.edgeToken) edgeTokenByCode.set(region, paint.edgeToken);
  }
  return { tokenByCode, edgeTokenByCode, hatched };
}

function paintOf(verdict: Verdict): VerdictPaint | null {
  return Object.entries(VERDICT_PAINT).find(([id]) => id === verdict)?.[1] ?? null;
}

function stateOf(verdicts: readonly Verdict[]): GapArea['state'] {
  if (verdicts.length === 0) return 'no_graph';
  if (verdicts.every((verdict) => verdict === 'insufficient')) return 'insufficient';
  const isOut = verdicts.every((verdict) => verdict === 'sporadic' || verdict === 'not_active');
  return isOut ? 'out_of_scope' : 'judged';
}

/** Nodes of the chosen chains, stages and nodes, by their place in the graph. */
export function chosenNodes(
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
