import { describe, expect, it } from 'vitest';
import { cameraProjection } from '../../../src/map/cameraProjection';

describe('cameraProjection', () => {
  it('puts the camera in the middle; at zoom 3 a degree of longitude is 512·2³/360 px', () => {
    const project = cameraProjection({ lon: 104, lat: 36, zoom: 3 }, 800, 780);
    expect(project(104, 36)).toEqual([400, 390]);
    expect(project(105, 36)[0]).toBeCloseTo(400 + (512 * 8) / 360, 6);
    // North is up.
    expect(project(104, 37)[1]).toBeLessThan(390);
  });
});
