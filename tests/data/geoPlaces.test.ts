import { describe, expect, it } from 'vitest';
import { readUnits, UnitIndex } from './geoLayers';

const county = new UnitIndex(readUnits('county', 'county'));
const city = new UnitIndex(readUnits('city', 'city'));
const province = new UnitIndex(readUnits('province', 'province'));

// Vertices of the source, turned from GCJ-02 to WGS 84; unturned they would lie 0.5 km off. The grid is 0.06 km wide,
// and 东沙 alone is simplified.
describe('islands', () => {
  it.each([
    ['钓鱼岛', 123.4746, 25.7718, '710000', '710000', '710000', 0.1],
    ['赤尾屿', 124.563, 25.9452, '710000', '710000', '710000', 0.1],
    ['黄岩岛', 117.7807, 15.1707, '460301', '460300', '460000', 0.1],
    ['永兴岛', 112.3441, 16.9136, '460301', '460300', '460000', 0.1],
    ['曾母暗沙', 112.2547, 3.975, '460302', '460300', '460000', 0.1],
    ['东沙', 116.7326, 20.7035, '441502', '441500', '440000', 1],
  ])('%s is there at every level', (_name, lon, lat, countyCode, cityCode, provinceCode, toleranceKm) => {
    expect(county.vertexDistanceKm([lon, lat], countyCode)).toBeLessThan(toleranceKm);
    expect(city.vertexDistanceKm([lon, lat], cityCode)).toBeLessThan(toleranceKm);
    expect(province.vertexDistanceKm([lon, lat], provinceCode)).toBeLessThan(toleranceKm);
  });
});

describe('points that a lawful map must place', () => {
  it('达旺 is in 错那市, 山南市, 西藏', () => {
    expect(county.adcodesAt([91.86, 27.59])).toEqual(['540581']);
    expect(city.adcodesAt([91.86, 27.59])).toEqual(['540500']);
    expect(province.adcodesAt([91.86, 27.59])).toEqual(['540000']);
  });
  it('阿克赛钦 is in 新疆', () => {
    expect(city.adcodesAt([79.2, 35.1])).toEqual(['653200']);
    expect(province.adcodesAt([79.2, 35.1])).toEqual(['650000']);
  });
});

// Positions in WGS 84 as open maps give them, to about 200 m.
describe('known places lie in their county', () => {
  it.each([
    ['上饶市信州区', 117.966, 28.45, '361102'],
    ['婺源县城', 117.862, 29.248, '361130'],
    ['丽水市政府', 119.917, 28.468, '331102'],
    ['青田县城', 120.29, 28.14, '331121'],
    ['温州市政府', 120.6994, 27.9943, '330302'],
    ['乐清市区', 120.967, 28.117, '330382'],
    ['苏州市政府', 120.5853, 31.299, '320508'],
    ['昆山市政府', 120.9807, 31.385, '320583'],
    ['无锡市政府', 120.312, 31.491, '320211'],
    ['江阴市区', 120.265, 31.911, '320281'],
    ['长沙市政府', 112.9388, 28.2282, '430104'],
    ['浏阳市区', 113.633, 28.15, '430181'],
    ['合肥市政府', 117.2272, 31.8206, '340104'],
    ['巢湖市区', 117.87, 31.6, '340181'],
    ['广州市政府', 113.2644, 23.1291, '440104'],
    ['增城广场', 113.83, 23.29, '440118'],
    ['成都市政府', 104.064, 30.5702, '510107'],
    ['都江堰市区', 103.62, 30.99, '510181'],
    ['吉安市政府', 114.9927, 27.1138, '360802'],
    ['井冈山茨坪', 114.165, 26.566, '360881'],
    ['北京故宫', 116.3972, 39.9163, '110101'],
    ['八达岭长城', 116.015, 40.3559, '110119'],
    ['上海东方明珠', 121.4952, 31.2419, '310115'],
    ['杭州断桥', 120.1475, 30.2606, '330106'],
    ['义乌国际商贸城', 120.1051, 29.3311, '330782'],
    ['泰山玉皇顶', 117.101, 36.2556, '370902'],
    ['武汉黄鹤楼', 114.3024, 30.5447, '420106'],
    ['仙桃市区', 113.44, 30.36, '429004'],
    ['五指山市区', 109.517, 18.776, '469001'],
    ['峨眉山金顶', 103.3328, 29.5197, '511181'],
    ['拉萨布达拉宫', 91.1172, 29.6578, '540102'],
    ['兵马俑', 109.2785, 34.3844, '610115'],
    ['敦煌莫高窟', 94.8093, 40.0425, '620982'],
    ['石河子市区', 86.04, 44.3, '659001'],
    ['漠河北极村', 122.35, 53.48, '232701'],
    ['台北101', 121.5645, 25.0339, '710000'],
    ['香港中环', 114.158, 22.281, '810001'],
  ])('%s', (_name, lon, lat, adcode) => {
    expect(county.adcodesAt([lon, lat])).toEqual([adcode]);
  });
});
