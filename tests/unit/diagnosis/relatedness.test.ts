import { describe, expect, it } from 'vitest';
import { locationQuotientMatrix } from '../../../src/diagnosis/locationQuotient';
import { proximity, relatednessDensity } from '../../../src/diagnosis/relatedness';
import { EXAMPLE_VALUES } from './economicGeographyExample';

const REGIONS = 5;
const NODES = 5;
const quotients = locationQuotientMatrix(EXAMPLE_VALUES, REGIONS, NODES);
const closeness = proximity(quotients, [0, 1, 2, 3, 4], NODES);
const phi = (one: number, other: number) => closeness[(one - 1) * NODES + other - 1];

describe('the example of EconGeo', () => {
  it('has the proximities', () => {
    expect(phi(2, 3)).toBeCloseTo(0.6667, 4);
    expect(phi(2, 4)).toBeCloseTo(0.3333, 4);
    expect(phi(2, 5)).toBeCloseTo(0.6667, 4);
    expect(phi(3, 5)).toBeCloseTo(0.5, 4);
    expect(phi(4, 5)).toBeCloseTo(0.5, 4);
    expect(phi(3, 4)).toBe(0);
    expect(phi(4, 2)).toBe(phi(2, 4));
  });

  it('has the densities, and none for a node that is close to no other', () => {
    const density = relatednessDensity(quotients, closeness, NODES);
    const row = (region: number) => [...density.slice((region - 1) * NODES, region * NODES)];
    const rounded = (region: number) =>
      row(region)
        .slice(1)
        .map((value) => Number(value.toFixed(4)));
    expect(rounded(2)).toEqual([0.2, 0, 0, 0.3]);
    expect(rounded(3)).toEqual([0.6, 1, 1, 0.7]);
    expect(rounded(4)).toEqual([0.8, 1, 1, 0.7]);
    expect(rounded(5)).toEqual([0.4, 0.5714, 0.4, 0.7]);
    expect(row(1)[0]).toBeNaN();
  });
});
