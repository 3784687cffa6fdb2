import { beforeAll, expect, it, vi } from 'vitest';

let needsInset: typeof import('../../../src/map/southChinaSeaInset').needsInset;

beforeAll(async () => {
  // Reading colours asks for a canvas as soon as the module is loaded.
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
  ({ needsInset } = await import('../../../src/map/southChinaSeaInset'));
});

it.each<[string, [number, number, number, number], boolean]>([
  ['the whole country', [73.4, 3.4, 135.2, 53.7], true],
  ['海南 whole', [108.6, 18.15, 111.05, 20.16], true],
  ['广东 with the south of it cut off', [108, 19, 118, 26], false],
  ['海南 with its west cut off', [109, 18, 112, 21], false],
  ['江西', [113.5, 24.5, 118.5, 30.1], false],
])('%s', (_, bounds, expected) => {
  expect(needsInset(bounds)).toBe(expected);
});
