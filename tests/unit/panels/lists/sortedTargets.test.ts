import { describe, expect, it } from 'vitest';
import type { ShortlistEntry } from '../../../../src/model/shortlistEntry';
import type { TargetRank } from '../../../../src/model/targetRank';
import { titleBit } from '../../../../src/model/titleBits';
import { sortedShortlist } from '../../../../src/panels/lists/sortedShortlist';
import { sortedTargets } from '../../../../src/panels/lists/sortedTargets';
import { targetClassOf } from '../../../../src/panels/lists/targetClassOf';

const target = (name: string, region: string | null, distanceKm: number): TargetRank =>
  ({ name, region, distanceKm }) as TargetRank;
const RANKS = [target('乙', '330300', 279), target('甲', null, Number.NaN), target('丙', '320400', 420)];

describe('targets in another order', () => {
  const names = (sort: 'name' | 'place' | 'score' | 'distance', descending: boolean) =>
    sortedTargets(RANKS, { sort, descending })
      .map(({ name }) => name)
      .join('');
  it('keep their rank by score, and turn it round', () => {
    expect([names('score', true), names('score', false)]).toEqual(['乙甲丙', '丙甲乙']);
  });
  it('put an unknown place last, whichever way', () => {
    expect([names('distance', false), names('distance', true)]).toEqual(['乙丙甲', '丙乙甲']);
    expect([names('place', false), names('place', true)]).toEqual(['丙乙甲', '乙丙甲']);
  });
  it('follow Chinese names by their sound', () => {
    expect(names('name', false)).toBe('丙甲乙');
  });
});

describe('the shortlist in another order', () => {
  const entry = (name: string, followUp: ShortlistEntry['followUp'], firstContact: string | null) =>
    ({ name, followUp, firstContact, changedOn: '2026-09-30' }) as ShortlistEntry;
  const entries = [
    entry('a', 'signed', '2026-09-02'),
    entry('b', 'not_contacted', null),
    entry('c', 'contacted', '2026-09-01'),
  ];
  const names = (sort: 'followUp' | 'firstContact' | 'changed', descending: boolean) =>
    sortedShortlist(entries, { sort, descending })
      .map(({ name }) => name)
      .join('');
  it('goes by how far the talks are', () => {
    expect([names('followUp', false), names('followUp', true)]).toEqual(['bca', 'acb']);
  });
  it('puts what is not filled in last, and keeps equals in their order', () => {
    expect([names('firstContact', false), names('firstContact', true)]).toEqual(['cab', 'acb']);
    expect(names('changed', true)).toBe('abc');
  });
});

describe('the class that titles suggest', () => {
  it('is the first that holds; 央企 and the rest are for a person to say', () => {
    expect(targetClassOf(titleBit('listed') + titleBit('top500'))).toBe('top500');
    expect(targetClassOf(titleBit('listed') + titleBit('lead_firm'))).toBe('listed');
    expect(targetClassOf(titleBit('champion'))).toBe('industry_leader');
    expect(targetClassOf(titleBit('above_scale'))).toBeNull();
    expect(targetClassOf(0)).toBeNull();
  });
});
