import { describe, expect, it } from 'vitest';
import { withoutPart } from '../../../../src/model/filterParts';
import { type Filter, UNFILTERED } from '../../../../src/model/viewState';
import { type ChipNames, filterChips } from '../../../../src/panels/chips/filterChips';
import { investmentText } from '../../../../src/panels/shared/investmentText';

const NAMES: ChipNames = {
  key: (part, { gapLevel }) => (part === 'verdicts' ? `判定 ${gapLevel}` : part),
  value: (_, id) => id,
  investment: (minWan, maxWan) => investmentText(minWan, maxWan) ?? '',
  late: '滞后',
  area: ({ kind }) => kind,
  many: (first, amount) => `${first} 等 ${amount} 个`,
};
const chipsOf = (patch: Partial<Filter>) => filterChips({ ...UNFILTERED, ...patch }, NAMES);

describe('filterChips', () => {
  it('has no chip without a filter, and none for a level of judgement alone', () => {
    expect(chipsOf({})).toEqual([]);
    expect(chipsOf({ gapLevel: 'county' })).toEqual([]);
  });

  it('spells few short values out and shortens many, with all of them in the title', () => {
    expect(chipsOf({ verdicts: ['break', 'blank'] })[0]).toMatchObject({
      key: '判定 city',
      value: 'break · blank',
    });
    const [chip] = chipsOf({ regions: ['广信区', '横峰县', '铅山县', '玉山县'] });
    expect(chip).toMatchObject({ value: '广信区 等 4 个', title: '广信区 · 横峰县 · 铅山县 · 玉山县' });
    expect(chipsOf({ nodes: ['甲', '乙', '丙', '丁'] })[0]?.value).toBe('甲 等 4 个');
    expect(chipsOf({ parks: ['上饶经济技术开发区', '玉山高新技术产业园区'] })[0]?.value).toBe(
      '上饶经济技术开发区 等 2 个',
    );
  });

  it('has one chip for both bounds of investment', () => {
    expect(chipsOf({ investmentMinWan: 10_000 }).map(({ value }) => value)).toEqual(['≥ 1.0']);
    expect(chipsOf({ investmentMinWan: 10_000, investmentMaxWan: 55_000 })[0]?.value).toBe('1.0–5.5');
  });

  it('has a chip for every part of the filter, and none is left once they are taken off', () => {
    const filter: Filter = {
      chains: ['pv'],
      nodes: ['pv.cell'],
      stages: ['upstream'],
      regions: ['361100'],
      parks: ['k'],
      investmentMinWan: 0,
      investmentMaxWan: 1,
      projectStages: ['signed'],
      lateOnly: true,
      gapLevel: 'city',
      verdicts: ['break'],
      titles: ['listed'],
      statuses: ['unknown'],
      text: 'jk',
      area: { kind: 'radius', lon: 118, lat: 28, radiusKm: 30 },
    };
    const chips = filterChips(filter, NAMES);
    expect(chips).toHaveLength(13);
    expect(Object.assign({}, filter, ...chips.map(({ part }) => withoutPart(part)))).toEqual(UNFILTERED);
  });
});

describe('investmentText', () => {
  it('says the bounds in 亿元 with one decimal, two where one would lose the value', () => {
    expect(investmentText(null, null)).toBeNull();
    expect(investmentText(null, 50_000)).toBe('≤ 5.0');
    expect(investmentText(316, null)).toBe('≥ 0.03');
  });
});
