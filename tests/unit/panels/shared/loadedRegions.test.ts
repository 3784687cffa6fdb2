import { describe, expect, it } from 'vitest';
import type { FocusRegion } from '../../../../src/model/regionFocus';
import { loadedRegions } from '../../../../src/panels/shared/loadedRegions';

const REGIONS = new Map<string, FocusRegion>(
  (
    [
      ['360000', 'province', '360000', null],
      ['361100', 'city', '360000', '361100'],
      ['361104', 'county', '360000', '361100'],
      ['360100', 'city', '360000', '360100'],
      ['110000', 'province', '110000', '110000'],
      ['110101', 'county', '110000', '110000'],
    ] as const
  ).map(([adcode, level, province, city]) => [adcode, { adcode, level, province, city }]),
);

describe('loadedRegions', () => {
  it('holds the cities with data, their counties and their provinces, and no others', () => {
    expect([...loadedRegions(['361100'], REGIONS)]).toEqual(['360000', '361100', '361104']);
    expect([...loadedRegions(['110000'], REGIONS)]).toEqual(['110000', '110101']);
    expect(loadedRegions([], REGIONS).size).toBe(0);
  });
});
