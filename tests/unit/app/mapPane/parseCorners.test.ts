import { expect, it } from 'vitest';
import { parseCorners } from '../../../../src/app/mapPane/parseCorners';

const TRIANGLE = [
  [117.7, 28.3],
  [118.2, 28.3],
  [118.2, 28.7],
];

it.each([
  ['117.7,28.3\n118.2,28.3\n118.2,28.7'],
  [' 117.7 28.3 \n\n118.2\t28.3\r\n118.2， 28.7\n'],
  ['117.7、28.3；118.2，28.3；118.2，28.7'],
])('reads %j', (text) => {
  expect(parseCorners(text)).toEqual(TRIANGLE);
});

it.each([
  [''],
  ['117.7,28.3\n118.2,28.3'],
  ['117.7,28.3\n118.2,28.3\n118.2'],
  ['117.7,28.3\n118.2,28.3\n118.2,28.7,5'],
  ['117.7,28.3\n118.2,28.3\n东经,北纬'],
  ['117.7,28.3\n118.2,28.3\n28.7,118.2'],
  ['118,28\n'.repeat(49)],
])('refuses %j', (text) => {
  expect(parseCorners(text)).toBeNull();
});
