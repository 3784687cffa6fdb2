import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Bounds, cameraProjection, framePadding, frameProjection } from '../../../src/map/frame';

const SHANGRAO: Bounds = [116.2, 27.5, 118.5, 29.7];
const COUNTRY: Bounds = [73.5, 17.5, 135.1, 53.6];

const someBounds = fc
  .tuple(
    fc.double({ min: 73, max: 130, noNaN: true }),
    fc.double({ min: 3, max: 48, noNaN: true }),
    fc.double({ min: 1, max: 20, noNaN: true }),
    fc.double({ min: 1, max: 20, noNaN: true }),
  )
  .map(([west, south, width, height]): Bounds => [west, south, west + width, south + height]);

describe('the first picture', () => {
  it('frames any extent inside its padding, touching it in one direction at least', () => {
    fc.assert(
      fc.property(someBounds, (bounds) => {
        const [west, south, east, north] = bounds;
        const { top, bottom, left, right } = framePadding(bounds);
        const project = frameProjection(bounds, 800, 780);
        const [x1, y1] = project(west, north);
        const [x2, y2] = project(east, south);
        const slack = [x1 - left, 800 - right - x2, y1 - top, 780 - bottom - y2];
        for (const each of slack) expect(each).toBeGreaterThan(-1e-6);
        // Centred: what is left over is shared by both sides.
        expect(slack[0]).toBeCloseTo(slack[1] ?? Number.NaN, 6);
        expect(slack[2]).toBeCloseTo(slack[3] ?? Number.NaN, 6);
        expect(Math.min(slack[0] ?? 0, slack[2] ?? 0)).toBeCloseTo(0, 6);
      }),
    );
  });

  it('leaves room for the inset beside a frame that shows 海南岛 whole', () => {
    expect(framePadding(COUNTRY).right).toBeGreaterThan(framePadding(SHANGRAO).right);
  });

  it('stands where a shared camera puts it: at zoom 3 a degree of longitude is 512·2³/360 px', () => {
    const project = cameraProjection({ lon: 104, lat: 36, zoom: 3 }, 800, 780);
    expect(project(104, 36)).toEqual([400, 390]);
    expect(project(105, 36)[0]).toBeCloseTo(400 + (512 * 8) / 360, 6);
    // North is up.
    expect(project(104, 37)[1]).toBeLessThan(390);
  });
});
