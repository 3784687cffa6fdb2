import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fineBin, UNKNOWN_BIN } from '../../../src/cube/investmentBins';
import { keyFigures } from '../../../src/cube/keyFigures';
import { recall } from '../../../src/cube/recall';
import { regionTotals } from '../../../src/cube/regionTotals';
import { sift } from '../../../src/cube/sift';
import { UNFILTERED } from '../../../src/model/viewState';
import { type PlainProject, plainCube, plainGaps } from './plainCube';

const GAPS = plainGaps();
/** Values at, just below and just above the edges of bins, far outside, and any between. */
const arbitraryInvestment = fc.oneof(
  fc.constantFrom(0, 0.5, 1, 10, 99.99, 100, 100.01, 1000, 10 ** 3.5, 1e6, 1e9, 1e12),
  fc.double({ min: 0, max: 1e7, noNaN: true }),
);
const arbitraryProject = fc.record(
  {
    place: fc.constantFrom('361102', '361100', '310101'),
    isLate: fc.boolean(),
    investmentWan: arbitraryInvestment,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<PlainProject>;
const arbitraryBound = fc.option(arbitraryInvestment);

/** Sum of what is known; NaN where nothing is. */
const sumOf = (projects: readonly PlainProject[]): number => {
  const known = projects.flatMap(({ investmentWan }) => investmentWan ?? []);
  return known.length === 0 ? Number.NaN : known.reduce((sum, each) => sum + each, 0);
};
const isNear = (found: number, wanted: number): boolean =>
  Object.is(found, wanted) || Math.abs(found - wanted) <= 1e-9 * Math.abs(wanted);

describe('sums within a range of investment', () => {
  it('are those of the projects inside it, one by one', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryProject, { maxLength: 30 }),
        arbitraryBound,
        arbitraryBound,
        (projects, investmentMinWan, investmentMaxWan) => {
          const sifted = sift(plainCube([], projects), GAPS, {
            ...UNFILTERED,
            investmentMinWan,
            investmentMaxWan,
          });
          const isAny = investmentMinWan === null && investmentMaxWan === null;
          const inside = projects.filter(
            ({ investmentWan }) =>
              isAny ||
              (investmentWan !== undefined &&
                investmentWan >= (investmentMinWan ?? 0) &&
                investmentWan <= (investmentMaxWan ?? Number.POSITIVE_INFINITY)),
          );
          const figures = keyFigures(sifted);
          expect([figures.projectCount, figures.lateCount]).toEqual([
            inside.length,
            inside.filter(({ isLate }) => isLate).length,
          ]);
          expect(isNear(figures.investmentWan, sumOf(inside))).toBe(true);
          for (const [code, { projectCount, investmentWan }] of regionTotals(sifted, 'county')) {
            const here = inside.filter(({ place }) => place === code);
            expect(projectCount).toBe(here.length);
            expect(isNear(investmentWan, sumOf(here))).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('rest on bins that rise with the value', () => {
    fc.assert(
      fc.property(arbitraryInvestment, arbitraryInvestment, (one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(fineBin(less)).toBeLessThanOrEqual(fineBin(more));
        expect(fineBin(more)).toBeLessThan(UNKNOWN_BIN);
      }),
    );
    expect(fineBin(Number.NaN)).toBe(UNKNOWN_BIN);
  });
});

describe('what was asked last', () => {
  it('is answered once; what was asked longest ago is asked anew', () => {
    const answers = new Map<string, number>();
    let asked = 0;
    const ask = (question: string): number => recall(answers, question, () => ++asked);
    const questions = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    expect(questions.map(ask)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect([ask('a'), ask('i')]).toEqual([1, 9]);
    expect([ask('a'), ask('b')]).toEqual([1, 10]);
  });
});
