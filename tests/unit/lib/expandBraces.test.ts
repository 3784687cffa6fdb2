import { expect, it } from 'vitest';
import { expandBraces } from '../../../src/lib/expandBraces';

it.each([
  ['名称', ['名称']],
  ['{企业,公司}名称', ['企业名称', '公司名称']],
  ['{营业,主营}{总,}收入', ['营业总收入', '营业收入', '主营总收入', '主营收入']],
  ['{a,b}', ['a', 'b']],
])('%s', (pattern, words) => {
  expect(expandBraces(pattern)).toEqual(words);
});
