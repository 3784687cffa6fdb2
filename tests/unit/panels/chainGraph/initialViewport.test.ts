import { describe, expect, it } from 'vitest';
import { fittingViewport, initialViewport } from '../../../../src/panels/chainGraph/initialViewport';

const ROOM = { width: 1000, height: 332 };

describe('the first view', () => {
  it('is not enlarged, and in the middle', () => {
    expect(initialViewport({ width: 400, height: 200 }, ROOM)).toEqual({ x: 300, y: 12, zoom: 1 });
  });

  it('is as much smaller as the graph needs, while it can be read', () => {
    expect(initialViewport({ width: 1220, height: 200 }, ROOM).zoom).toBeCloseTo(0.8, 10);
  });

  it('of a large graph begins at its left upper corner, in a size that can be read', () => {
    expect(initialViewport({ width: 4000, height: 2000 }, ROOM)).toEqual({ x: 12, y: 12, zoom: 0.77 });
  });
});

it('shows all of a large graph when asked to', () => {
  const { x, y, zoom } = fittingViewport({ width: 4000, height: 2000 }, ROOM);
  expect(zoom).toBeCloseTo(0.154, 10);
  expect([x + 4000 * zoom, y + 2000 * zoom].every((end, axis) => end <= [1000, 332][axis]!)).toBe(true);
});
