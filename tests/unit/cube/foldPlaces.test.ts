import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chainTreeCounts } from '../../../src/cube/chainTreeCounts';
import { facetCounts } from '../../../src/cube/facetCounts';
import { foldPlaces } from '../../../src/cube/foldPlaces';
import { foldTitles } from '../../../src/cube/foldTitles';
import { keyFigures } from '../../../src/cube/keyFigures';
import { regionTotals } from '../../../src/cube/regionTotals';
import { sift } from '../../../src/cube/sift';
import { stageBreakdown } from '../../../src/cube/stageBreakdown';
import { UNFILTERED } from '../../../src/model/viewState';
import { type PlainGroup, plainCube, plainGaps } from './plainCube';

const amount = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined });
const part = fc.record({
  node: fc.constantFrom('wafer', 'film', 'module', 'cathode'),
  weight: fc.constant(0.5),
  outputWan: amount,
  revenueWan: amount,
  employees: amount,
});
const group = fc.record({
  place: fc.constantFrom('361102', '361100', '360000', '310101', undefined),
  park: fc.constantFrom('p1', undefined),
  status: fc.constantFrom('active', 'halted', 'unknown'),
  titles: fc.subarray(['srdi', 'listed', 'above_scale'] as const),
  isSample: fc.boolean(),
  firmCount: fc.integer({ min: 1, max: 9 }),
  parts: fc.uniqueArray(part, { minLength: 1, maxLength: 3, selector: ({ node }) => node }),
}) as fc.Arbitrary<PlainGroup>;

it('enterprises by province, and by no title where none is chosen, answer as those by place do, in no more groups', () => {
  fc.assert(
    fc.property(
      fc.array(group, { maxLength: 20 }),
      fc.constantFrom([], ['pv']),
      fc.constantFrom([], ['srdi'] as const),
      (groups, chains, titles) => {
        const cube = plainCube(groups);
        const filter = { ...UNFILTERED, chains, titles };
        const fine = sift(cube, plainGaps(), filter);
        const byProvince = foldPlaces(cube);
        const folded = titles.length === 0 ? foldTitles(byProvince) : byProvince;
        expect(fine.folded.cube).toBe(folded);
        expect(folded.groups.place.length).toBeLessThanOrEqual(groups.length);
        // Sums of whole numbers are exact, so that the order in which they are added tells nothing.
        const { total, values, statuses, titles: byTitle, parks, stages, throughStages } = fine.folded.sums;
        const wanted = fine.firms.sums;
        expect({ total, values, statuses, byTitle, parks, stages, throughStages }).toEqual({
          total: wanted.total,
          values: wanted.values,
          statuses: wanted.statuses,
          byTitle: wanted.titles,
          parks: wanted.parks,
          stages: wanted.stages,
          throughStages: wanted.throughStages,
        });
        const ofProvince = cube.places.reduce(
          (sum, { province }, place) =>
            province === '360000' ? sum + (wanted.places.firmCount[place] ?? 0) : sum,
          0,
        );
        expect(regionTotals(fine, 'province').get('360000')?.firmCount ?? 0).toBe(ofProvince);
      },
    ),
    { numRuns: 200 },
  );
});

it('a chosen region or verdict asks by place', () => {
  const cube = plainCube([{ place: '361102', firmCount: 2, parts: [{ node: 'wafer', outputWan: 5 }] }]);
  const gaps = plainGaps({ county: { '361102': { wafer: 'break' } } });
  const ask = (patch: Partial<typeof UNFILTERED>) => sift(cube, gaps, { ...UNFILTERED, ...patch });
  for (const sifted of [ask({ regions: ['361102'] }), ask({ gapLevel: 'county', verdicts: ['break'] })]) {
    expect(sifted.folded.cube).toBe(cube);
    expect(keyFigures(sifted)).toMatchObject({ firmCount: 2, outputWan: 5 });
    expect(stageBreakdown(sifted).get('upstream')?.firmCount).toBe(2);
    expect(chainTreeCounts(sifted, 'province', '360000')[0]?.byRegion).toEqual(Float64Array.of(2));
    expect(facetCounts(sifted).region.get('361102')).toBe(2);
  }
});

it('groups that differ in their titles alone are one, which counts the bearers of each', () => {
  const one = { place: '361102', firmCount: 2, parts: [{ node: 'wafer', outputWan: 5 }] } as const;
  const cube = plainCube([
    { ...one, titles: ['srdi'] },
    { ...one, titles: ['srdi', 'above_scale'] },
    { ...one, titles: [] },
  ]);
  const sifted = sift(cube, plainGaps(), UNFILTERED);
  expect(sifted.folded.cube.groups.place).toHaveLength(1);
  expect(keyFigures(sifted)).toMatchObject({ firmCount: 6, aboveScaleCount: 2, outputWan: 15 });
  expect([...facetCounts(sifted).title]).toEqual([
    ['srdi', 4],
    ['above_scale', 2],
  ]);
});
