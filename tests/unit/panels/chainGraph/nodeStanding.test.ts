import { describe, expect, it } from 'vitest';
import type { ChainGraphCell } from '../../../../src/panels/chainGraph/chainGraphCells';
import { edgeTone } from '../../../../src/panels/chainGraph/edgeTone';
import { nodeShowing, nodeStanding } from '../../../../src/panels/chainGraph/nodeStanding';

const cell = (patch: Partial<ChainGraphCell>): ChainGraphCell => ({
  nodeId: 'n',
  verdict: 'blank',
  position: null,
  firmCount: 0,
  outputWan: Number.NaN,
  supplyRatio: Number.NaN,
  fillingStage: null,
  segment: -1,
  isWithheld: false,
  ...patch,
});

describe('whether a node is there', () => {
  it.each([
    ['with an enterprise', { firmCount: 1 }, 'present', 'present'],
    ['with a project under way', { fillingStage: 'building' }, 'absent', 'planned'],
    ['with neither', {}, 'absent', 'absent'],
    ['where data do not suffice', { verdict: 'insufficient' }, 'unknown', 'unknown'],
    [
      'with an enterprise where data do not suffice',
      { verdict: 'insufficient', firmCount: 2 },
      'present',
      'present',
    ],
    ['while the count is not known', { verdict: null, firmCount: Number.NaN }, 'unknown', 'unknown'],
    ['where nothing is judged and nothing counted', { verdict: null }, 'absent', 'absent'],
  ] as const)('%s', (_, patch, now, planned) => {
    expect(nodeStanding(cell(patch), 'now')).toBe(now);
    expect(nodeStanding(cell(patch), 'planned')).toBe(planned);
  });
});

describe('what each scope shows', () => {
  it.each([
    [['present'], 'full', 'full', 'pale'],
    [['planned'], 'full', 'full', 'full'],
    [['absent'], 'full', 'hidden', 'full'],
    [['unknown'], 'full', 'hidden', 'pale'],
    [['present', 'absent'], 'full', 'full', 'full'],
    [['present', 'present'], 'full', 'full', 'pale'],
    [['absent', 'absent'], 'full', 'hidden', 'full'],
  ] as const)('of %j', (standings, all, present, difference) => {
    expect(nodeShowing(standings, 'all')).toBe(all);
    expect(nodeShowing(standings, 'present')).toBe(present);
    expect(nodeShowing(standings, 'difference')).toBe(difference);
  });
});

describe('how a supply is drawn', () => {
  const here = cell({ verdict: 'sporadic', firmCount: 3 });

  it('at either side of a 断点 as one', () => {
    expect(edgeTone(here, cell({ verdict: 'break' }))).toBe('break');
    expect(edgeTone(cell({ verdict: 'break' }), here)).toBe('break');
  });

  it('open where an end has no enterprise, or its count is not known', () => {
    expect(edgeTone(here, cell({}))).toBe('open');
    expect(edgeTone(cell({ firmCount: Number.NaN }), here)).toBe('open');
  });

  it('whole between two that are there', () => {
    expect(edgeTone(here, here)).toBe('whole');
  });
});

it('a supply between nodes whose number is withheld is whole: there is something', () => {
  const withheld = cell({ verdict: 'normal', firmCount: Number.NaN, isWithheld: true });
  expect(edgeTone(withheld, cell({ verdict: 'normal', firmCount: 3 }))).toBe('whole');
  expect(edgeTone(withheld, cell({ verdict: 'blank' }))).toBe('open');
});
