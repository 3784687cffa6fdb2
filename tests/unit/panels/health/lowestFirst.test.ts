import { expect, it } from 'vitest';
import { lowestFirst } from '../../../../src/panels/health/lowestFirst';
import type { HealthGroups } from '../../../../src/queries/dataHealth';

const counts = (...values: number[]): Int32Array => Int32Array.from(values);
const NONE = counts(0, 0, 0, 0);
const GROUPS: HealthGroups = {
  key: ['a', 'b', null, 'd'],
  firms: counts(40, 20, 10, 10),
  known: { placed: counts(40, 10, 2, 5), assigned: NONE, sized: NONE, status: counts(0, 0, 10, 0) },
  inferredOnly: NONE,
  exact: NONE,
  park: NONE,
  county: NONE,
  city: NONE,
};

it('groups go from the lowest coverage, of equal ones the one with more to complete first', () => {
  expect(lowestFirst(GROUPS, 'placed')).toEqual([2, 1, 3, 0]);
  expect(lowestFirst(GROUPS, 'status')).toEqual([0, 1, 3, 2]);
  expect(lowestFirst(GROUPS, null)).toEqual([0, 1, 2, 3]);
});
