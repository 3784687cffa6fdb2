import { expect, it } from 'vitest';
import { toGeoJson } from '../../../src/lib/geoJson';

const MARK = '示例数据 不代表实际';
const COLUMNS = ['name', 'lon', 'lat', 'output_wan', '__proto__'];

it('writes points, null where there is none, and the mark', () => {
  const rows = [
    ['示例·甲', 117.97, 28.45, 1.5, 'x'],
    ['<b>', null, null, Number.NaN, null],
    ['半', 117, null, 0, null],
  ];
  expect(JSON.parse(toGeoJson(COLUMNS, rows, MARK))).toEqual({
    type: 'FeatureCollection',
    mark: MARK,
    features: [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [117.97, 28.45] },
        properties: JSON.parse('{"name":"示例·甲","output_wan":1.5,"__proto__":"x"}'),
      },
      {
        type: 'Feature',
        geometry: null,
        properties: JSON.parse('{"name":"<b>","output_wan":null,"__proto__":null}'),
      },
      {
        type: 'Feature',
        geometry: null,
        properties: JSON.parse('{"name":"半","output_wan":0,"__proto__":null}'),
      },
    ],
  });
  expect(JSON.parse(toGeoJson(COLUMNS, [], null))).toEqual({ type: 'FeatureCollection', features: [] });
});
