import { describe, expect, it } from 'vitest';
import { DEFAULT_DIAGNOSIS_SETTINGS } from '../../../../src/model/diagnosisSettings';
import { priorityBeforeFilling, priorityMiddle } from '../../../../src/panels/lists/priorityMiddle';
import { type GapListSort, sortedGaps } from '../../../../src/panels/lists/sortedGaps';
import { gapCase } from './gapCase';

const NaN_ = Number.NaN;
describe('their order', () => {
  const matrix = gapCase({
    priorityLow: Float64Array.from([40, NaN_, 10, NaN_, 60, NaN_]),
    priorityHigh: Float64Array.from([80, NaN_, 30, NaN_, 60, NaN_]),
    unmet: Float64Array.from([NaN_, NaN_, 5, 9, 0, NaN_]),
  });
  const ranks = { regions: Int32Array.from([1, 0]), nodes: Int32Array.from([2, 1, 0]) };
  const order = (sort: GapListSort, descending: boolean) => [
    ...sortedGaps(Int32Array.from([0, 2, 3, 4]), matrix, ranks, (cell) => (cell === 2 ? 7 : NaN_), {
      sort,
      descending,
    }),
  ];

  it('follows the middle of the interval, and equals follow the matrix', () => {
    expect(order('priority', true)).toEqual([0, 4, 2, 3]);
  });
  it('puts what is missing last, whichever way', () => {
    expect(order('unmet', true)).toEqual([3, 2, 4, 0]);
    expect(order('unmet', false)).toEqual([4, 2, 3, 0]);
    expect(order('targets', false)).toEqual([2, 0, 4, 3]);
  });
  it('follows names by their places, then priority', () => {
    expect(order('region', false)).toEqual([4, 3, 0, 2]);
    expect(order('node', false)).toEqual([2, 4, 0, 3]);
  });
});

describe('the priority before projects under way', () => {
  const { priority } = DEFAULT_DIAGNOSIS_SETTINGS;
  // Known answer of the specification: R1-n2 is 90, and 24.55 with a project of 40 of the 55.
  const known = {
    gapScore: Float64Array.of(1),
    pull: Float64Array.of(1),
    feasibility: Float64Array.of(1),
    leverage: Float64Array.of(1),
    security: Float64Array.of(0),
    valueScore: Float64Array.of(NaN_),
    filledShare: Float64Array.of(40 / 55),
    priorityLow: Float64Array.of(24.5454),
    priorityHigh: Float64Array.of(24.5454),
  };

  it('is the sum of the components', () => {
    expect(priorityBeforeFilling(known, 0, priority)).toBeCloseTo(90, 6);
    expect(priorityMiddle(known, 0)).toBeCloseTo(24.5454, 6);
  });
  it('takes half the weight of a missing component', () => {
    const columns = { ...known, security: Float64Array.of(NaN_) };
    expect(priorityBeforeFilling(columns, 0, priority)).toBeCloseTo(95, 6);
  });
  it('stands even where projects take off everything', () => {
    const columns = {
      ...known,
      filledShare: Float64Array.of(1),
      priorityLow: Float64Array.of(0),
      priorityHigh: Float64Array.of(0),
    };
    expect(priorityBeforeFilling(columns, 0, priority)).toBeCloseTo(90, 6);
  });
  it('is missing where nothing is taken off', () => {
    expect(priorityBeforeFilling({ ...known, filledShare: Float64Array.of(NaN_) }, 0, priority)).toBeNaN();
    expect(priorityBeforeFilling({ ...known, priorityLow: Float64Array.of(NaN_) }, 0, priority)).toBeNaN();
  });
});
