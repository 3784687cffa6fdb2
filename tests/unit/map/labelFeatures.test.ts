import { expect, it } from 'vitest';
import { labelFeatures } from '../../../src/map/labelFeatures';
import type { AreaLabel } from '../../../src/map/scene';

const PLAIN: AreaLabel = {
  adcode: '361125',
  lon: 117.6,
  lat: 28.4,
  name: '横峰县',
  figure: '',
  glyphs: [],
  emphasis: false,
};
const properties = (patch: Partial<AreaLabel>) =>
  labelFeatures([{ ...PLAIN, ...patch }]).features[0]?.properties;

it('puts the figure, or glyphs with their words, on a line below the name', () => {
  expect(properties({})).toMatchObject({ name: '横峰县', figure: '', count0: '' });
  expect(properties({ figure: '3.07' })).toMatchObject({ figure: '\n3.07' });
  const glyphs = [
    { glyph: 'break', text: '断点1' },
    { glyph: 'blank', text: '空白点6' },
  ];
  expect(properties({ glyphs })).toMatchObject({
    figure: '\n',
    glyph0: 'break',
    count0: '断点1 ',
    glyph1: 'blank',
    count1: '空白点6 ',
    count2: '',
  });
});

it('lets the emphasised label win', () => {
  const { features } = labelFeatures([PLAIN, { ...PLAIN, emphasis: true }]);
  expect(features.map(({ properties: each }) => each?.order)).toEqual([0, -1]);
});
