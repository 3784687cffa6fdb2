import { describe, expect, it } from 'vitest';
import { createPlaceIndex, isPlaced, type PlaceWords } from '../../../src/import/placeIndex';
import { readRegions, readRetiredCodes } from '../../fixtures/import/placeTables';

const regions = readRegions();
const index = createPlaceIndex(regions, readRetiredCodes());
const nameOf = new Map(regions.adcode.map((adcode, row) => [adcode, regions.name[row] ?? '']));

const adcodeOf = (words: PlaceWords) => {
  const place = index.place(words);
  return isPlaced(place) ? place.adcode : place.reason;
};

describe('every region of the table', () => {
  const cases = regions.adcode.map((adcode, row) => {
    const level = regions.level[row];
    const province = nameOf.get(regions.province[row] || adcode) ?? '';
    const city = nameOf.get(regions.city[row] ?? '') ?? '';
    const words: PlaceWords =
      level === 'province'
        ? { province }
        : level === 'city'
          ? { province, city }
          : { province, city, county: nameOf.get(adcode) ?? '' };
    return { adcode, words, text: [...new Set(Object.values(words))].join('') };
  });
  it('is found by its official names', () => {
    expect(cases.filter(({ adcode, words }) => adcodeOf(words) !== adcode)).toEqual([]);
  });
  it('is found by its names in one text', () => {
    expect(cases.filter(({ adcode, text }) => adcodeOf({ text }) !== adcode)).toEqual([]);
  });
  it('is found by its code', () => {
    expect(cases.filter(({ adcode }) => adcodeOf({ county: adcode }) !== adcode)).toEqual([]);
  });
});

describe('names as people write them', () => {
  it.each<[string, PlaceWords, string]>([
    ['short names', { province: '江西', city: '上饶' }, '361100'],
    ['广西', { province: '广西', city: '南宁' }, '450100'],
    ['内蒙', { province: '内蒙', city: '锡林郭勒' }, '152500'],
    ['巴音郭楞', { province: '新疆', city: '巴音郭楞' }, '652800'],
    ['延边州', { city: '延边州' }, '222400'],
    ['大理', { city: '大理' }, '532900'],
    ['a 直辖市', { province: '北京', city: '北京市' }, '110000'],
    ['its 市辖区', { province: '上海市', city: '市辖区', county: '浦东新区' }, '310115'],
    ['its code 110100', { city: '110100' }, '110000'],
    ['香港', { province: '香港', city: '香港' }, '810000'],
    ['石河子', { province: '新疆', city: '石河子' }, '659001'],
    ['潜江', { province: '湖北', city: '潜江' }, '429005'],
    ['济源', { city: '济源市' }, '419001'],
    ['澄迈', { province: '海南', city: '省直辖县级行政区划', county: '澄迈县' }, '469023'],
    ['义乌', { province: '浙江', city: '义乌市' }, '330782'],
    ['昆山', { city: '昆山' }, '320583'],
    ['a whole path in one column', { city: '江苏省苏州市昆山市' }, '320583'],
    ['full width and blanks', { city: ' 上 饶 市' }, '361100'],
    ['a code of twelve digits', { county: '361104000000' }, '361104'],
  ])('%s', (_, words, adcode) => expect(adcodeOf(words)).toBe(adcode));
});

describe('names borne more than once', () => {
  it.each<[PlaceWords, string]>([
    [{ province: '辽宁', city: '朝阳' }, '211300'],
    [{ province: '北京', city: '朝阳区' }, '110105'],
    [{ province: '吉林', city: '长春市', county: '朝阳区' }, '220104'],
    [{ city: '朝阳区' }, 'ambiguous'],
    [{ text: '朝阳' }, 'ambiguous'],
    [{ province: '吉林', city: '吉林' }, '220200'],
    [{ city: '吉林' }, 'ambiguous'],
    [{ city: '吉林市' }, '220200'],
    [{ province: '青海', city: '海南' }, '632500'],
    [{ province: '海南', city: '海南' }, '460000'],
    [{ city: '海南' }, 'ambiguous'],
    [{ city: '广东省' }, '440000'],
    [{ province: '江苏', city: '鼓楼区' }, '320000'],
    [{ province: '江苏', city: '南京', county: '鼓楼区' }, '320106'],
  ])('%j → %s', (words, expected) => expect(adcodeOf(words)).toBe(expected));
});

describe('addresses', () => {
  it.each<[PlaceWords, string]>([
    [{ text: '江西省上饶市广信区兴业大道1号' }, '361104'],
    [{ text: '江西上饶广信区兴业大道1号' }, '361104'],
    [{ city: '上饶市', text: '广信区兴业大道1号' }, '361104'],
    [{ city: '上饶市', text: '江西省上饶市广信区' }, '361104'],
    [{ city: '上饶市', text: '朝阳大道1号' }, '361100'],
    [{ text: '南京东路12号' }, 'unknownPlace'],
    [{ text: '北京市海淀区中关村' }, '110108'],
  ])('%j → %s', (words, expected) => expect(adcodeOf(words)).toBe(expected));
});

describe('what is retired, wrong or half known', () => {
  it('maps retired codes and names to the place of today', () => {
    expect(adcodeOf({ city: '莱芜市' })).toBe('370100');
    expect(adcodeOf({ city: '371200' })).toBe('370100');
    expect(adcodeOf({ province: '山东', city: '莱芜' })).toBe('370116');
    expect(adcodeOf({ city: '999999' })).toBe('unknownCode');
  });
  it('does not place a city in a province it does not lie in', () => {
    expect(adcodeOf({ province: '江苏', city: '杭州市' })).toBe('notInProvince');
  });
  it('places by the coarser name and says which finer one is not known', () => {
    expect(index.place({ province: '江西', city: '上饶市', county: '经开区' })).toEqual({
      adcode: '361100',
      precision: 'city',
      unmatched: 'county',
    });
    expect(index.place({ province: '江西', city: '某市' })).toEqual({
      adcode: '360000',
      precision: 'province',
      unmatched: 'city',
    });
    expect(index.place({ province: '某省', city: '上饶市' })).toEqual({
      adcode: '361100',
      precision: 'city',
      unmatched: 'province',
    });
  });
  it('gives a reason', () => {
    expect(index.place({})).toEqual({ reason: 'noPlace' });
    expect(index.place({ city: '' })).toEqual({ reason: 'noPlace' });
    expect(index.place({ city: 'constructor' })).toEqual({ reason: 'unknownPlace' });
  });
  it('states the precision', () => {
    const precisions = [{ province: '江西' }, { province: '北京' }, { city: '济源' }, { city: '义乌' }].map(
      (words) => index.place(words),
    );
    expect(precisions).toMatchObject([
      { precision: 'province' },
      { precision: 'city' },
      { precision: 'city' },
      { precision: 'county' },
    ]);
  });
  it('takes a reference only when nothing is left over', () => {
    expect(index.placeReference('江西省上饶市')).toMatchObject({ adcode: '361100' });
    expect(index.placeReference('361100')).toMatchObject({ adcode: '361100' });
    expect(index.placeReference('江西省上饶市某路')).toEqual({ reason: 'unknownPlace' });
    expect(index.placeReference('朝阳')).toEqual({ reason: 'ambiguous' });
  });
});
