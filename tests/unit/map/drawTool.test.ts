import { distance } from '@turf/turf';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { areaOf, createDrawTool, type DrawPreview } from '../../../src/map/drawTool';
import type { DrawnArea } from '../../../src/model/viewState';

describe('areaOf', () => {
  it('a rectangle spans its two corners, whichever comes first', () => {
    const area = { kind: 'rectangle', west: 116, south: 27, east: 118, north: 29 };
    expect(
      areaOf('rectangle', [
        [118, 27],
        [117, 26],
        [116, 29],
      ]),
    ).toEqual(area);
    expect(
      areaOf('rectangle', [
        [116, 29],
        [118, 27],
      ]),
    ).toEqual(area);
  });

  it('a radius reaches from the first place to the last', () => {
    const area = areaOf('radius', [
      [117, 28],
      [119, 29],
      [118, 28],
    ]);
    expect(area).toMatchObject({ kind: 'radius', lon: 117, lat: 28 });
    expect(area?.kind === 'radius' && area.radiusKm).toBeCloseTo(distance([117, 28], [118, 28]), 9);
  });

  it('a lasso follows the path, with no more corners than a condition should hold', () => {
    const triangle = [
      [116, 27],
      [118, 27],
      [117, 29],
    ] as const;
    expect(areaOf('lasso', triangle)).toEqual({ kind: 'lasso', ring: triangle });
    const circle = Array.from({ length: 2000 }, (_, step) => {
      const angle = (step / 2000) * 2 * Math.PI;
      return [117 + Math.cos(angle), 28 + Math.sin(angle)] as const;
    });
    const drawn = areaOf('lasso', circle);
    if (drawn?.kind !== 'lasso') throw new Error('no lasso');
    expect(drawn.ring.length).toBeLessThanOrEqual(48);
    expect(drawn.ring.length).toBeGreaterThan(8);
    for (const [lon, lat] of drawn.ring) expect(Math.hypot(lon - 117, lat - 28)).toBeCloseTo(1, 6);
  });

  it.each([
    ['rectangle' as const, [[116, 27]]],
    [
      'rectangle' as const,
      [
        [116, 27],
        [116, 29],
      ],
    ],
    [
      'radius' as const,
      [
        [116, 27],
        [116, 27],
      ],
    ],
    [
      'lasso' as const,
      [
        [116, 27],
        [117, 28],
      ],
    ],
    [
      'measure' as const,
      [
        [116, 27],
        [117, 28],
        [118, 29],
      ],
    ],
    ['lasso' as const, []],
  ])('a %s of %j is none', (tool, path) => {
    expect(
      areaOf(
        tool,
        path.map(([lon = 0, lat = 0]) => [lon, lat] as const),
      ),
    ).toBeNull();
  });
});

/** The few things of a map that drawing touches; WebGL does not run here. */
function stubMap() {
  const listeners = new Map<string, (event: unknown) => void>();
  const canvas = { style: { cursor: '' } };
  const state = { canDrag: true, canvas };
  const map = {
    on: (type: string, listener: (event: unknown) => void) => void listeners.set(type, listener),
    getCanvas: () => canvas,
    dragPan: { enable: () => (state.canDrag = true), disable: () => (state.canDrag = false) },
  };
  const fire = (type: string, lng: number, lat: number) =>
    listeners.get(type)?.({ lngLat: { lng, lat }, preventDefault: () => {} });
  return { map: map as unknown as MapLibreMap, fire, state };
}

function drawing() {
  const stub = stubMap();
  const seen: { previews: DrawPreview[]; areas: DrawnArea[]; ends: number } = {
    previews: [],
    areas: [],
    ends: 0,
  };
  const tool = createDrawTool(stub.map, {
    onPreview: (preview) => void seen.previews.push(preview),
    onArea: (area) => void seen.areas.push(area),
    onEnd: () => {
      seen.ends += 1;
    },
  });
  return { ...stub, tool, seen };
}

describe('drawing', () => {
  it('press, drag and release give one area; the map holds still meanwhile', () => {
    const { tool, fire, seen, state } = drawing();
    tool.start('rectangle');
    expect(state).toMatchObject({ canDrag: false, canvas: { style: { cursor: 'crosshair' } } });
    fire('mousemove', 1, 1);
    fire('mousedown', 116, 27);
    fire('mousemove', 117, 28);
    expect(seen.previews.at(-1)?.area).toMatchObject({ kind: 'rectangle', east: 117 });
    fire('mouseup', 118, 29);
    expect(seen).toMatchObject({
      areas: [{ kind: 'rectangle', west: 116, south: 27, east: 118, north: 29 }],
      ends: 1,
    });
    expect([tool.isActive(), state.canDrag, state.canvas.style.cursor]).toEqual([false, true, '']);
    fire('mousedown', 1, 1);
    fire('mouseup', 2, 2);
    expect(seen.areas).toHaveLength(1);
  });

  it('a click without a drag ends the tool and gives no area', () => {
    const { tool, fire, seen } = drawing();
    tool.start('lasso');
    fire('mousedown', 116, 27);
    fire('mouseup', 116, 27);
    expect(seen).toMatchObject({ areas: [], ends: 1 });
  });

  it('measures click by click, and the line stays after the double click', () => {
    const { tool, fire, seen } = drawing();
    tool.start('measure');
    fire('click', 117, 28);
    fire('click', 118, 28);
    fire('mousemove', 119, 28);
    const km = distance([117, 28], [118, 28]);
    expect(seen.previews.at(-1)?.measuredText).toBe(`${(2 * km).toFixed(1)} km`);
    fire('dblclick', 118, 28);
    expect(seen.previews.at(-1)).toMatchObject({
      measured: [
        [117, 28],
        [118, 28],
      ],
      measuredText: `${km.toFixed(1)} km`,
    });
    expect([seen.ends, tool.isActive()]).toEqual([1, false]);
  });
});
