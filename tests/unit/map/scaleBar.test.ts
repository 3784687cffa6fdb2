import fc from 'fast-check';
import { beforeAll, expect, it, vi } from 'vitest';

let scaleBar: typeof import('../../../src/map/exportPicture').scaleBar;

beforeAll(async () => {
  // Reading colours asks for a canvas as soon as the module is loaded.
  vi.stubGlobal('document', { createElement: () => ({ getContext: () => null }) });
  ({ scaleBar } = await import('../../../src/map/exportPicture'));
});

it.each([
  [10_000, 1000, 100],
  [4546, 500, 500_000 / 4546],
  [4545, 200, 200_000 / 4545],
  [100, 10, 100],
  [91, 10, 10_000 / 91],
  [90, 5, 5000 / 90],
])('at %f metres a pixel it is %i km', (metersPerPixel, km, widthPx) => {
  expect(scaleBar(metersPerPixel).km).toBe(km);
  expect(scaleBar(metersPerPixel).widthPx).toBeCloseTo(widthPx, 9);
});

it('is the longest that fits into 110 pixels, as long as one does', () => {
  fc.assert(
    fc.property(fc.double({ min: 10, max: 9000, noNaN: true }), (metersPerPixel) => {
      const { km, widthPx } = scaleBar(metersPerPixel);
      expect((widthPx * metersPerPixel) / 1000).toBeCloseTo(km, 9);
      expect(widthPx).toBeLessThanOrEqual(110);
      expect(widthPx).toBeGreaterThan(36);
    }),
  );
});
