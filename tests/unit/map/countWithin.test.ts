import { expect, it } from 'vitest';
import { countWithin } from '../../../src/map/countWithin';

it('counts masked points, edges included', () => {
  const positions = Float64Array.of(1, 1, 2, 2, 3, 3, 2, 9);
  const extent = { west: 1, south: 1, east: 2, north: 2 };
  expect(countWithin(positions, new Uint8Array(4).fill(1), extent)).toBe(2);
  expect(countWithin(positions, Uint8Array.of(0, 1, 1, 1), extent)).toBe(1);
});
