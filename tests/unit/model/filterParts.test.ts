import { describe, expect, it } from 'vitest';
import { activeParts, FILTER_PARTS, withoutPart } from '../../../src/model/filterParts';
import { type Filter, UNFILTERED } from '../../../src/model/viewState';

const EVERYTHING: Filter = {
  chains: ['pv'],
  nodes: ['pv.cell'],
  stages: ['upstream'],
  regions: ['361100'],
  parks: ['park:a'],
  investmentMinWan: null,
  investmentMaxWan: 10_000,
  projectStages: ['signed'],
  lateOnly: true,
  gapLevel: 'city',
  verdicts: ['break'],
  titles: ['listed'],
  statuses: ['halted'],
  text: '示例',
  area: { kind: 'radius', lon: 118, lat: 28, radiusKm: 10 },
};

describe('activeParts', () => {
  it('names every part that restricts and none of an empty filter', () => {
    expect(activeParts(EVERYTHING)).toEqual([...FILTER_PARTS]);
    expect(activeParts(UNFILTERED)).toEqual([]);
  });
});

describe('withoutPart', () => {
  it.each(FILTER_PARTS)('takes off %s and nothing else', (part) => {
    const loosened = { ...EVERYTHING, ...withoutPart(part) };
    expect(activeParts(loosened)).toEqual(FILTER_PARTS.filter((each) => each !== part));
  });
});
