import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createMapStyle, FIRST_ABOVE_MARKS } from '../../../src/map/mapStyle';

/** Only the colours come from the page. */
beforeAll(() => {
  vi.stubGlobal('document', { documentElement: { dataset: {} } });
  vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: () => '#000000' }));
});
afterAll(() => vi.unstubAllGlobals());

it('areas and borders lie below the marks; dashes, names and islands above them', () => {
  const ids = createMapStyle().layers.map(({ id }) => id);
  const first = ids.indexOf(FIRST_ABOVE_MARKS);
  expect(ids.slice(0, first)).toEqual([
    'ground',
    'province-ground',
    'area-fill',
    'area-hatch',
    'area-edge',
    'province-line',
    'area-line',
    'area-selected',
    'area-hovered',
    'outline-line',
  ]);
  // What stands last is placed first: islands always, then the room of numbers, then names, those of neighbours last.
  expect(ids.slice(first)).toEqual([
    'dash-line',
    'neighbour-labels',
    'area-labels',
    'knot-room',
    'island-labels',
  ]);
});
