import type { GapMatrix } from '../../diagnosis/gapMatrix';
import type { ChainGraph } from '../../model/chainGraph';
import { VERDICT_OF_CODE } from '../../model/verdictCode';
import type { Filter } from '../../model/viewState';
import { chosenNodes, type GapArea } from './gapAreas';

/**
 * The gap areas as 对外 words them: 招商机会 and how many, not of which kind; a weak or single-firm node would tell of
 * its enterprises. Absences that are too small to judge are not counted.
 */
export function opportunityAreas(
  areas: ReadonlyMap<string, GapArea>,
  matrix: GapMatrix,
  graph: ChainGraph,
  stageOfNode: ReadonlyMap<string, string | null>,
  filter: Filter,
  word: (count: number) => string,
): ReadonlyMap<string, GapArea> {
  const nodes = chosenNodes(graph, stageOfNode, filter);
  const countIn = (region: string): number => {
    const start = matrix.regionIds.indexOf(region) * matrix.nodeIds.length;
    return nodes.filter((node) => {
      const verdict = VERDICT_OF_CODE[matrix.verdict[start + node] ?? -1];
      return (verdict === 'break' || verdict === 'blank') && matrix.tooSmall[start + node] !== 1;
    }).length;
  };
  return new Map(
    [...areas].map(([region, { state }]): [string, GapArea] => {
      if (state !== 'judged') return [region, { state, verdict: null, glyphs: [] }];
      const count = countIn(region);
      const glyphs = count > 0 ? ([{ glyph: 'blank', text: word(count) }] as const) : [];
      return [region, { state, verdict: count > 0 ? 'blank' : 'normal', glyphs }];
    }),
  );
}
