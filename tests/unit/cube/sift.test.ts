import { describe, expect, it } from 'vitest';
import { FACET_BIT, type Facet, passes } from '../../../src/cube/facet';
import { matchingFirms, matchingProjects } from '../../../src/cube/matching';
import { isWithin } from '../../../src/cube/projectSums';
import { sift } from '../../../src/cube/sift';
import type { Cube } from '../../../src/model/cube';
import { type Filter, UNFILTERED } from '../../../src/model/viewState';
import { plainCube, plainGaps } from './plainCube';

const FACETS: readonly Facet[] = [
  'node',
  'stage',
  'region',
  'park',
  'verdict',
  'title',
  'status',
  'investment',
  'projectStage',
];

const GAPS = plainGaps({
  city: { '361100': { wafer: 'normal', module: 'break' }, '310000': { wafer: 'blank' } },
  county: { '361102': { wafer: 'sporadic' } },
  park: { p1: { wafer: 'break' } },
});

/** One enterprise and one project that stand everywhere at once, and one of each that are nowhere. */
const CUBE = plainCube(
  [
    {
      place: '361102',
      park: 'p1',
      status: 'active',
      titles: ['srdi', 'listed'],
      firmCount: 1,
      parts: [{ node: 'wafer' }],
    },
    { firmCount: 1, parts: [{ node: null }] },
  ],
  [
    {
      place: '361102',
      park: 'p1',
      node: 'wafer',
      chain: 'pv',
      stage: 'signed',
      isLate: true,
      investmentWan: 100,
    },
    {},
  ],
);

/** What every part and every project of the cube fails. */
const failures = (cube: Cube, patch: Partial<Filter>) => {
  const filter = { ...UNFILTERED, ...patch };
  const { firms, projectFailures } = sift(cube, GAPS, filter);
  return {
    parts: Array.from(firms.failures.parts),
    projects: Array.from(projectFailures, (bits, row) =>
      isWithin(cube.projects.investmentWan[row] ?? Number.NaN, filter) ? bits : bits | FACET_BIT.investment,
    ),
  };
};
const sifted = (patch: Partial<Filter>) => failures(CUBE, patch);
/** The only facet that a row fails; null where it passes, undefined where it fails several. */
const failed = (failures: number | undefined): Facet | null | undefined =>
  passes(failures) ? null : FACETS.find((facet) => passes(failures, facet));

describe('a facet', () => {
  it.each<[Facet, Partial<Filter>, Partial<Filter>]>([
    ['node', { chains: ['pv', 'none'] }, { chains: ['li'] }],
    ['node', { nodes: ['wafer'] }, { nodes: ['film'] }],
    ['node', { chains: ['pv'], nodes: ['wafer'] }, { chains: ['li'], nodes: ['wafer'] }],
    ['stage', { stages: ['upstream', 'service'] }, { stages: ['downstream'] }],
    ['region', { regions: ['361102'] }, { regions: ['310101'] }],
    ['region', { regions: ['361100'] }, { regions: ['310000', '999999'] }],
    ['region', { regions: ['310000', '360000'] }, { regions: ['999999'] }],
    ['park', { parks: ['p1'] }, { parks: ['p2'] }],
    ['verdict', { verdicts: ['normal', 'blank'] }, { verdicts: ['break', 'blank'] }],
    ['verdict', { gapLevel: 'county', verdicts: ['sporadic'] }, { gapLevel: 'county', verdicts: ['normal'] }],
    ['verdict', { gapLevel: 'park', verdicts: ['break'] }, { gapLevel: 'park', verdicts: ['normal'] }],
  ])('%s of enterprises and projects: %o lets through, %o does not', (facet, right, wrong) => {
    const [through, out] = [sifted(right), sifted(wrong)];
    expect([failed(through.parts[0]), failed(through.projects[0])]).toEqual([null, null]);
    expect([failed(out.parts[0]), failed(out.projects[0])]).toEqual([facet, facet]);
    // What is nowhere fails either choice, and that facet alone.
    expect([failed(through.parts[1]), failed(through.projects[1])]).toEqual([facet, facet]);
  });

  it.each<[Facet, Partial<Filter>, Partial<Filter>]>([
    ['title', { titles: ['lead_firm', 'listed'] }, { titles: ['lead_firm'] }],
    ['status', { statuses: ['halted', 'active'] }, { statuses: ['halted', 'reduced'] }],
    ['status', {}, { statuses: ['unknown'] }],
  ])('%s is of enterprises only: %o, %o', (facet, right, wrong) => {
    expect(failed(sifted(right).parts[0])).toBeNull();
    expect(failed(sifted(wrong).parts[0])).toBe(facet);
    expect(sifted(wrong).projects.map(failed)).toEqual([null, null]);
  });

  it.each<[Facet, Partial<Filter>, Partial<Filter>]>([
    ['investment', { investmentMinWan: 100, investmentMaxWan: 100 }, { investmentMinWan: 100.01 }],
    ['investment', { investmentMaxWan: 100 }, { investmentMaxWan: 99.99 }],
    ['projectStage', { projectStages: ['planned', 'signed'] }, { projectStages: ['planned'] }],
    [
      'projectStage',
      { projectStages: ['signed'], lateOnly: true },
      { projectStages: ['started'], lateOnly: true },
    ],
  ])('%s is of projects only: %o, %o', (facet, right, wrong) => {
    expect(failed(sifted(right).projects[0])).toBeNull();
    expect(failed(sifted(right).projects[1])).toBe(facet);
    expect(failed(sifted(wrong).projects[0])).toBe(facet);
    expect(sifted(wrong).parts.map(failed)).toEqual([null, null]);
  });

  it('excepted leaves the other failures standing', () => {
    const [both] = sifted({ parks: ['p2'], titles: ['eagle'] }).parts;
    expect([passes(both), passes(both, 'park'), passes(both, 'title')]).toEqual([false, false, false]);
    expect(failed(both)).toBeUndefined();
  });
});

