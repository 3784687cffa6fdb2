import { describe, expect, it } from 'vitest';
import { gapAreas, gapFills } from '../../../../src/app/mapPane/gapAreas';
import { opportunityAreas } from '../../../../src/app/mapPane/opportunityAreas';
import { computeGapMatrix } from '../../../../src/diagnosis/gapMatrix';
import { type Filter, UNFILTERED } from '../../../../src/model/viewState';
import {
  type PlainCase,
  plainCell,
  plainEdges,
  plainNodes,
  plainRegion,
  toInput,
} from '../../diagnosis/plainCase';

/** a → b → c → d → e, c missing in R, b and c in S; T has too few enterprises, U only one node. */
const CASE: PlainCase = {
  level: 'city',
  nodes: plainNodes('a* b c d e'),
  edges: plainEdges('a>b>c>d>e'),
  regions: [plainRegion('R'), plainRegion('S'), plainRegion('T', { enterprises: 4 }), plainRegion('U')],
  cells: [
    ...['a', 'b', 'd'].map((node) => plainCell('R', node)),
    ...['a', 'd', 'e'].map((node) => plainCell('S', node)),
    plainCell('T', 'a'),
    plainCell('U', 'b'),
  ],
  cities: null,
};
const input = toInput(CASE);
const matrix = computeGapMatrix(input);
const stages = new Map([
  ['a', 'upstream'],
  ['b', 'upstream'],
  ['c', 'midstream'],
  ['d', 'downstream'],
  ['e', null],
]);
const areas = (patch: Partial<Filter>, language: 'zh-CN' | 'en' = 'zh-CN') =>
  gapAreas(matrix, input.graph, stages, { ...UNFILTERED, ...patch }, language);

describe('gap areas', () => {
  it('count what is missing over the chosen chain', () => {
    expect(Object.fromEntries(areas({ chains: ['c'] }))).toEqual({
      R: {
        state: 'judged',
        verdict: 'break',
        glyphs: [
          { glyph: 'break', text: '断点1' },
          { glyph: 'blank', text: '空白点1' },
        ],
      },
      S: { state: 'judged', verdict: 'break', glyphs: [{ glyph: 'break', text: '断点2' }] },
      T: { state: 'insufficient', verdict: null, glyphs: [] },
      U: { state: 'out_of_scope', verdict: null, glyphs: [] },
    });
  });

  it('name the verdict of a single node', () => {
    const named = areas({ nodes: ['c'] });
    expect(named.get('R')).toEqual({
      state: 'judged',
      verdict: 'break',
      glyphs: [{ glyph: 'break', text: '断点' }],
    });
    expect(areas({ nodes: ['c'] }, 'en').get('R')?.glyphs[0]?.text).toBe('Break');
    expect(areas({ nodes: ['d'] }).get('R')?.glyphs).toEqual([{ glyph: 'normal', text: '正常' }]);
    expect(named.get('T')?.glyphs).toEqual([{ glyph: 'insufficient', text: '数据不足' }]);
  });

  it('show only the chosen verdicts', () => {
    expect(areas({ verdicts: ['blank'] }).get('R')?.glyphs).toEqual([{ glyph: 'blank', text: '空白点1' }]);
    expect(areas({ verdicts: ['blank'] }).get('S')?.glyphs).toEqual([]);
    expect(areas({ nodes: ['c'], verdicts: ['blank'] }).get('R')?.glyphs).toEqual([]);
  });

  it('heed the stage; a node of unknown stage is in none', () => {
    expect(areas({ stages: ['midstream'] }).get('R')?.glyphs).toEqual([{ glyph: 'break', text: '断点' }]);
    expect(areas({ stages: ['upstream', 'midstream'] }).get('S')?.glyphs).toEqual([
      { glyph: 'break', text: '断点2' },
    ]);
    expect(areas({ stages: ['downstream'] }).get('R')?.glyphs).toEqual([{ glyph: 'normal', text: '正常' }]);
  });

  it('of a chain that is not loaded claim nothing', () => {
    expect(areas({ chains: ['none'] }).get('R')).toEqual({ state: 'no_graph', verdict: null, glyphs: [] });
  });
});

it('an absence too small to judge is not counted', () => {
  const tooSmall = new Uint8Array(matrix.tooSmall);
  tooSmall[matrix.regionIds.indexOf('S') * matrix.nodeIds.length + matrix.nodeIds.indexOf('c')] = 1;
  const judged = gapAreas({ ...matrix, tooSmall }, input.graph, stages, UNFILTERED, 'zh-CN');
  expect(judged.get('S')?.glyphs).toEqual([{ glyph: 'break', text: '断点1' }]);
});

describe('fills', () => {
  const fillsOf = (patch: Partial<Filter>) => {
    const { tokenByCode, edgeTokenByCode, hatched } = gapFills(areas(patch));
    return {
      fills: Object.fromEntries(tokenByCode),
      edges: Object.fromEntries(edgeTokenByCode),
      hatched: [...hatched],
    };
  };

  it('have the colour of the gravest gap; hatched where data do not suffice, grey where the chain is not at home', () => {
    expect(fillsOf({ chains: ['c'] })).toEqual({
      fills: { R: 'v-break', S: 'v-break', T: 'sporadic', U: 'sporadic' },
      edges: {},
      hatched: ['T'],
    });
  });

  it('are an outline for a 空白点, and blue where the node is present', () => {
    expect(fillsOf({ nodes: ['e'] })).toEqual({
      fills: { R: 'bg', S: 'v-normal', T: 'sporadic', U: 'sporadic' },
      edges: { R: 'v-blank' },
      hatched: ['T'],
    });
  });

  it('show only the chosen verdicts, and claim nothing of the others', () => {
    expect(fillsOf({ verdicts: ['blank'] })).toMatchObject({
      fills: { R: 'bg', S: 'bg' },
      edges: { R: 'v-blank' },
    });
    expect(fillsOf({ nodes: ['c'], verdicts: ['blank'] })).toMatchObject({ fills: { R: 'bg' }, edges: {} });
  });
});

it('in 对外 all that is missing is a 招商机会, and nothing else is told', () => {
  const filter = { ...UNFILTERED, chains: ['c'] };
  const shown = opportunityAreas(
    areas({ chains: ['c'] }),
    matrix,
    input.graph,
    stages,
    filter,
    (n) => `机会${n}`,
  );
  expect(Object.fromEntries(shown)).toEqual({
    R: { state: 'judged', verdict: 'blank', glyphs: [{ glyph: 'blank', text: '机会2' }] },
    S: { state: 'judged', verdict: 'blank', glyphs: [{ glyph: 'blank', text: '机会2' }] },
    T: { state: 'insufficient', verdict: null, glyphs: [] },
    U: { state: 'out_of_scope', verdict: null, glyphs: [] },
  });
});