describe('an empty filter', () => {
  it('lets what operates or may operate through, and all projects', () => {
    const statuses = [
      'unknown',
      'preparing',
      'active',
      'reduced',
      'halted',
      'moved_out',
      'deregistered',
    ] as const;
    const cube = plainCube(statuses.map((status) => ({ status, firmCount: 1, parts: [{ node: null }] })));
    const { parts } = failures(cube, {});
    expect(statuses.filter((_, row) => passes(parts[row]))).toEqual(['unknown', 'active', 'reduced']);
    expect(statuses.filter((_, row) => !passes(parts[row], 'status'))).toEqual([]);
    expect(Array.from(matchingProjects(sift(CUBE, GAPS, UNFILTERED)))).toEqual([0, 1]);
  });
});

describe('the part that belongs to no node', () => {
  const cube = plainCube([
    { place: '361100', firmCount: 2, parts: [{ node: null }, { node: 'module' }] },
    { place: '361100', firmCount: 1, parts: [{ node: null }] },
  ]);
  const passing = (patch: Partial<Filter>) => failures(cube, patch).parts.map((bits) => passes(bits));

  it('passes while no node is asked for, and never where one is', () => {
    expect(passing({})).toEqual([true, true, true]);
    expect(passing({ regions: ['361100'] })).toEqual([true, true, true]);
    expect(passing({ chains: ['pv'] })).toEqual([false, true, false]);
    expect(passing({ nodes: ['module'] })).toEqual([false, true, false]);
    expect(passing({ stages: ['downstream'] })).toEqual([false, true, false]);
    expect(passing({ verdicts: ['break', 'not_active'] })).toEqual([false, true, false]);
  });

  it('brings its enterprises in or not', () => {
    expect(Array.from(matchingFirms(sift(cube, GAPS, UNFILTERED)))).toEqual([0, 1, 2]);
    expect(Array.from(matchingFirms(sift(cube, GAPS, { ...UNFILTERED, chains: ['pv'] })))).toEqual([0, 1]);
  });
});

it('one filter is sifted once, another anew', () => {
  const filter = { ...UNFILTERED };
  expect(sift(CUBE, GAPS, filter)).toBe(sift(CUBE, GAPS, filter));
  expect(sift(CUBE, GAPS, filter)).not.toBe(sift(CUBE, GAPS, { ...UNFILTERED }));
  expect(sift(CUBE, plainGaps(), filter)).not.toBe(sift(CUBE, GAPS, filter));
});
